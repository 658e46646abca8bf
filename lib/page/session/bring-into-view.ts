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

/** @returns false where the passage is not laid out: a part of the page that is not shown */
export async function bringIntoView(range: Range): Promise<boolean> {
  const element = range.startContainer.parentElement;
  const view = element?.ownerDocument.defaultView;
  if (!element || !view) return false;
  reveal(element);
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  let stayed = 0;
  let last = NaN;
  for (let look = 0; look < LOOKS && stayed < STAYED; look++) {
    await afterFrame(LONGEST_FRAME);
    const { top } = range.getBoundingClientRect();
    if (top === last && isInView(range, view)) stayed++;
    else {
      stayed = 0;
      if (!isInView(range, view)) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    last = top;
  }
  return range.getClientRects().length > 0;
}
