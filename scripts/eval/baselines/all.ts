/** The baselines of a run, built when they are asked for. */
import type { BenchClaim, Query } from '../support/data.ts';
import type { EvalOptions } from '../support/options.ts';
import type { Ranker } from '../support/ranker.ts';
import { bm25Ranker } from './bm25.ts';
import { fuseRanker } from './fuse.ts';
import { miniSearchRanker } from './minisearch.ts';

export interface Baseline {
  readonly name: 'minisearch' | 'minisearchTokens' | 'fuse';
  readonly ranker: Ranker;
  /** The queries on which it is measured. */
  readonly queries: readonly Query[];
  readonly news: readonly Query[];
}

/** Every k-th, so that `count` are left. */
function sample(all: readonly Query[], count: number): readonly Query[] {
  const step = Math.max(1, Math.floor(all.length / Math.max(1, count)));
  return all.filter((_, index) => index % step === 0).slice(0, count);
}

export { bm25Ranker };

export function* peers(
  corpus: readonly BenchClaim[],
  queries: readonly Query[],
  news: readonly Query[],
  { fuse, peers: wanted }: EvalOptions,
): Generator<Baseline> {
  if (!wanted) return;
  yield { name: 'minisearch', ranker: miniSearchRanker(corpus, false), queries, news };
  yield { name: 'minisearchTokens', ranker: miniSearchRanker(corpus, true), queries, news };
  if (fuse > 0) yield { name: 'fuse', ranker: fuseRanker(corpus), queries: sample(queries, fuse), news: sample(news, fuse) };
}

export function fuseNote({ fuse, peers: wanted }: EvalOptions): string {
  if (!wanted) return 'peers left out (--no-peers)';
  return fuse > 0 ? `fuse: on a sample of ${String(fuse)} queries, at some seconds each (--fuse N)` : 'fuse: left out (--fuse 0)';
}
