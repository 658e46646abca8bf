/** The two learned models and how they are evaluated. Their weights are made by `scripts/fit.ts` from benchmarks' training splits: numbers only. */
import model from '../../../data/matching/model.json' with { type: 'json' };

const weights = Float64Array.from(model.order);
const inner = 2 ** model.trees.depth - 1;
const features = Uint8Array.from(model.trees.features);
const thresholds = Float64Array.from(model.trees.thresholds);
const leaves = Float64Array.from(model.trees.leaves);

/** The linear model: the greater the sooner. Only differences within one sentence have a meaning. @param values by `orderFeatures` */
export function order(values: Float64Array): number {
  let sum = 0;
  for (let feature = 0; feature < weights.length; feature++) sum += (weights[feature] ?? 0) * (values[feature] ?? 0);
  return sum;
}

/** How likely it is that the sentence speaks of a document, 0 to 1. @param values by `certaintyFeatures` */
export function certainty(values: Float64Array): number {
  let sum = model.trees.bias;
  // Each tree is complete: node i has its children at 2i + 1 and 2i + 2, and its leaves follow the inner nodes.
  for (let tree = 0; tree * inner < features.length; tree++) {
    let node = 0;
    while (node < inner) {
      const at = tree * inner + node;
      node = 2 * node + ((values[features[at] ?? 0] ?? 0) <= (thresholds[at] ?? 0) ? 1 : 2);
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
