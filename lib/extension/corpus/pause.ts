/** Long work in slices: between two of them the worker answers messages. */

/** Shorter than a frame, so that nobody waits noticeably; a message queue and not a timer, whose pauses browsers stretch to 4 ms and more. */
const SLICE_MS = 8;

const waiting: (() => void)[] = [];
let door: MessagePort | undefined;

/** One channel for all pauses: an import makes thousands, and what the browser keeps of each channel would stop the worker when it is collected. */
function opened(): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.shift()?.();
  // Node alone would wait for it for ever.
  (port1 as { unref?: () => void }).unref?.();
  return port2;
}

/** After what is under way, an answer for one. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    (door ??= opened()).postMessage(null);
  });
}

/** Takes steps, each of a few milliseconds, to their end. */
export async function inSlices<T>(steps: Generator<undefined, T>, pace: () => Promise<void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await pace();
  }
}

/** Call it often: it pauses only where the slice is used up, and throws where the work is to end. */
export function pacer(signal: AbortSignal): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    signal.throwIfAborted();
    if (performance.now() - begun < SLICE_MS) return;
    await nextTask();
    signal.throwIfAborted();
    begun = performance.now();
  };
}
