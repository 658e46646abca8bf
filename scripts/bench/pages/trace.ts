/** What a page's main thread has done, from Chromium's own trace. */
import type { CDPSession } from 'playwright-core';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs of the clock on the wall. */
  readonly ts: number;
  readonly dur?: number;
  /** µs of the thread's own time: what other programs take of a busy machine is not in it. */
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly beginData?: { readonly url?: string }; readonly data?: { readonly url?: string } };
}

/** The ways into script. Events that a page's policy keeps from its handlers are none; what they call is a `FunctionCall`. */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire', 'FireAnimationFrame', 'RunPostTaskCallback']);

export interface Script {
  readonly longestMs: number;
  readonly allMs: number;
}

const CATEGORIES = ['devtools.timeline', 'v8', 'toplevel', 'disabled-by-default-devtools.timeline'];

export async function startTrace(cdp: CDPSession, categories: readonly string[] = CATEGORIES): Promise<() => Promise<TraceEvent[]>> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: [...categories] },
  });
  return async () => {
    const done = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()));
    await cdp.send('Tracing.end');
    await done;
    return events;
  };
}

/** The thread's own time, where the browser tells it. */
function inOwnTime(event: TraceEvent): TraceEvent {
  const { tts, tdur } = event;
  return tts === undefined || tdur === undefined ? event : { ...event, ts: tts, dur: tdur };
}

/** Of each task on the main thread the time in script, what the script asks the page for (style, layout) included. */
export function scriptOf(events: readonly TraceEvent[], url: string): Script {
  const main = events.find(({ name, args }) => name === 'ParseHTML' && args?.beginData?.url === url);
  const onMain = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && pid === main?.pid && tid === main.tid)
    .map(inOwnTime);
  const tasks = onMain.filter(({ name }) => name === 'RunTask').sort((left, right) => left.ts - right.ts);
  const script = onMain.filter(({ name }) => SCRIPT.has(name)).sort((left, right) => left.ts - right.ts);
  let [longest, all, at] = [0, 0, 0];
  for (const { ts, dur = 0 } of tasks) {
    let spent = 0;
    let until = ts;
    while (at < script.length && (script[at]?.ts ?? 0) < ts + dur) {
      const event = script[at++];
      const end = (event?.ts ?? 0) + (event?.dur ?? 0);
      // What is nested in what has been counted is counted already.
      if (event && end > until) {
        spent += end - Math.max(event.ts, until);
        until = end;
      }
    }
    longest = Math.max(longest, spent);
    all += spent;
  }
  return { longestMs: longest / 1000, allMs: all / 1000 };
}
