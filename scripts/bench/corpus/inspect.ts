/** The worker as the browser's own tools see it: its tasks in its own time, and what its heap holds. */
import type { BrowserContext, CDPSession } from 'playwright-core';
import type { TraceEvent } from '../pages/trace.ts';

export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser cannot be asked');
  return browser.newBrowserCDPSession();
}

/** The category whose tasks hold all that a thread does; those of `toplevel` leave out what follows a promise. */
export const TASKS = ['disabled-by-default-devtools.timeline'];
const TASK = 'RunTask';

export interface OwnTime {
  readonly longestMs: number;
  readonly allMs: number;
}

/** Of a service worker's tasks, in the thread's own time: what other programs take of a busy machine is not in it. */
export function ownTime(events: readonly TraceEvent[]): OwnTime {
  const thread = ({ pid, tid }: TraceEvent): string => `${String(pid)}:${String(tid)}`;
  const workers = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'ServiceWorker thread').map(thread));
  const tasks = events.filter((event) => event.ph === 'X' && event.name === TASK && workers.has(thread(event)));
  if (tasks.length === 0) throw new Error('the trace holds no task of a worker');
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000);
  const rounded = (ms: number): number => Math.round(ms * 10) / 10;
  return { longestMs: rounded(Math.max(...times)), allMs: rounded(times.reduce((sum, time) => sum + time, 0)) };
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize: number; readonly backingStorageSize: number };
}

/** MB of the extension's worker: objects in use and the buffers behind them, as `performance.measureUserAgentSpecificMemory` counts. */
export async function heapMB(context: BrowserContext): Promise<number> {
  const cdp = await browserSession(context);
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith('chrome-extension://'));
  if (!worker) throw new Error('there is no worker');
  // Playwright has no sessions with workers: the message goes through the browser's.
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answered = new Promise<Answer>((resolve) => {
    cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === 1) resolve(answer);
    });
  });
  await cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' }) });
  const { result } = await answered;
  await cdp.detach();
  return Math.round(((result?.usedSize ?? 0) + (result?.backingStorageSize ?? 0)) / 1e5) / 10;
}
