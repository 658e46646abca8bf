/**
 * From which score on a match is listed and painted, by strictness. A greater corpus offers more chances to be wrong and asks for more.
 * In a pack that is scored from the index by the learned models the bars are where they reach a stated precision (scripts/fit/bars.ts): a
 * line in the log-odds over the logarithm of the size. In a smaller one they are those of its relevance, raised with the size.
 */
import model from '../../data/matching/model.json' with { type: 'json' };
import { relevantFrom } from './relevance.ts';
import type { Strictness } from './types.ts';

/** From so many claims on a pack of bare claims is scored by the models: among fewer the gaps between candidates tell nothing. */
export const manyClaims = 1000;

/** A wording that fits worse by the alignment is hardly ever of the claim that a segment speaks of. */
const leastAligned = 0.5;
/** Each tenfold of claims beyond a hundred moves the bar by this share of what is left to 1. */
const perDecade = 0.15;

function raised(bar: number, claims: number): number {
  const decades = Math.max(0, Math.log10(Math.max(1, claims)) - 2);
  return 1 - (1 - bar) * (1 - perDecade) ** decades;
}

function onLine([intercept = 0, slope = 0]: readonly number[], claims: number): number {
  return 1 / (1 + Math.exp(-intercept - slope * Math.log10(claims)));
}

/** Least score, by the alignment, of a wording that is looked at further. */
export function alignedFrom(claims: number): number {
  return raised(leastAligned, claims);
}

/** Least score of a match that is shown at all. */
export function listedFrom(strictness: Strictness, claims: number): number {
  return claims < manyClaims ? raised(relevantFrom(strictness), claims) : onLine(model.bars.listed[strictness], claims);
}

/** Least score of a finding that may be painted; in a smaller pack what is listed may be, where it is sure enough (`sureness.ts`). */
export function paintedFrom(strictness: Strictness, claims: number): number {
  return claims < manyClaims ? listedFrom(strictness, claims) : onLine(model.bars.painted[strictness], claims);
}
