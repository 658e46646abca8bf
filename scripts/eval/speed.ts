/**
 * Time of one sentence through all stages at the size of the corpus given, one core, against MiniSearch with the same terms in the same run.
 * Sentences are the news and the queries, half and half, each asked once; what varies between machines is taken out by the ratio.
 */
import { miniSearchRanker } from './baselines/minisearch.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { openIndex } from '../../lib/matching/index/open.ts';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { inContext } from './support/context.ts';
import { readClaims, readNews, readQueries, type Query } from './support/data.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import { claimOf } from './support/ranker.ts';
import type { EvalResult } from './support/result.ts';

const sentences = 2000;
const sentencesForPeers = 100;
const page = { url: '', title: null, language: 'en', date: null };

async function times(queries: readonly Query[], ask: (query: Query) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (const query of queries) {
    const from = performance.now();
    await ask(query);
    found.push((performance.now() - from) * 1000);
  }
  return found.sort((left, right) => left - right);
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const pad = dataFile(options.pad, 'feeds/factchecks-86k.datafeed.json.gz');
  const corpus = readClaims(dataFile(options.claims, 'bench/retrieval/snopes-claims.jsonl'), pad);
  const queries = readQueries(dataFile(options.queries, 'bench/retrieval/tweets.train.jsonl'), corpus).slice(0, sentences / 2);
  const news = readNews(dataFile(options.news, 'bench/retrieval/news-sentences.jsonl')).slice(0, sentences - queries.length);
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
  await times(all.slice(0, 200), match);
  const own = await times(all, match);
  const peer = miniSearchRanker(corpus, true);
  const theirs = await times(
    all.filter((_, place) => place % Math.floor(all.length / sentencesForPeers) === 0),
    (query) => peer.rank(query, 10),
  );
  const { alignBytes } = index.view;
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
    notes: [`${String(claims.length)} claims; MiniSearch on every ${String(Math.floor(all.length / sentencesForPeers))}th sentence`],
  };
}
