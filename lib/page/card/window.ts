/** One card at a time: its host, its place as the page moves, its ways to close. What is in it is rendered by whoever opens it. */
import type { CardRequest } from './door.ts';
import { type CardHost, createHost } from './host.ts';

export interface CardWindow {
  readonly host: CardHost;
  /** Ends with the card. */
  readonly signal: AbortSignal;
  readonly close: () => void;
  /** Keeps the card for so long although the pointer is not in it: when it has shrunk under the pointer, say. In ms. */
  readonly hold: (durationMs: number) => void;
  /** Closes the card, but for one that is held or that somebody works in by keyboard. */
  readonly leave: () => void;
}

/** The element that has the focus, also inside shadow roots of the page. */
function focused(document: Document): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element as HTMLElement | null;
}

/** The card follows its passage as the page scrolls and as it grows itself; out of view, it goes. */
function keepInPlace({ rects }: CardRequest, host: CardHost, view: Window, close: () => void, signal: AbortSignal): void {
  let frame = 0;
  const place = (): void => {
    frame ||= view.requestAnimationFrame(() => {
      frame = 0;
      if (!signal.aborted && !host.place(rects())) close();
    });
  };
  const size = new ResizeObserver(place);
  size.observe(host.box.firstElementChild ?? host.box);
  const contents = new MutationObserver(place);
  contents.observe(host.box, { childList: true, subtree: true });
  view.addEventListener('scroll', place, { signal, passive: true, capture: true });
  view.addEventListener('resize', place, { signal, passive: true });
  signal.addEventListener('abort', () => {
    size.disconnect();
    contents.disconnect();
  });
  place();
}

export function openWindow(document: Document, request: CardRequest, css: string): CardWindow {
  const ending = new AbortController();
  const { signal } = ending;
  const before = request.takeFocus ? focused(document) : null;
  const host = createHost(document, css, signal);
  const close = (): void => {
    if (signal.aborted) return;
    ending.abort();
    host.remove();
    before?.focus({ preventScroll: true });
    request.onClose();
  };
  host.element.addEventListener('pointerenter', () => request.onPointer(true), { signal });
  host.element.addEventListener('pointerleave', () => request.onPointer(false), { signal });
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    close();
  };
  document.addEventListener('keydown', escape, { signal, capture: true });
  const { defaultView } = document;
  if (defaultView) keepInPlace(request, host, defaultView, close, signal);
  let heldUntil = 0;
  const hold = (durationMs: number): void => void (heldUntil = performance.now() + durationMs);
  const leave = (): void => {
    const byKeyboard = host.root.activeElement?.matches(':focus-visible') ?? false;
    if (!byKeyboard && performance.now() > heldUntil) close();
  };
  return { host, signal, close, hold, leave };
}
