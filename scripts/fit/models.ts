/** Runs → the two models: weights that order the candidates, and trees that tell how sure the first ones are. */
import { certaintyFeatures, inOrder, mostCertain, orderFeatures, type Looked } from '../../lib/matching/align/ranking.ts';
import type { Bars } from './bars.ts';
import { fitOrder } from './linear.ts';
import type { Run } from './runs.ts';
import { growTrees, scoreOfTree, type Tree } from './trees.ts';

const settings = { trees: 120, depth: 3, rate: 0.06, leastWeight: 4, lambda: 4 };
/** Of a ranking's sixty: what stands below says little that those above do not say. */
const mostFitted = 30;
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
        weight: run.weight,
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
      rows: looked.slice(0, mostFitted).map(({ values }) => values.slice(0, orderFeatures.length)),
      right: looked.slice(0, mostFitted).map(({ document }) => gold.has(document)),
    }));
  const weights = fitOrder(groups);
  const order = Array.from(weights, short);
  return { order, ...fitTrees(rowsOf({ order }, runs)) };
}

function certaintyOf({ bias, trees }: Models, { values }: Looked): number {
  const sum = trees.reduce((before, tree) => before + scoreOfTree(tree, (feature) => values[feature] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** The first document of a sentence: how sure it is, and whether it is one of those sought. */
export function surestOf(models: Models, run: Run): { readonly score: number; readonly right: boolean } | undefined {
  const [first] = orderedBy(models, run);
  return first && { score: certaintyOf(models, first), right: run.kind === 'with' && run.gold.has(first.document) };
}

/** The form of data/matching/model.json. */
export function toJson({ order, bias, trees }: Models, bars: Bars): string {
  const model = {
    madeBy: 'ON_RECORD_DATA=DIR npx tsx scripts/fit.ts',
    features: certaintyFeatures,
    order,
    bars,
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
