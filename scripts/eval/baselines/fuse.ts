/** Fuse.js over claim and title with extended search off and location ignored: a sentence is longer than its default window. */
import Fuse from 'fuse.js';
import type { BenchClaim } from '../support/data.ts';
import type { Ranker } from '../support/ranker.ts';

export function fuseRanker(corpus: readonly BenchClaim[]): Ranker {
  const fuse = new Fuse(corpus, { keys: ['claim', 'title'], includeScore: true, ignoreLocation: true });
  return {
    rank({ text }, most, without = new Set()) {
      const found = fuse.search(text).filter(({ refIndex }) => !without.has(refIndex));
      return Promise.resolve(found.slice(0, most).map(({ refIndex, score = 1 }) => ({ claim: refIndex, score: 1 - score })));
    },
  };
}
