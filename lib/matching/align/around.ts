/** The sentences around one: what a short line leaves unsaid often stands in the lines before and after. */
import type { Prepared } from '../text/prepare.ts';
import type { Segment } from '../types.ts';
import type { Around } from './question.ts';

/** Farther sentences of the same paragraph or speech add more noise than help; measured on debates. */
const farthest = 4;

/** @param prepared in the order of `segments` @returns those of the same block, nearest first */
export function aroundOf(segments: readonly Segment[], prepared: readonly Prepared[], place: number): Around[] {
  const around: Around[] = [];
  if (segments.length === 1) return around;
  const block = segments[place]?.block;
  for (let distance = 1; distance <= farthest; distance++) {
    for (const near of [place - distance, place + distance]) {
      const one = near < 0 ? undefined : prepared[near];
      if (one && segments[near]?.block === block) around.push({ prepared: one, distance });
    }
  }
  return around;
}
