/**
 * Time of one sentence through all stages at the size of the corpus given, one core, against MiniSearch with the same terms in the same run.
 * Sentences are the news and the queries, half and half, each asked once; what varies between machines is taken out by the ratio.
 */
import { miniSearchRanker } from './baselines/minisearch.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { openIndex, type PackIndex } from '../../lib/matching/index/open.ts';
import { Ranking } from '../../lib/matching/align/ranking.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { listedFrom } from '../../lib/matching/thresholds.ts';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { inContext } from './support/context.ts';
import { readClaims, readNews, readQueries, type Query } from './support/data.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { claimOf } from './support/ranker.ts';
import type { EvalResult } from './support/result.ts';

const sentences = 2000;
const atOnce = 200;
const peersAtOnce = 10;
const warmUp = 1000;
const noNames = nameTable([]);
const page = { url: '', title: null, language: 'en', date: null };

async function times(queries: readonly Query[], ask: (query: Query) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (const query of queries) {
    const from = performance.now();
    await ask(query);
    found.push((performance.now() - from) * 1000);
  }
  return found;
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** What would be listed at the broadest strictness if every sentence were looked at in full, and how much of it is not, to save time. */
function listedAndLost(index: PackIndex, queries: readonly Query[]): { listed: number; lost: number } {
  const ranking = new Ranking(index);
  const bar = listedFrom('broad', index.claims);
  let listed = 0;
  let lost = 0;
  for (const { text } of queries) {
    const asked = { prepared: prepare(text, noNames), around: [], date: null };
    const found = new Set(ranking.rank(asked, bar).map(({ document }) => document));
    const whole = ranking.rank(asked, 0).filter(({ score }) => score >= bar);
    listed += whole.length;
    lost += whole.filter(({ document }) => !found.has(document)).length;
  }
  return { listed, lost };
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const pad = dataFile(options.pad, 'feeds/factchecks-86k.datafeed.json.gz');
  const corpus = readClaims(dataFile(options.claims, 'bench/retrieval/snopes-claims.jsonl'), pad);
  const queries = readQueries(dataFile(options.queries, 'bench/retrieval/tweets.train.jsonl'), corpus).slice(0, sentences / 2);
  const allNews = readNews(dataFile(options.news, 'bench/retrieval/news-sentences.jsonl'));
  const news = allNews.slice(0, sentences - queries.length);
  const all = news.flatMap((one, index) => [one, queries[index] ?? one]);
  const claims = corpus.map(claimOf);
  const bytes = buildIndex(claims, []);
  const opening = performance.now();
  const index = openIndex(bytes);
  const openMs = performance.now() - opening;
  const pack = packInMemory({ id: 'speed', claims: [], names: [], articles: [] });
  const load = (ordinals: readonly number[]) => Promise.resolve(ordinals.flatMap((ordinal) => claims[ordinal] ?? []));
  const matcher = createMatcher([{ ...pack, index, load }]);
  const match = (query: Query) => matcher.match(inContext(query, undefined).segments, page, { strictness: 'strict' });
  const peer = miniSearchRanker(corpus, true);
  // Other sentences first: what a worker compiles in its first second is not what a sentence takes.
  await times(allNews.slice(-warmUp), match);
  await times(allNews.slice(-peersAtOnce), (query) => peer.rank(query, 10));
  const own: number[] = [];
  const theirs: number[] = [];
  // By turns, so that what else the machine has to do falls on both.
  for (let from = 0; from < all.length; from += atOnce) {
    const some = all.slice(from, from + atOnce);
    own.push(...(await times(some, match)));
    theirs.push(...(await times(some.slice(0, peersAtOnce), (query) => peer.rank(query, 10))));
  }
  own.sort((left, right) => left - right);
  theirs.sort((left, right) => left - right);
  const { alignBytes } = index.view;
  const { listed, lost } = listedAndLost(index, all);
  return {
    figures: {
      stagesP50Us: Math.round(at(own, 0.5)),
      stagesP99Us: Math.round(at(own, 0.99)),
      timesFaster: Math.round(at(theirs, 0.5) / at(own, 0.5)),
      openMs: Math.round(openMs),
      postingBytesPerClaim: (bytes.length - alignBytes) / claims.length,
      alignBytesPerClaim: alignBytes / claims.length,
      n: all.length,
    },
    ci: {},
    baselines: {
      minisearchTokens: { stagesP50Us: Math.round(at(theirs, 0.5)), stagesP99Us: Math.round(at(theirs, 0.99)), n: theirs.length },
    },
    notes: [
      `${String(claims.length)} claims; MiniSearch on ${String(peersAtOnce)} of each ${String(atOnce)} sentences, by turns`,
      `${String(lost)} of ${String(listed)} matches that a full look would list at the broadest strictness are not found`,
    ],
  };
}
