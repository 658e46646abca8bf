/**
 * How likely it is that a segment speaks of a claim at all, for packs whose claims have variants: boosted trees over the signs of the wording
 * that fits best. That many of its words are there is not enough: "French soldiers under NATO command landed in Romania" holds nearly all of
 * "NATO soldiers have landed in Ukraine". Fitted on the contrast set by `scripts/fit-relevance.ts`, which also sets the bars.
 */
import table from '../../data/matching/relevance.json' with { type: 'json' };
import { Forest } from './forest.ts';
import type { Situation } from './stance/signs.ts';
import { signsOf } from './stance/signs.ts';
import type { Weighing } from './stance/weigh.ts';
import type { Strictness } from './types.ts';

const trees = new Forest(table.trees);

/** @returns of the wording that fits best, with those that agree with it; null where none fits */
export function relevanceSigns(weighing: Weighing, situation: Situation): Float64Array | null {
  const [best] = weighing.wordings;
  if (!best) return null;
  const agreeing = weighing.wordings.filter(({ judged }) => judged.stance === best.judged.stance);
  return signsOf(best, agreeing, weighing, situation);
}

/** @param signs by `SIGNS` @returns 0 to 1 */
export function relevance(signs: Float64Array): number {
  return trees.probability(signs);
}

/** Least relevance of a match that is listed: where a stated precision was reached on claims that the trees had not seen. */
export function relevantFrom(strictness: Strictness): number {
  return table.bars[strictness];
}
