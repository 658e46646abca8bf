/** MAP@5, P@1, MRR and recall@20 of the claims that a sentence repeats, as defined in bench/bm25.mjs. */
import { bm25Ranker, fuseNote, peers } from './baselines/all.ts';
import { gainInMean, intervalOfMean, mean } from './support/bootstrap.ts';
import { readClaims, readQueries, type Query } from './support/data.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { ownRanker, type Ranker } from './support/ranker.ts';
import { rounded, type EvalResult, type Figures } from './support/result.ts';

const measures = ['map5', 'p1', 'mrr', 'recall20'] as const;
type Scores = Readonly<Record<(typeof measures)[number], number>>;
const depth = 50;
const mapDepth = 5;
const recallDepth = 20;

/** @param ranked places of claims, best first */
export function scoresOf(ranked: readonly number[], gold: ReadonlySet<number>): Scores {
  let hits = 0;
  let precision = 0;
  ranked.slice(0, mapDepth).forEach((claim, index) => {
    if (gold.has(claim)) precision += ++hits / (index + 1);
  });
  const first = ranked.findIndex((claim) => gold.has(claim));
  return {
    map5: precision / Math.min(mapDepth, gold.size),
    p1: Number(first === 0),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    recall20: ranked.slice(0, recallDepth).filter((claim) => gold.has(claim)).length / gold.size,
  };
}

async function measure(ranker: Ranker, queries: readonly Query[], places: ReadonlyMap<string, number>): Promise<Scores[]> {
  const scores: Scores[] = [];
  for (const query of queries) {
    const gold = new Set(query.gold.map((id) => places.get(id) ?? -1));
    const hits = await ranker.rank(query, depth);
    scores.push(
      scoresOf(
        hits.map(({ claim }) => claim),
        gold,
      ),
    );
  }
  return scores;
}

function figuresOf(scores: readonly Scores[]): Figures {
  return { ...Object.fromEntries(measures.map((name) => [name, rounded(mean(scores.map((one) => one[name])))])), n: scores.length };
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const claims = readClaims(dataFile(options.claims, 'bench/retrieval/snopes-claims.jsonl'), options.pad);
  const queries = readQueries(dataFile(options.queries, 'bench/retrieval/tweets.dev.jsonl'), claims);
  const places = new Map(claims.map(({ id }, place) => [id, place]));
  const own = await measure(ownRanker(claims, options.context), queries, places);
  const bm25 = await measure(bm25Ranker(claims), queries, places);
  const baselines: Record<string, Figures> = { bm25: figuresOf(bm25) };
  for (const peer of peers(claims, queries, [], options))
    baselines[peer.name] = figuresOf(await measure(peer.ranker, peer.queries, places));
  const column = (scores: readonly Scores[], name: (typeof measures)[number]): number[] => scores.map((one) => one[name]);
  return {
    figures: figuresOf(own),
    ci: Object.fromEntries(measures.map((name) => [name, intervalOfMean(column(own, name))])),
    baselines,
    gain: Object.fromEntries(measures.map((name) => [name, gainInMean(column(own, name), column(bm25, name))])),
    notes: [`${String(claims.length)} claims; ${fuseNote(options)}`],
  };
}
