/** One sentence repeats one of two similar claims, not both. */
import { logit } from './prepared-claim.ts';
import type { Match } from './types.ts';

/** In log-odds: a match twenty times less likely than its rival on the same words is dropped. */
const shadowGap = 3;
const shadowShare = 0.6;

/** Share of the aligned words of one match that are aligned in the other too. */
function sharedWords(match: Match, other: Match): number {
  const theirs = new Set(other.why.aligned.map(({ segment }) => segment[0]));
  return match.why.aligned.filter(({ segment }) => theirs.has(segment[0])).length / match.why.aligned.length;
}

/** A match of a claim. */
export interface Found {
  readonly match: Match;
  /** Of its best wording: by the alignment, or what the models say. */
  readonly fit: number;
}

/** Best first, without those whose words belong to a much surer match: one sentence repeats one of two similar claims, not both. */
export function withoutShadows(found: readonly Found[]): Match[] {
  const kept: Found[] = [];
  for (const one of [...found].sort((left, right) => right.fit - left.fit)) {
    const isShadowed = kept.some(
      (other) => logit(other.fit) - logit(one.fit) > shadowGap && sharedWords(one.match, other.match) >= shadowShare,
    );
    if (!isShadowed) kept.push(one);
  }
  return kept.map(({ match }) => match).sort((left, right) => right.score - left.score);
}
