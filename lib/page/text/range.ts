import type { PageText } from '../types.ts';

/**
 * The DOM range of `text.slice(start, end)`. Null where the offsets are empty or outside, where a node has left the document since the page
 * was read, or where the passage begins and ends in different trees (no range crosses a shadow root).
 */
export function rangeOf(page: PageText, start: number, end: number): Range | null {
  if (start < 0 || start >= end || end > page.text.length) return null;
  const first = page.runs.placeOf(start);
  const last = page.runs.placeOf(end - 1);
  if (!first || !last) return null;
  if (!first.node.isConnected || first.node.getRootNode() !== last.node.getRootNode()) return null;
  if (first.offset > first.node.length || last.offset + 1 > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

/** The offsets of a range in the page's text; null where either end is in text that was not read. */
export function offsetsOf(page: PageText, range: Range): { start: number; end: number } | null {
  if (range.startContainer.nodeType !== Node.TEXT_NODE || range.endContainer.nodeType !== Node.TEXT_NODE) return null;
  const start = page.runs.offsetOf(range.startContainer as Text, range.startOffset);
  const end = page.runs.offsetOf(range.endContainer as Text, range.endOffset);
  return start === null || end === null ? null : { start, end };
}
