import type { PageText } from '../types.ts';

/**
 * The DOM range of `text.slice(from, to)`. Null where the offsets are empty or outside, where a node has left the document or other words since the page
 * was read, or where the passage begins and ends in different trees (no range crosses a shadow root).
 */
export function rangeOf(page: PageText, from: number, to: number): Range | null {
  let [start, end] = [Math.max(0, from), Math.min(to, page.text.length)];
  // The ends of blocks and lines are no characters of the page.
  while (start < end && page.text[start] === '\n') start++;
  while (start < end && page.text[end - 1] === '\n') end--;
  if (start >= end) return null;
  const first = page.runs.placeOf(start);
  const last = page.runs.placeOf(end - 1);
  if (!first || !last) return null;
  if (!first.node.isConnected || first.node.getRootNode() !== last.node.getRootNode()) return null;
  if (!page.runs.stillHold(page.text, start, end)) return null;
  const range = first.node.ownerDocument.createRange();
  // A broken line is a space of the text and none of the page.
  range.setStart(first.node, Math.min(first.offset, first.node.length));
  range.setEnd(last.node, Math.min(last.offset + 1, last.node.length));
  return range;
}
