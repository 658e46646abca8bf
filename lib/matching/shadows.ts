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

/** Best first, without those whose words belong to a much surer match: one sentence repeats one of two similar claims, not both. */
export function withoutShadows(found: readonly Match[]): Match[] {
  const kept: Match[] = [];
  for (const match of [...found].sort((left, right) => right.score - left.score)) {
    const shadowed = kept.some((other) => logit(other.score) - logit(match.score) > shadowGap && sharedWords(match, other) >= shadowShare);
    if (!shadowed) kept.push(match);
  }
  return kept;
}
