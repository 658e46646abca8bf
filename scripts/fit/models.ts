/** Runs → the two models: weights that order the candidates, and trees that tell how sure the first ones are. */
import { inOrder, mostCertain, type Looked, type Ordered } from '../../lib/matching/align/ranking.ts';
import { overlapFeatures } from '../../lib/matching/align/overlap.ts';
import { fitOrder } from './linear.ts';
import type { Run } from './runs.ts';
import { growTrees, scoreOfTree, type Tree } from './trees.ts';

const standing = ['ratio', 'reciprocal', 'tenth', 'behind'] as const;
const orderFeatures = [...overlapFeatures, ...standing] as const;
const certaintyFeatures = [...orderFeatures, 'margin', 'portion', 'sixth', 'twentyFirst'] as const;
const settings = { trees: 120, depth: 3, rate: 0.06, leastWeight: 4, lambda: 4 };
/** News is rarer in the training set than on a reader's screen. */
const newsWeight = 4;
/** Numbers are kept to five digits: the same bytes on every machine, and no digit that the data do not bear out. */
const digits = 5;

export interface Models {
  readonly order: ReadonlyMap<string, number>;
  readonly bias: number;
  readonly trees: readonly Tree[];
}

function valuesOf(one: Looked, names: readonly (keyof Looked)[]): Float64Array {
  return Float64Array.from(names, (name) => one[name]);
}

function short(value: number): number {
  return Number(value.toPrecision(digits));
}

export function orderOf({ order }: Pick<Models, 'order'>, one: Looked): number {
  let sum = 0;
  for (const [name, weight] of order) sum += weight * one[name as keyof Looked];
  return sum;
}

export function orderedBy(models: Pick<Models, 'order'>, { looked }: Run, most: number): Ordered[] {
  return inOrder(
    looked,
    looked.map((one) => orderOf(models, one)),
    most,
  );
}

interface Row {
  readonly values: Float64Array;
  readonly right: boolean;
  readonly weight: number;
}

function rowsOf(models: Pick<Models, 'order'>, runs: readonly Run[]): Row[] {
  return runs.flatMap((run) =>
    orderedBy(models, run, mostCertain).map((one) => ({
      values: Float64Array.from(certaintyFeatures, (name) => one[name]),
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
      rows: looked.map((one) => valuesOf(one, orderFeatures)),
      right: looked.map(({ document }) => gold.has(document)),
    }));
  const weights = fitOrder(groups);
  const order = new Map(orderFeatures.map((name, feature) => [name, short(weights[feature] ?? 0)]));
  return { order, ...fitTrees(rowsOf({ order }, runs)) };
}

export function certaintyOf({ bias, trees }: Models, one: Ordered): number {
  const sum = trees.reduce((before, tree) => before + scoreOfTree(tree, (feature) => one[certaintyFeatures[feature] ?? 'bm25']), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The form of data/matching/model.json. */
export function toJson({ order, bias, trees }: Models): string {
  const model = {
    madeBy: 'ON_RECORD_DATA=DIR npx tsx scripts/fit.ts',
    order: Object.fromEntries(order),
    trees: {
      bias,
      depth: settings.depth,
      names: certaintyFeatures,
      features: trees.flatMap((tree) => tree.features),
      thresholds: trees.flatMap((tree) => tree.thresholds),
      leaves: trees.flatMap((tree) => tree.leaves),
    },
  };
  return `${JSON.stringify(model)}\n`;
}
