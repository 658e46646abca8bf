/**
 * Does the corpus hold what a sentence says at all? As defined in bench/bm25.mjs: every query runs with its gold claims and without them,
 * every news sentence once; one score a run, that of its best claim; right is a best claim that is gold.
 */
import { bm25Ranker, fuseNote, peers } from './baselines/all.ts';
import { middle, resamples } from './support/bootstrap.ts';
import { readClaims, readNews, readQueries, type Query } from './support/data.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { ownRanker, type Ranker } from './support/ranker.ts';
import { newsWeight } from '../fit/runs.ts';
import { listedFrom, paintedFrom } from '../../lib/matching/thresholds.ts';
import { STRICTNESSES } from '../../lib/matching/types.ts';
import { rounded, type EvalResult, type Figures, type Gain } from './support/result.ts';

const measures = ['prAuc', 'recallAtP90', 'recallAtP95', 'alarmsPer1000'] as const;
type Measures = Record<(typeof measures)[number], number | null>;

export interface Run {
  /** Place of the query, or, after all queries, of the news sentence: what the bootstrap draws. */
  readonly unit: number;
  readonly score: number;
  readonly right: boolean;
  readonly news: boolean;
}

/**
 * @param runs by falling score
 * @param times how often each unit counts
 */
export function measuresOf(runs: readonly Run[], times: (unit: number) => number, queries: number, news: number): Measures {
  let seen = 0;
  let right = 0;
  let alarms = 0;
  let area = 0;
  const best = { recallAtP90: 0, recallAtP95: 0, alarms: 0 };
  for (const run of runs) {
    const count = times(run.unit);
    if (count === 0) continue;
    seen += count;
    if (run.right) right += count;
    if (run.news) alarms += count;
    const precision = right / seen;
    const recall = right / queries;
    if (run.right) area += count * precision;
    if (precision >= 0.9 && recall > best.recallAtP90) {
      best.recallAtP90 = recall;
      best.alarms = alarms;
    }
    if (precision >= 0.95) best.recallAtP95 = Math.max(best.recallAtP95, recall);
  }
  const { recallAtP90, recallAtP95 } = best;
  return { prAuc: area / queries, recallAtP90, recallAtP95, alarmsPer1000: news > 0 ? (1000 * best.alarms) / news : null };
}

/** The measures of one system, runs in any order. */
export function unweighted(runs: readonly Run[], queries: number, news: number): Measures {
  return measuresOf(
    [...runs].sort((left, right) => right.score - left.score),
    () => 1,
    queries,
    news,
  );
}

async function runsOf(ranker: Ranker, queries: readonly Query[], news: readonly Query[], places: ReadonlyMap<string, number>) {
  const runs: Run[] = [];
  for (const [unit, query] of queries.entries()) {
    const gold = new Set(query.gold.map((id) => places.get(id) ?? -1));
    const [whole] = await ranker.rank(query, 1);
    const [without] = await ranker.rank(query, 1, gold);
    if (whole) runs.push({ unit, score: whole.score, right: gold.has(whole.claim), news: false });
    if (without) runs.push({ unit, score: without.score, right: false, news: false });
  }
  for (const [index, sentence] of news.entries()) {
    const [best] = await ranker.rank(sentence, 1);
    if (best) runs.push({ unit: queries.length + index, score: best.score, right: false, news: true });
  }
  return runs.sort((left, right) => right.score - left.score);
}

function figuresOf(found: Measures, n: number): Figures {
  return { ...Object.fromEntries(Object.entries(found).map(([name, value]) => [name, value === null ? null : rounded(value)])), n };
}

function bootstrapped(own: readonly Run[], bm25: readonly Run[], queries: number, news: number) {
  const drawn = { own: [] as Measures[], bm25: [] as Measures[] };
  for (const times of resamples(queries + news)) {
    let drawnQueries = 0;
    for (let unit = 0; unit < queries; unit++) drawnQueries += times[unit] ?? 0;
    const counted = (unit: number): number => times[unit] ?? 0;
    drawn.own.push(measuresOf(own, counted, drawnQueries, queries + news - drawnQueries));
    drawn.bm25.push(measuresOf(bm25, counted, drawnQueries, queries + news - drawnQueries));
  }
  return drawn;
}

/**
 * What is reached at the bars that ship: of the sentences whose best claim is over the bar, the share that is right, with each news sentence
 * counted once, and as often as where the bars were fitted; and the share of queries found.
 */
function atBars(runs: readonly Run[], claims: number, queries: number): string[] {
  const bars = [
    ...STRICTNESSES.map((one) => ['listed', one, listedFrom(one, claims)] as const),
    ...STRICTNESSES.map((one) => ['painted', one, paintedFrom(one, claims)] as const),
  ];
  return bars.map(([what, strictness, bar]) => {
    const over = runs.filter(({ score }) => score >= bar);
    const right = over.filter((one) => one.right).length;
    const news = over.filter((one) => one.news).length;
    const share = (whole: number): string => (whole > 0 ? right / whole : 1).toFixed(3);
    return `${what} ${strictness}: from ${bar.toFixed(3)}, precision ${share(over.length)}, as fitted ${share(over.length + (newsWeight - 1) * news)}, recall ${(right / queries).toFixed(3)}, news ${String(news)}`;
  });
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const claims = readClaims(dataFile(options.claims, 'bench/retrieval/snopes-claims.jsonl'), options.pad);
  const queries = readQueries(dataFile(options.queries, 'bench/retrieval/tweets.dev.jsonl'), claims);
  const news = readNews(dataFile(options.news, 'bench/retrieval/news-sentences.jsonl'));
  const places = new Map(claims.map(({ id }, place) => [id, place]));
  const once = (): number => 1;
  const own = await runsOf(ownRanker(claims, options.context), queries, news, places);
  const bm25 = await runsOf(bm25Ranker(claims), queries, news, places);
  const figures = measuresOf(own, once, queries.length, news.length);
  const plain = measuresOf(bm25, once, queries.length, news.length);
  const baselines: Record<string, Figures> = { bm25: figuresOf(plain, queries.length) };
  for (const peer of peers(claims, queries, news, options)) {
    const found = measuresOf(await runsOf(peer.ranker, peer.queries, peer.news, places), once, peer.queries.length, peer.news.length);
    baselines[peer.name] = figuresOf(found, peer.queries.length);
  }
  const drawn = bootstrapped(own, bm25, queries.length, news.length);
  const gain = (name: (typeof measures)[number]): Gain => ({
    value: rounded((figures[name] ?? 0) - (plain[name] ?? 0)),
    ci: middle(drawn.own.map((one, round) => (one[name] ?? 0) - (drawn.bm25[round]?.[name] ?? 0))),
  });
  return {
    figures: figuresOf(figures, queries.length),
    ci: Object.fromEntries(measures.map((name) => [name, middle(drawn.own.map((one) => one[name] ?? 0))])),
    baselines,
    gain: Object.fromEntries(measures.map((name) => [name, gain(name)])),
    notes: [
      `${String(claims.length)} claims, ${String(news.length)} news sentences; ${fuseNote(options)}`,
      ...atBars(own, claims.length, queries.length),
    ],
  };
}
