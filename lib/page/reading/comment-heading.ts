/**
 * Comment sections that nothing marks but their heading ("12 Kommentare", "Leserbriefe"). What follows the heading in its parent is
 * comment, until a heading of the same level or the parent's end.
 */
import * as Cue from './cue.ts';
import type { Frame } from './frame.ts';
import { ARTICLE_SEEN } from './guards.ts';
import type { Labels } from './labels.ts';
import type { RawBlock } from './raw.ts';

/** A heading that is no heading element is short. */
const LONGEST_LINE = 40;

function isHeadingOfComments(block: RawBlock, labels: Labels): boolean {
  if (block.cues & (Cue.comment | Cue.aside | Cue.teaser) || block.linkChars * 2 > block.text.length) return false;
  return (block.text.length <= LONGEST_LINE || (block.cues & Cue.heading) !== 0) && labels.headsComments(block.text);
}

/**
 * The frame whose later children are comments because the block just read is their heading; null where it is none.
 * @param depth of the element around the heading's own
 */
export function commentHeadingFrame(
  frames: readonly Frame[],
  depth: number,
  block: RawBlock,
  firstBlock: number,
  articleChars: number,
  labels: Labels,
): Frame | null {
  if (articleChars < ARTICLE_SEEN || !isHeadingOfComments(block, labels)) return null;
  for (let at = depth; at >= 0; at--) {
    const frame = frames[at];
    if (!frame || /^(?:body|html|main)$/.test(frame.name)) return frame ?? null;
    if (frame.firstBlock < firstBlock || frame.next) return frame;
  }
  return null;
}
