/** The first of the items (in document order) whose node stands at or after a node. Binary search. */
function firstAfter<T>(items: readonly T[], nodeOf: (item: T) => Node, node: Node): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    const before = item !== undefined && (node.compareDocumentPosition(nodeOf(item)) & 2) !== 0; /* DOCUMENT_POSITION_PRECEDING */
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Items in document order, dealt from the middle of the viewport outward, down and up in turn: what the reader looks at is matched and painted first. One hit
 * test and a binary search; asking each item for its rectangle would cost more than painting them all. Call it when layout is fresh (after a frame): a hit test
 * asks for it.
 */
export function viewportFirst<T>(document: Document, items: readonly T[], nodeOf: (item: T) => Node): T[] {
  const view = document.defaultView;
  const middle = view ? document.elementFromPoint(view.innerWidth / 2, view.innerHeight / 2) : null;
  const first = middle ? firstAfter(items, nodeOf, middle) : 0;
  const dealt: T[] = [];
  for (let step = 0; dealt.length < items.length; step++) {
    const below = items[first + step];
    const above = items[first - 1 - step];
    if (below !== undefined) dealt.push(below);
    if (above !== undefined) dealt.push(above);
  }
  return dealt;
}
