/** The two learned models and how they are evaluated. Their weights are made by `scripts/fit.ts` from benchmarks' training splits: numbers only. */
import model from '../../../data/matching/model.json' with { type: 'json' };
import { Forest } from '../forest.ts';

const weights = Float64Array.from(model.order);
const trees = new Forest(model.trees);

/** The linear model: the greater the sooner. Only differences within one sentence have a meaning. @param values by `orderFeatures` */
export function order(values: Float64Array): number {
  let sum = 0;
  for (let feature = 0; feature < weights.length; feature++) sum += (weights[feature] ?? 0) * (values[feature] ?? 0);
  return sum;
}

/**
 * How likely it is that the sentence speaks of a document, 0 to 1.
 * @param values by `certaintyFeatures`
 * @param least below which the answer may be 0
 */
export function certainty(values: Float64Array, least: number): number {
  return trees.probability(values, least);
}
