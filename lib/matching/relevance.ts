/**
 * How likely it is that a segment speaks of a claim at all, for packs whose claims have variants: boosted trees over the evidence of the wording
 * that fits best. That many of its words are there is not enough: "French soldiers under NATO command landed in Romania" holds nearly all of
 * "NATO soldiers have landed in Ukraine". It is asked before the stance, so that of most sentences the stance need not be asked.
 * Fitted on the contrast set by `scripts/fit-relevance.ts`, which also sets the bars.
 */
import table from '../../data/matching/relevance.json' with { type: 'json' };
import { Forest } from './forest.ts';
import { EVIDENCE, evidenceOf, type Situation } from './evidence.ts';
import type { Best, PreparedClaim } from './prepared-claim.ts';
import type { Strictness } from './types.ts';

const trees = new Forest(table.trees);

/** Where so much of a wording stands letter for letter, it is spoken of, however little there is to tell it from. */
const samePhrase = 0.8;
const certain = 0.99;

/** @param near wordings that fit, the best first @returns by `EVIDENCE`; null where none fits */
export function relevanceSigns(prepared: PreparedClaim, near: readonly Best[], situation: Situation): Float64Array | null {
  const [best] = near;
  if (!best) return null;
  const { common } = prepared;
  const values = evidenceOf(best, near, { known: (term) => prepared.mayKnow(term), common, near: near.length }, situation);
  return Float64Array.from(EVIDENCE, (name) => values[name]);
}

/** @param signs by `EVIDENCE` @returns 0 to 1 */
export function relevance(signs: Float64Array): number {
  const isSaid = (signs[EVIDENCE.indexOf('mostContained')] ?? 0) >= samePhrase;
  return isSaid ? Math.max(certain, trees.probability(signs)) : trees.probability(signs);
}

/** Least relevance of a match that is listed: where a stated precision was reached on claims that the trees had not seen. */
export function relevantFrom(strictness: Strictness): number {
  return table.bars[strictness];
}
