/** Claims for tests, with everything that a test does not speak of left empty. */
import type { Claim, Review } from '../../lib/matching/types.ts';

export function claimOf(part: Partial<Claim> & Pick<Claim, 'id' | 'text'>): Claim {
  return {
    form: 'statement',
    kind: 'fact',
    language: 'en',
    variants: [],
    quotations: [],
    reviews: [],
    sources: [],
    appearances: [],
    figures: [],
    dates: [],
    names: [],
    topics: [],
    relations: [],
    ...part,
  };
}

export function rated(category: Review['category']): Review {
  return { by: 'publisher', category, label: category, publisher: 'Example Check', date: '2022-04-04' };
}

export function reading(category: Review['category']): Review {
  return { by: 'pack', category, label: null, publisher: null };
}
