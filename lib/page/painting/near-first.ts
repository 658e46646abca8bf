import type { Painting } from './painter.ts';

/** The first of the paintings (in document order) that begins at or after a node. Binary search. */
function firstAfter(paintings: readonly Painting[], node: Node): number {
  let low = 0;
  let high = paintings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = paintings[middle]?.range.startContainer ?? node;
    if (node.compareDocumentPosition(at) & 2 /* DOCUMENT_POSITION_PRECEDING */) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Paintings in document order, dealt from the middle of the viewport outward, down and up in turn. One hit test and a binary search: asking
 * each range for its rectangle, or an observer for each element, would cost more than painting them all.
 */
export function* fromViewportOutward(document: Document, paintings: readonly Painting[]): Generator<Painting> {
  const view = document.defaultView;
  const middle = view ? document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2) : null;
  const first = middle ? firstAfter(paintings, middle) : 0;
  for (let step = 0; step < paintings.length; step++) {
    const below = paintings[first + step];
    const above = paintings[first - 1 - step];
    if (below) yield below;
    if (above) yield above;
  }
}
