/** Rows with a right or wrong answer → boosted trees in the form in which they ship. */
import type { ForestTable } from '../../lib/matching/forest.ts';
import { growTrees, type Settings } from './trees.ts';

/** Numbers are kept to five digits: the same bytes on every machine, and no digit that the data do not bear out. */
const digits = 5;

export interface LabelledRow {
  readonly values: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

export function short(value: number): number {
  return Number(value.toPrecision(digits));
}

/** Logistic loss. @param features how many values each row has */
export function fitForest(rows: readonly LabelledRow[], features: number, settings: Settings): ForestTable {
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  const right = rows.reduce((sum, row) => sum + (row.right ? row.weight : 0), 0);
  const bias = short(Math.log(right / (whole - right)));
  const values = Array.from({ length: features }, (_, feature) => Float32Array.from(rows, (row) => row.values[feature] ?? 0));
  const trees = growTrees({ values, count: rows.length }, settings, bias, (scores, first, second) => {
    rows.forEach(({ right: isRight, weight }, row) => {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      first[row] = weight * (chance - Number(isRight));
      second[row] = weight * chance * (1 - chance) + 1e-9;
    });
  });
  return {
    bias,
    depth: settings.depth,
    features: trees.flatMap((tree) => tree.features),
    // A node that did not split sends all to the left.
    thresholds: trees.flatMap((tree) => tree.thresholds.map((threshold) => (Number.isFinite(threshold) ? short(threshold) : 1e9))),
    leaves: trees.flatMap((tree) => tree.leaves.map(short)),
  };
}
