/** Runs → the two models: weights that order the candidates, and trees that tell how sure the first ones are. */
import { certaintyFeatures, inOrder, mostCertain, orderFeatures, type Looked } from '../../lib/matching/align/ranking.ts';
import { fitOrder } from './linear.ts';
import type { Run } from './runs.ts';
import { growTrees, scoreOfTree, type Tree } from './trees.ts';

const settings = { trees: 120, depth: 3, rate: 0.06, leastWeight: 4, lambda: 4 };
/** News is rarer in the training set than on a reader's screen. */
const newsWeight = 10;
/** Numbers are kept to five digits: the same bytes on every machine, and no digit that the data do not bear out. */
const digits = 5;

export interface Models {
  /** By `orderFeatures`. */
  readonly order: readonly number[];
  readonly bias: number;
  readonly trees: readonly Tree[];
}

function short(value: number): number {
  return Number(value.toPrecision(digits));
}

export function orderedBy({ order }: Pick<Models, 'order'>, { looked }: Run): Looked[] {
  const values = looked.map((one) => order.reduce((sum, weight, feature) => sum + weight * (one.values[feature] ?? 0), 0));
  return inOrder(looked, values, mostCertain);
}

interface Row {
  readonly values: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

function rowsOf(models: Pick<Models, 'order'>, runs: readonly Run[]): Row[] {
  return runs.flatMap((run) =>
    orderedBy(models, run)
      .slice(0, mostCertain)
      .map((one) => ({
        values: one.values.slice(),
        right: run.kind === 'with' && run.gold.has(one.document),
        weight: run.kind === 'news' ? newsWeight : 1,
      })),
  );
}

function fitTrees(rows: readonly Row[]): Pick<Models, 'bias' | 'trees'> {
  const whole = rows.reduce((sum, { weight }) => sum + weight, 0);
  const right = rows.reduce((sum, row) => sum + (row.right ? row.weight : 0), 0);
  const bias = short(Math.log(right / (whole - right)));
  const values = certaintyFeatures.map((_, feature) => Float32Array.from(rows, (row) => row.values[feature] ?? 0));
  const trees = growTrees({ values, count: rows.length }, settings, bias, (scores, first, second) => {
    rows.forEach(({ right: isRight, weight }, row) => {
      const chance = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      first[row] = weight * (chance - Number(isRight));
      second[row] = weight * chance * (1 - chance) + 1e-9;
    });
  });
  return {
    bias,
    trees: trees.map(({ features, thresholds, leaves }) => ({
      features,
      // A node that did not split sends all to the left.
      thresholds: thresholds.map((threshold) => (Number.isFinite(threshold) ? short(threshold) : 1e9)),
      leaves: leaves.map(short),
    })),
  };
}

export function fitModels(runs: readonly Run[]): Models {
  const groups = runs
    .filter(({ kind }) => kind === 'with')
    .map(({ looked, gold }) => ({
      rows: looked.map(({ values }) => values.slice(0, orderFeatures.length)),
      right: looked.map(({ document }) => gold.has(document)),
    }));
  const weights = fitOrder(groups);
  const order = Array.from(weights, short);
  return { order, ...fitTrees(rowsOf({ order }, runs)) };
}

export function certaintyOf({ bias, trees }: Models, { values }: Looked): number {
  const sum = trees.reduce((before, tree) => before + scoreOfTree(tree, (feature) => values[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The form of data/matching/model.json. */
export function toJson({ order, bias, trees }: Models): string {
  const model = {
    madeBy: 'ON_RECORD_DATA=DIR npx tsx scripts/fit.ts',
    features: certaintyFeatures,
    order,
    trees: {
      bias,
      depth: settings.depth,
      features: trees.flatMap((tree) => tree.features),
      thresholds: trees.flatMap((tree) => tree.thresholds),
      leaves: trees.flatMap((tree) => tree.leaves),
    },
  };
  return `${JSON.stringify(model)}\n`;
}
