/** What is measured: something that ranks the claims of a corpus for a sentence. Own matcher and baselines stand behind the same type. */
import { claimAt } from '../../../lib/matching/index/view.ts';
import { packInMemory } from '../../../lib/matching/memory.ts';
import { createMatcher } from '../../../lib/matching/matcher.ts';
import type { Claim } from '../../../lib/matching/types.ts';
import type { BenchClaim, Query } from './data.ts';
import { inContext } from './context.ts';

export interface Hit {
  /** Place in the corpus. */
  readonly claim: number;
  readonly score: number;
}

export interface Ranker {
  /** @param without places of claims that are taken out of the corpus @returns best first, at most `most` */
  rank(query: Query, most: number, without?: ReadonlySet<number>): Promise<readonly Hit[]>;
}

/** A benchmark's claim as an importer of ClaimReview would make it: its title is that of the review. */
export function claimOf({ id, claim, title, claimant, date }: BenchClaim): Claim {
  return {
    id,
    text: claim,
    form: 'statement',
    kind: 'fact',
    language: 'en',
    variants: [],
    quotations: [],
    reviews: [{ by: 'publisher', category: 'unknown', label: 'Fact check', publisher: 'benchmark', ...(title !== undefined && { title }) }],
    sources: [],
    appearances: [],
    figures: [],
    dates: [],
    names: [],
    topics: [],
    relations: [],
    ...(claimant !== undefined && { claimant }),
    ...(date !== undefined && { date }),
  };
}

/** The matcher of the extension, over one pack in memory. Claims are taken out by hiding them from the candidates. */
export function ownRanker(corpus: readonly BenchClaim[], context: string | undefined): Ranker {
  const pack = packInMemory({ id: 'benchmark', claims: corpus.map(claimOf), names: [], articles: [] });
  const places = new Map(corpus.map(({ id }, place) => [id, place]));
  let hidden: ReadonlySet<number> = new Set();
  const { index } = pack;
  const documents: typeof index.documents = (wanted, most, least) =>
    index
      .documents(wanted, most + hidden.size, least)
      .filter(({ document }) => !hidden.has(claimAt(index.view, document)))
      .slice(0, most);
  const matcher = createMatcher([{ ...pack, index: { ...index, documents } }]);
  return {
    async rank(sentence, most, without = new Set()) {
      hidden = without;
      const { segments, place } = inContext(sentence, context);
      const ranked = await matcher.rank(segments, { url: '', title: null, language: 'en', date: null }, place);
      return ranked.slice(0, most).map(({ claim, score }) => ({ claim: places.get(claim) ?? -1, score }));
    },
  };
}
