/** Long work in slices: between two of them the worker answers messages. */

/** Shorter than a frame, so that nobody waits noticeably; a message queue and not a timer, whose pauses browsers stretch to 4 ms and more. */
const SLICE_MS = 8;

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
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
