/** A page that nobody has seen yet is left alone: one that is prerendered, or stands in a tab that has not been shown. */

/** Asked for where a frame is too small to be read: adverts, counters and buttons; but comment widgets begin small and grow. In CSS px. */
const LEAST_FRAME = { width: 200, height: 100 };

function isTooSmall(view: Window): boolean {
  return view !== view.top && (view.innerWidth < LEAST_FRAME.width || view.innerHeight < LEAST_FRAME.height);
}

function isSeen(document: Document, view: Window): boolean {
  const { prerendering = false } = document as { prerendering?: boolean };
  return !prerendering && !document.hidden && !isTooSmall(view);
}

/** A frame far below the view is not painted before it is scrolled to; its comments belong to the page all the same. In ms. */
const LONGEST_WAIT = 1000;

/** The page is painted after a frame's callbacks have run, and before the next task. */
function afterFrame(view: Window, act: () => void): void {
  const frame = view.requestAnimationFrame(() => {
    clearTimeout(timer);
    setTimeout(act, 0);
  });
  const timer = setTimeout(() => {
    view.cancelAnimationFrame(frame);
    act();
  }, LONGEST_WAIT);
}

/** Calls `act` once, after the document has been painted. */
export function whenPainted(document: Document, view: Window, act: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  const look = (): void => {
    if (waiting.signal.aborted || !isSeen(document, view)) return;
    waiting.abort();
    afterFrame(view, () => void (signal.aborted || act()));
  };
  document.addEventListener('visibilitychange', look, { signal: waiting.signal });
  document.addEventListener('prerenderingchange', look, { signal: waiting.signal });
  view.addEventListener('resize', look, { signal: waiting.signal, passive: true });
  look();
}
