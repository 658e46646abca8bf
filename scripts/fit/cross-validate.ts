/** Prints how models do on sentences that they were not fitted on: each fold by the models of the others. */
import { bm25Ranker } from '../eval/baselines/bm25.ts';
import { unweighted as detectionOf, type Run as Judged } from '../eval/detection.ts';
import { scoresOf } from '../eval/retrieval.ts';
import { gainInMean, mean } from '../eval/support/bootstrap.ts';
import { drawn } from './draws.ts';
import { orderedBy, surestOf, type Models } from './models.ts';
import type { Query } from '../eval/support/data.ts';
import type { Run, Source } from './runs.ts';

type ModelsOf = (run: Run) => Models;

async function judgeOrder(name: string, { corpus }: Source, runs: readonly Run[], modelsOf: ModelsOf): Promise<void> {
  const asked = runs.filter(({ kind }) => kind === 'with');
  const own = asked.map((run) => {
    const ordered = orderedBy(modelsOf(run), run);
    return scoresOf(
      ordered.map(({ document }) => document),
      run.gold,
    );
  });
  const baseline = bm25Ranker(corpus);
  const plain = [];
  for (const { query, gold } of asked) {
    const ranked = await baseline.rank(query, 50);
    plain.push(
      scoresOf(
        ranked.map(({ claim }) => claim),
        gold,
      ),
    );
  }
  for (const measure of ['map5', 'recall20'] as const) {
    const [ours, theirs] = [own.map((one) => one[measure]), plain.map((one) => one[measure])];
    console.log(name, measure, mean(ours).toFixed(4), 'bm25', mean(theirs).toFixed(4), 'gain', JSON.stringify(gainInMean(ours, theirs)));
  }
}

/** Both runs of a query are one unit: they are drawn together. */
function unitsOf(runs: readonly Run[]): Map<Query, number> {
  const units = new Map<Query, number>();
  for (const kind of ['with', 'news'] as const) for (const run of runs) if (run.kind === kind) units.set(run.query, units.size);
  return units;
}

async function judgeCertainty(name: string, { corpus }: Source, runs: readonly Run[], modelsOf: ModelsOf): Promise<void> {
  const queries = runs.filter(({ kind }) => kind === 'with').length;
  const news = runs.filter(({ kind }) => kind === 'news').length;
  const units = unitsOf(runs);
  const baseline = bm25Ranker(corpus);
  const none = new Set<number>();
  const [own, plain]: [Judged[], Judged[]] = [[], []];
  for (const run of runs) {
    const told = { unit: units.get(run.query) ?? 0, news: run.kind === 'news' };
    const first = surestOf(modelsOf(run), run);
    if (first) own.push({ ...told, ...first });
    const [best] = await baseline.rank(run.query, 1, run.kind === 'without' ? run.gold : none);
    if (best) plain.push({ ...told, score: best.score, right: run.gold.has(best.claim) });
  }
  console.log(name, JSON.stringify(detectionOf(own, queries, news)));
  if (news === 0) return;
  console.log(name, 'in draws', JSON.stringify(drawn(own, queries, news)));
  console.log(name, 'in draws', JSON.stringify(drawn(plain, queries, news)), 'bm25');
}

export async function crossValidate(name: string, source: Source, runs: readonly Run[], modelsOf: ModelsOf): Promise<void> {
  await judgeOrder(name, source, runs, modelsOf);
  await judgeCertainty(name, source, runs, modelsOf);
}
