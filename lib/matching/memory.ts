/** A pack that is held in memory as a whole: for the command line, tests and benchmarks. In the browser claims live in a store. */
import { buildIndex } from './index/build.ts';
import { openIndex } from './index/open.ts';
import type { MatcherPack } from './matcher.ts';
import type { Article, Claim, Name } from './types.ts';

export interface PackContent {
  readonly id: string;
  readonly claims: readonly Claim[];
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
}

/** Builds the index of the pack and keeps its claims. */
export function packInMemory(pack: PackContent): MatcherPack {
  return {
    id: pack.id,
    index: openIndex(buildIndex(pack.claims, pack.names)),
    names: pack.names,
    articles: pack.articles,
    load: (ordinals) =>
      Promise.resolve(
        ordinals.map((ordinal) => {
          const claim = pack.claims[ordinal];
          if (!claim) throw new RangeError(`pack “${pack.id}” has no claim ${String(ordinal)}`);
          return claim;
        }),
      ),
  };
}
