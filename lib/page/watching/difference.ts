/** What has become of a page's segments from one reading to the next. */
import type { Segment } from '../../matching/types.ts';
import type { Block, PageText } from '../types.ts';
import type { RunMap } from '../text/run-map.ts';

export interface Difference {
  /** Segments that were not there before. */
  readonly added: readonly Segment[];
  /** Former ordinals of segments that are gone. */
  readonly removed: readonly number[];
  /** The ordinal that a segment has now; null where it is gone. Ranges made for it still hold. */
  readonly nowAt: (formerOrdinal: number) => number | null;
}

/** What is compared of a page: the text as joined, before or after it was cut into segments. */
export interface Comparable {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: RunMap;
}

function isSame(former: Comparable, block: Block, next: Comparable, other: Block): boolean {
  return (
    block.origin === other.origin &&
    block.date === other.date &&
    block.end - block.start === other.end - other.start &&
    former.runs.placeOf(block.start)?.node === next.runs.placeOf(other.start)?.node &&
    former.runs.placeOf(block.end - 1)?.node === next.runs.placeOf(other.end - 1)?.node &&
    former.text.slice(block.start, block.end) === next.text.slice(other.start, other.end)
  );
}

/**
 * For each block of `next` the ordinal of the same block in `former`, -1 where there is none. The same is: same element, same first and last text node,
 * same text, origin and date. Linear in blocks.
 */
export function sameBlocks(former: Comparable, next: Comparable): Int32Array {
  const byElement = new Map<Element, Block[]>();
  for (const block of former.blocks) {
    const known = byElement.get(block.element);
    if (known) known.push(block);
    else byElement.set(block.element, [block]);
  }
  const same = new Int32Array(next.blocks.length).fill(-1);
  for (const [at, block] of next.blocks.entries()) {
    const known = byElement.get(block.element);
    const place = known?.findIndex((other) => isSame(former, other, next, block)) ?? -1;
    if (place < 0) continue;
    same[at] = known?.[place]?.ordinal ?? -1;
    known?.splice(place, 1);
  }
  return same;
}

export function segmentsByBlock(page: PageText): Map<number, Segment[]> {
  const map = new Map<number, Segment[]>();
  for (const segment of page.segments) {
    const known = map.get(segment.block);
    if (known) known.push(segment);
    else map.set(segment.block, [segment]);
  }
  return map;
}

export function compare(former: PageText, next: PageText): Difference {
  const same = sameBlocks(former, next);
  const formerSegments = segmentsByBlock(former);
  const nextSegments = segmentsByBlock(next);
  const now = new Int32Array(former.segments.length).fill(-1);
  const added: Segment[] = [];
  for (const block of next.blocks) {
    const before = formerSegments.get(same[block.ordinal] ?? -1);
    for (const [at, segment] of (nextSegments.get(block.ordinal) ?? []).entries()) {
      const known = before?.[at];
      if (known?.text === segment.text) now[known.ordinal] = segment.ordinal;
      else added.push(segment);
    }
  }
  const removed = former.segments.filter(({ ordinal }) => now[ordinal] === -1).map(({ ordinal }) => ordinal);
  const nowAt = (ordinal: number): number | null => {
    const place = now[ordinal] ?? -1;
    return place < 0 ? null : place;
  };
  return { added, removed, nowAt };
}
