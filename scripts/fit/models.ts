/** Runs → the two models: weights that order the candidates, and trees that tell how sure the first ones are. */
import { certaintyFeatures, inOrder, mostCertain, orderFeatures, type Looked } from '../../lib/matching/align/ranking.ts';
import type { Bars } from './bars.ts';
import { fitOrder } from './linear.ts';
import type { Run } from './runs.ts';
import { Forest, type ForestTable } from '../../lib/matching/forest.ts';
import { fitForest, short, type LabelledRow } from './forest.ts';

/**
 * Many small steps, each over some of the features: fewer alarms and more recall. Strong regularisation: with a third of `lambda` and half of
 * `leastWeight`, of the forty surest matches over transcripts one to three more were wrong.
 */
const settings = { trees: 300, depth: 4, rate: 0.04, leastWeight: 24, lambda: 48, share: 0.4 };
/** How much more news counts for the trees than for the bars: where few sentences are wrong at all, those of the news are to be the fewest. */
const newsShare = 8;
/** Of a ranking's sixty: what stands below says little that those above do not say. */
const mostFitted = 30;

export interface Models {
  /** By `orderFeatures`. */
  readonly order: readonly number[];
  readonly trees: ForestTable;
}

export function orderedBy({ order }: Pick<Models, 'order'>, { looked }: Run): Looked[] {
  const values = looked.map((one) => order.reduce((sum, weight, feature) => sum + weight * (one.values[feature] ?? 0), 0));
  return inOrder(looked, values, mostCertain);
}

function rowsOf(models: Pick<Models, 'order'>, runs: readonly Run[]): LabelledRow[] {
  return runs.flatMap((run) =>
    orderedBy(models, run)
      .slice(0, mostCertain)
      .map((one) => ({
        values: one.values.slice(),
        right: run.kind === 'with' && run.gold.has(one.document),
        weight: run.kind === 'news' ? newsShare * run.weight : run.weight,
      })),
  );
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
  return { order, trees: fitForest(rowsOf({ order }, runs), certaintyFeatures.length, settings) };
}

/** The first document of a sentence: how sure it is, and whether it is one of those sought. */
export function surestOf(models: Models, run: Run): { readonly score: number; readonly right: boolean } | undefined {
  const [first] = orderedBy(models, run);
  return first && { score: new Forest(models.trees).probability(first.values), right: run.kind === 'with' && run.gold.has(first.document) };
}

/** The form of data/matching/model.json. */
export function toJson({ order, trees }: Models, bars: Bars): string {
  const model = { madeBy: 'ON_RECORD_DATA=DIR npx tsx scripts/fit.ts', features: certaintyFeatures, order, bars, trees };
  return `${JSON.stringify(model)}\n`;
}
