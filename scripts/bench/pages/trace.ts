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

/** What tells the thread of a page: one of them may be lost where the trace begins late. */
const LOADS = new Set(['ParseHTML', 'CommitLoad']);

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

/** Events that lie in the stretch of time of each task, in µs; what is nested in what has been counted is counted already. */
function spentIn(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): number[] {
  let at = 0;
  return tasks.map(({ ts, dur = 0 }) => {
    let spent = 0;
    let until = ts;
    for (; at < events.length && (events[at]?.ts ?? 0) < ts + dur; at++) {
      const { ts: from = 0, dur: long = 0 } = events[at] ?? {};
      spent += Math.max(0, from + long - Math.max(from, until));
      until = Math.max(until, from + long);
    }
    return spent;
  });
}

/** Of each task on the main thread the time in script, what the script asks the page for (style, layout) included. Null where the trace has lost the page. */
export function scriptOf(events: readonly TraceEvent[], url: string): Script | null {
  const main = events.find(({ name, args }) => LOADS.has(name) && (args?.beginData ?? args?.data)?.url === url);
  if (!main) return null;
  const onMain = events
    .filter(({ ph, pid, tid, dur }) => ph === 'X' && dur !== undefined && pid === main.pid && tid === main.tid)
    .map(inOwnTime)
    .sort((left, right) => left.ts - right.ts);
  const tasks = onMain.filter(({ name }) => name === 'RunTask');
  const script = onMain.filter(({ name }) => SCRIPT.has(name));
  const spent = spentIn(tasks, script);
  return { longestMs: Math.max(0, ...spent) / 1000, allMs: spent.reduce((sum, one) => sum + one, 0) / 1000 };
}
