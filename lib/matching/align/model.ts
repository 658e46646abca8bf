/** The two learned models and how they are evaluated. Their weights are made by `scripts/fit.ts` from benchmarks' training splits: numbers only. */
import model from '../../../data/matching/model.json' with { type: 'json' };
import type { Looked, Ordered } from './ranking.ts';

type Values = Readonly<Record<string, number>>;

/** The linear model: the greater the sooner. Only differences within one sentence have a meaning. */
export function order(looked: Looked): number {
  const values: Values = { ...looked };
  let sum = 0;
  for (const [feature, weight] of Object.entries(model.order)) sum += weight * (values[feature] ?? 0);
  return sum;
}

const depth = model.trees.depth;
const inner = 2 ** depth - 1;

/** Trees lie in one array each for features, thresholds and leaves: node i of a tree has its children at 2i + 1 and 2i + 2. */
function sumOfTrees(values: readonly number[]): number {
  const { features, thresholds, leaves } = model.trees;
  let sum = model.trees.bias;
  for (let tree = 0; tree * inner < features.length; tree++) {
    let node = 0;
    while (node < inner) {
      const at = tree * inner + node;
      node = 2 * node + ((values[features[at] ?? 0] ?? 0) <= (thresholds[at] ?? 0) ? 1 : 2);
    }
    sum += leaves[tree * (inner + 1) + node - inner] ?? 0;
  }
  return sum;
}

/** How likely it is that the sentence speaks of this document, 0 to 1. */
export function certainty(ordered: Ordered): number {
  const values: Values = { ...ordered };
  return 1 / (1 + Math.exp(-sumOfTrees(model.trees.names.map((name) => values[name] ?? 0))));
}
