/** The training splits: which sentences, with which corpus. The first half of the news is fitted on, the second is left for reports. */
import { readClaims, readNews, readQueries } from '../eval/support/data.ts';
import { dataFile } from '../eval/support/options.ts';
import type { Source } from './runs.ts';

const retrieval = (name: string): string => dataFile(undefined, `bench/retrieval/${name}`);

/** Neighbours in the news speak of the same event. */
function halfOf<T>(news: readonly T[]): T[] {
  return news.slice(0, Math.floor(news.length / 2));
}

export type SourceName = 'tweets' | 'padded' | 'typos' | 'debates';

export function readSources(): Record<SourceName, Source> {
  const snopes = readClaims(retrieval('snopes-claims.jsonl'), undefined);
  const politifact = readClaims(retrieval('politifact-claims.jsonl'), undefined);
  const tweets = readQueries(retrieval('tweets.train.jsonl'), snopes);
  const padded = readClaims(retrieval('snopes-claims.jsonl'), dataFile(undefined, 'feeds/factchecks-86k.datafeed.json.gz'));
  const typos = readQueries(retrieval('tweets.train.typos.jsonl'), snopes);
  const debates = readQueries(retrieval('debates.train.jsonl'), politifact);
  const news = halfOf(readNews(retrieval('news-sentences.jsonl')));
  return {
    tweets: { corpus: snopes, queries: tweets, news, context: undefined },
    // Claims without a title, and many more of them.
    padded: { corpus: padded, queries: tweets, news, context: undefined },
    typos: { corpus: snopes, queries: typos, news: [], context: undefined },
    debates: { corpus: politifact, queries: debates, news: [], context: dataFile(undefined, 'bench/transcripts') },
  };
}
