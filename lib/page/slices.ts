/** Work in slices: the page's own input and painting get a turn between any two of them. */

interface WithScheduler {
  readonly scheduler?: { yield?: () => Promise<void> };
}

/** A slice ends after so many ms, and the step in which it does: a third of a frame at 60 Hz, so that both together are no longer than a frame. */
export const SLICE_MS = 5;

/** A chain of work: each `yield` is a place where it may be interrupted. */
export type Sliced<T> = Generator<void, T, void>;

/** Lets the page's own work go first. */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as WithScheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Runs to the end in one go: for the command line, and for small pages. */
export function runAtOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/**
 * Runs in slices of at most `sliceMs`, as far as the work yields often enough.
 * @param spent told after each slice how long it took
 * @throws the signal's reason when it is aborted; the work is then left where it stands.
 */
export async function runInSlices<T>(work: Sliced<T>, signal?: AbortSignal, sliceMs = SLICE_MS, spent?: (ms: number) => void): Promise<T> {
  let began = performance.now();
  for (;;) {
    const step = work.next();
    const now = performance.now();
    if (!step.done && now < began + sliceMs) continue;
    spent?.(now - began);
    if (step.done) return step.value;
    await nextTurn();
    signal?.throwIfAborted();
    began = performance.now();
  }
}
