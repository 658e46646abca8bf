/**
 * Fits the matcher's models on the training splits of the benchmarks and writes data/matching/model.json, the same bytes each time.
 * usage: ON_RECORD_DATA=DIR npx tsx scripts/fit.ts [--cross-validate]
 * With --cross-validate nothing is written: each fold is judged by models that were fitted on the others.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { bm25Ranker } from './eval/baselines/bm25.ts';
import { unweighted as detectionOf, type Run as DetectionRun } from './eval/detection.ts';
import { scoresOf } from './eval/retrieval.ts';
import { gainInMean, mean } from './eval/support/bootstrap.ts';
import { readClaims, readNews, readQueries } from './eval/support/data.ts';
import { dataFile } from './eval/support/options.ts';
import { certaintyOf, fitModels, orderedBy, toJson, type Models } from './fit/models.ts';
import { FOLDS, runsOf, type Run, type Source } from './fit/runs.ts';

const retrieval = (name: string): string => dataFile(undefined, `bench/retrieval/${name}`);

/** The first half of the news is fitted on, the second is left for reports; neighbours speak of the same event. */
function halfOf<T>(news: readonly T[]): T[] {
  return news.slice(0, Math.floor(news.length / 2));
}

function sources(): Record<'tweets' | 'typos' | 'debates' | 'padded', Source> {
  const snopes = readClaims(retrieval('snopes-claims.jsonl'), undefined);
  const politifact = readClaims(retrieval('politifact-claims.jsonl'), undefined);
  const tweets = readQueries(retrieval('tweets.train.jsonl'), snopes);
  const padded = readClaims(retrieval('snopes-claims.jsonl'), dataFile(undefined, 'feeds/factchecks-86k.datafeed.json.gz'));
  const typos = readQueries(retrieval('tweets.train.typos.jsonl'), snopes);
  const debates = readQueries(retrieval('debates.train.jsonl'), politifact);
  return {
    tweets: { corpus: snopes, queries: tweets, news: halfOf(readNews(retrieval('news-sentences.jsonl'))), context: undefined },
    // Claims without a title, and many more of them.
    padded: { corpus: padded, queries: tweets, news: halfOf(readNews(retrieval('news-sentences.jsonl'))), context: undefined },
    typos: { corpus: snopes, queries: typos, news: [], context: undefined },
    debates: { corpus: politifact, queries: debates, news: [], context: dataFile(undefined, 'bench/transcripts') },
  };
}

async function judgeOrder(name: string, { corpus }: Source, runs: readonly Run[], modelsOf: (run: Run) => Models): Promise<void> {
  const asked = runs.filter(({ kind }) => kind === 'with');
  const own = asked.map((run) =>
    scoresOf(
      orderedBy(modelsOf(run), run).map(({ document }) => document),
      run.gold,
    ),
  );
  const baseline = bm25Ranker(corpus);
  const plain = [];
  for (const { query, gold } of asked)
    plain.push(
      scoresOf(
        (await baseline.rank(query, 50)).map(({ claim }) => claim),
        gold,
      ),
    );
  for (const measure of ['map5', 'recall20'] as const) {
    const [ours, theirs] = [own.map((one) => one[measure]), plain.map((one) => one[measure])];
    console.log(name, measure, mean(ours).toFixed(4), 'bm25', mean(theirs).toFixed(4), 'gain', JSON.stringify(gainInMean(ours, theirs)));
  }
}

function judgeCertainty(name: string, runs: readonly Run[], modelsOf: (run: Run) => Models): void {
  const queries = runs.filter(({ kind }) => kind === 'with').length;
  const news = runs.filter(({ kind }) => kind === 'news').length;
  const found = runs.flatMap((run, unit): DetectionRun[] => {
    const models = modelsOf(run);
    const [first] = orderedBy(models, run);
    if (!first) return [];
    return [
      { unit, score: certaintyOf(models, first), right: run.kind === 'with' && run.gold.has(first.document), news: run.kind === 'news' },
    ];
  });
  console.log(name, JSON.stringify(detectionOf(found, queries, news)));
}

async function crossValidate(all: readonly (readonly [string, Source, readonly Run[]])[]): Promise<void> {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModels(all.flatMap(([, , runs]) => runs.filter((run) => run.fold !== fold))),
  );
  const modelsOf = (run: Run): Models => models[run.fold] ?? fitModels([]);
  for (const [name, source, runs] of all) {
    await judgeOrder(name, source, runs, modelsOf);
    judgeCertainty(name, runs, modelsOf);
  }
}

const all = Object.entries(sources()).map(([name, source]) => [name, source, runsOf(source)] as const);
if (process.argv.includes('--cross-validate')) await crossValidate(all);
else {
  const json = toJson(fitModels(all.flatMap(([, , runs]) => runs)));
  writeFileSync(new URL('../data/matching/model.json', import.meta.url), await format(json, { parser: 'json', printWidth: 140 }));
}
