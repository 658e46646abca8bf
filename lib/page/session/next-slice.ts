/** Which segments are compared next: whole blocks, the ones in view first, then down and up in turn. */
import type { Segment } from '../../matching/types.ts';
import type { PageText } from '../types.ts';

export interface Slice {
  /** In reading order, with the context before them. */
  readonly segments: readonly Segment[];
  /** Ordinal of the first segment that is asked for; those before it are context. */
  readonly from: number;
}

/** Names are carried over two sentences (lib/matching/matcher.ts). */
const CONTEXT = 2;

/** The ordinal of the first segment whose block begins at or below the top of the viewport. Binary search over the blocks: one rectangle a step. */
export function firstInView(page: PageText): number {
  let low = 0;
  let high = page.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const block = page.blocks[middle];
    if (block && block.element.getBoundingClientRect().bottom < 0) low = middle + 1;
    else high = middle;
  }
  return page.segments.find(({ block }) => block >= low)?.ordinal ?? 0;
}

/** The wanted segment nearest to `near`, those below it first where both are as near. */
function nearest(wanted: ReadonlySet<number>, near: number): number {
  let best = -1;
  for (const ordinal of wanted) {
    const distance = ordinal >= near ? ordinal - near : near - ordinal + 0.5;
    const known = best >= near ? best - near : near - best + 0.5;
    if (best < 0 || distance < known) best = ordinal;
  }
  return best;
}

/**
 * @param wanted ordinals that are still to be compared; not empty
 * @param most how many segments at most, context included; a block that is longer is cut
 */
export function nextSlice(page: PageText, wanted: ReadonlySet<number>, near: number, most: number): Slice {
  const start = nearest(wanted, near);
  let from = start;
  let to = start + 1;
  const room = most - CONTEXT;
  const blockAt = (ordinal: number): number | undefined => page.segments[ordinal]?.block;
  while (from > 0 && to - from < room && (blockAt(from - 1) === blockAt(start) || (start < near && wanted.has(from - 1)))) from--;
  while (to < page.segments.length && to - from < room && (blockAt(to) === blockAt(to - 1) || wanted.has(to))) to++;
  return { segments: page.segments.slice(Math.max(0, from - CONTEXT), to), from };
}
