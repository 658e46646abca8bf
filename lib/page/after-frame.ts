/**
 * Resolves when the page has been painted: what is asked of its layout then is answered without laying it out anew. Frames far below the view and tabs that are
 * not in front get no frames; there it resolves after `longestMs`.
 */
export function afterFrame(longestMs: number): Promise<void> {
  return new Promise((resolve) => {
    const frame = requestAnimationFrame(() => {
      clearTimeout(timer);
      // The page is painted after a frame's callbacks have run, and before the next task.
      setTimeout(resolve, 0);
    });
    const timer = setTimeout(() => {
      cancelAnimationFrame(frame);
      resolve();
    }, longestMs);
  });
}
