/**
 * Scrolls a passage into the middle of the view: out of closed `<details>` and what is hidden until found, through every box that scrolls, and through
 * frames (a frame scrolls those around it, also across origins, as `scrollIntoView` does). Content that loads while it is scrolled to moves the passage, so
 * that it is looked at again until it stays.
 */

import { afterFrame } from '../after-frame.ts';

/** As often is looked again, once a frame. */
const LOOKS = 20;
/** So many frames in a row the passage must have stayed. */
const STAYED = 2;

/** Frames do not come to a page that is not in front; it is scrolled all the same. In ms. */
const LONGEST_FRAME = 50;

/** What a reader does who wants to be elsewhere: from then on the page is left to stand where it stands. */
const READERS_OWN = ['wheel', 'touchmove', 'pointerdown', 'keydown'];

/** Opens what a click would open. A page's own `toggle` and `beforematch` handlers hear of it as if the reader had done it. */
function reveal(element: Element): void {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.localName === 'details') at.setAttribute('open', '');
    if (at.getAttribute('hidden') === 'until-found') {
      at.dispatchEvent(new Event('beforematch', { bubbles: true }));
      at.removeAttribute('hidden');
    }
  }
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const root = element.getRootNode();
  return element.parentElement ?? (root.nodeType === 11 ? (root as ShadowRoot).host : null);
}

function isInView(range: Range, view: Window): boolean {
  const { top, bottom, width, height } = range.getBoundingClientRect();
  return (width > 0 || height > 0) && top >= 0 && bottom <= view.innerHeight;
}

/** A signal that ends with `signal` or with the reader's own scrolling. */
function untilScrolled(view: Window, signal: AbortSignal): AbortController {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const type of READERS_OWN) view.addEventListener(type, end, { signal: ending.signal, passive: true, capture: true });
  signal.addEventListener('abort', end, { signal: ending.signal });
  return ending;
}

/**
 * @param signal ends it: another passage is to be seen
 * @returns false where the passage is not laid out: a part of the page that is not shown
 */
export async function bringIntoView(range: Range, signal: AbortSignal): Promise<boolean> {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return false;
  const scroll = (): void => element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const ending = untilScrolled(view, signal);
  reveal(element);
  scroll();
  let stayed = 0;
  let last = NaN;
  for (let look = 0; look < LOOKS && stayed < STAYED; look++) {
    await afterFrame(LONGEST_FRAME);
    if (ending.signal.aborted) break;
    const { top } = range.getBoundingClientRect();
    const isThere = isInView(range, view);
    stayed = isThere && top === last ? stayed + 1 : 0;
    if (!isThere) scroll();
    last = top;
  }
  ending.abort();
  return range.getClientRects().length > 0;
}
