/** A page that nobody has seen yet is left alone: one that is prerendered, or stands in a tab that has not been shown. */
import { afterFrame } from '../after-frame.ts';

/** Asked for where a frame is too small to be read: adverts, counters and buttons; but comment widgets begin small and grow. In CSS px. */
const LEAST_FRAME = { width: 200, height: 100 };

function isTooSmall(view: Window): boolean {
  return view !== view.top && (view.innerWidth < LEAST_FRAME.width || view.innerHeight < LEAST_FRAME.height);
}

function isSeen(document: Document, view: Window): boolean {
  const { prerendering = false } = document as { prerendering?: boolean };
  return !prerendering && !document.hidden && !isTooSmall(view);
}

/**
 * A frame may be asked before it has been laid out, and one far below the view is told of its size only when it is scrolled to: it is asked again.
 * In ms.
 */
const LAID_OUT_AFTER = [250, 1500] as const;

/** The comments of a frame far below the view belong to the page all the same. In ms. */
const LONGEST_WAIT = 1000;

/** Calls `act` once, after the document has been painted. */
export function whenPainted(document: Document, view: Window, act: () => void, signal: AbortSignal): void {
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort(), { once: true });
  const look = (): void => {
    if (waiting.signal.aborted || !isSeen(document, view)) return;
    waiting.abort();
    void afterFrame(LONGEST_WAIT).then(() => void (signal.aborted || act()));
  };
  document.addEventListener('visibilitychange', look, { signal: waiting.signal });
  document.addEventListener('prerenderingchange', look, { signal: waiting.signal });
  view.addEventListener('resize', look, { signal: waiting.signal, passive: true });
  look();
  const timers = waiting.signal.aborted ? [] : LAID_OUT_AFTER.map((pause) => setTimeout(look, pause));
  waiting.signal.addEventListener('abort', () => timers.forEach((timer) => clearTimeout(timer)), { once: true });
}
