/** MiniSearch over claim and title: with its defaults, and with the terms of our own text preparation. */
import MiniSearch from 'minisearch';
import { nameTable } from '../../../lib/matching/text/names.ts';
import { prepare } from '../../../lib/matching/text/prepare.ts';
import type { BenchClaim } from '../support/data.ts';
import type { Ranker } from '../support/ranker.ts';

const noNames = nameTable([]);

/** Keys of the terms that our index would hold. */
export function ownTerms(text: string): string[] {
  return prepare(text, noNames).terms.map(({ key }) => key);
}

/** @param own our text preparation in place of MiniSearch's */
export function miniSearchRanker(corpus: readonly BenchClaim[], own: boolean): Ranker {
  const search = new MiniSearch<{ id: number; claim: string; title: string }>({
    fields: ['claim', 'title'],
    ...(own && { tokenize: ownTerms, processTerm: (term: string) => term }),
  });
  search.addAll(corpus.map(({ claim, title = '' }, id) => ({ id, claim, title })));
  return {
    rank({ text }, most, without = new Set()) {
      const found = search.search(text, { filter: ({ id }) => !without.has(id as number) });
      return Promise.resolve(found.slice(0, most).map(({ id, score }) => ({ claim: id as number, score })));
    },
  };
}
