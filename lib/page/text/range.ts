import type { PageText } from '../types.ts';

/**
 * The DOM range of `text.slice(start, end)`. Null where the offsets are empty or outside, where a node has left the document or other words since the page
 * was read, or where the passage begins and ends in different trees (no range crosses a shadow root).
 */
export function rangeOf(page: PageText, start: number, end: number): Range | null {
  if (start < 0 || start >= end || end > page.text.length) return null;
  const first = page.runs.placeOf(start);
  const last = page.runs.placeOf(end - 1);
  if (!first || !last) return null;
  if (!first.node.isConnected || first.node.getRootNode() !== last.node.getRootNode()) return null;
  if (!page.runs.stillHold(page.text, start, end)) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}
