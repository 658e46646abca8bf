import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingOf } from '../../lib/matching/rating.ts';
import { CATEGORIES, type Category, type Review, type ReviewBy } from '../../lib/matching/types.ts';

function review(by: ReviewBy, category: Category, publisher: string | null, date?: string): Review {
  return { by, category, publisher, label: publisher && `${publisher} says ${category}`, ...(date === undefined ? {} : { date }) };
}

const rows: { name: string; reviews: Review[]; category: Category; publisher: string | null; by?: ReviewBy }[] = [
  { name: 'nothing at all is unknown', reviews: [], category: 'unknown', publisher: null, by: 'pack' },
  {
    name: 'a pack’s reading has no publisher',
    reviews: [review('pack', 'supported', null)],
    category: 'supported',
    publisher: null,
    by: 'pack',
  },
  {
    name: 'a publisher before the reading, wherever it stands',
    reviews: [review('pack', 'disputed', null, '2026-01-01'), review('publisher', 'misleading', 'PolitiFact')],
    category: 'misleading',
    publisher: 'PolitiFact',
  },
  {
    name: 'the newest publisher',
    reviews: [review('publisher', 'false', 'A', '2022-04-04'), review('publisher', 'misleading', 'B', '2022-04-05')],
    category: 'misleading',
    publisher: 'B',
  },
  {
    name: 'a whole date is newer than its month, a date newer than none',
    reviews: [
      review('publisher', 'misleading', 'A'),
      review('publisher', 'false', 'B', '2022-04-18'),
      review('publisher', 'satire', 'C', '2022-04'),
    ],
    category: 'false',
    publisher: 'B',
  },
  {
    name: 'the first listed where dates are the same',
    reviews: [review('publisher', 'false', 'A', '2022'), review('publisher', 'misleading', 'B', '2022')],
    category: 'false',
    publisher: 'A',
  },
  {
    name: 'publishers on both sides make it disputed',
    reviews: [review('publisher', 'supported', 'A', '2022-01'), review('publisher', 'false', 'B', '2022-02')],
    category: 'disputed',
    publisher: 'B',
  },
  {
    name: 'a milder word on the same side is no dispute',
    reviews: [review('publisher', 'missing-context', 'A', '2022-01'), review('publisher', 'false', 'B', '2022-02')],
    category: 'false',
    publisher: 'B',
  },
  {
    name: 'a publisher that corrects itself does not disagree with itself',
    reviews: [review('publisher', 'supported', 'A', '2022-01'), review('publisher', 'false', 'a', '2022-02')],
    category: 'false',
    publisher: 'a',
  },
  {
    name: 'a party’s statement is no rating',
    reviews: [review('party', 'false', 'NATO', '2022-02'), review('pack', 'disputed', null)],
    category: 'disputed',
    publisher: null,
    by: 'pack',
  },
  {
    name: 'a party alone leaves it unknown',
    reviews: [review('party', 'false', 'NATO')],
    category: 'unknown',
    publisher: null,
    by: 'pack',
  },
  {
    name: 'a party does not dispute a publisher',
    reviews: [review('party', 'supported', 'NATO', '2023'), review('publisher', 'false', 'A', '2022')],
    category: 'false',
    publisher: 'A',
  },
];

describe('the rating of a claim', () => {
  test.each(rows)('$name', ({ reviews, category, publisher, by = 'publisher' }) => {
    expect(ratingOf({ reviews })).toMatchObject({ category, publisher, by });
  });

  test('keeps the label word for word, and never invents one', () => {
    expect(ratingOf({ reviews: [{ by: 'publisher', category: 'false', label: 'Pants on Fire!', publisher: 'PolitiFact' }] }).label).toBe(
      'Pants on Fire!',
    );
    expect(ratingOf({ reviews: [{ by: 'pack', category: 'false', label: 'False', publisher: 'Somebody' }] })).toMatchObject({
      label: null,
      publisher: null,
    });
  });

  test('depends on the order of the reviews in nothing but ties', () => {
    const reviews = fc.uniqueArray(
      fc.record({
        category: fc.constantFrom(...CATEGORIES),
        publisher: fc.constantFrom('A', 'B', 'C'),
        day: fc.integer({ min: 10, max: 28 }),
      }),
      { selector: (r) => r.day, maxLength: 6 },
    );
    fc.assert(
      fc.property(reviews, (rows_) => {
        const list = rows_.map((r) => review('publisher', r.category, r.publisher, `2022-01-${String(r.day)}`));
        expect(ratingOf({ reviews: [...list].reverse() })).toEqual(ratingOf({ reviews: list }));
      }),
    );
  });
});
