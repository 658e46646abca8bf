import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildIndex, buildInSlices, IndexBuilder } from '../../lib/matching/index/build.ts';
import { claimPart, impactStep, k1 } from '../../lib/matching/index/format.ts';
import { openIndex, wantedOf } from '../../lib/matching/index/open.ts';
import { Best } from '../../lib/matching/index/select.ts';
import { placesBy, sortInSlices } from '../../lib/matching/index/sort.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { weightOf } from '../../lib/matching/text/weights.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { claimOf } from './claims.ts';

const noNames = nameTable([]);
const words = ['ships', 'jets', 'border', 'treaty', 'minister', 'river', 'missile', 'harvest'];
const texts = fc.array(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((list) => list.join(' ')),
  { minLength: 1, maxLength: 20 },
);

function ended<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** BM25 by the definition, over claims of one wording each. */
function bruteForce(claims: readonly Claim[], query: string): number[] {
  const documents = claims.map((claim) => prepare(claim.text, noNames).terms.map((term) => term.key));
  const terms = new Set(prepare(query, noNames).terms.map((term) => term.key));
  return documents.map((document) => {
    let sum = 0;
    for (const term of terms) {
      const frequency = document.filter((other) => other === term).length * claimPart(document.length);
      sum += (weightOf(term) * frequency * (k1 + 1)) / (frequency + k1);
    }
    return sum;
  });
}

describe('index', () => {
  it('finds what brute force finds, up to the rounding of impacts', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), (all, query) => {
        const claims = all.map((text, ordinal) => claimOf({ id: `c${String(ordinal)}`, text }));
        const expected = bruteForce(claims, query.join(' '));
        const found = openIndex(buildIndex(claims, [])).query(prepare(query.join(' '), noNames).terms, claims.length);
        expect(found.map(({ ordinal }) => ordinal).sort()).toEqual(
          expected.flatMap((score, ordinal) => (score > 0 ? [ordinal] : [])).sort(),
        );
        for (const { ordinal, score } of found)
          expect(Math.abs(score - (expected[ordinal] ?? 0))).toBeLessThan(query.length * 12 * impactStep);
      }),
    );
  });

  it('lets a word of a title count more than one of the claim, and each by the length of its own part', () => {
    const titled = (id: string, text: string, title: string) =>
      claimOf({ id, text, reviews: [{ by: 'publisher', category: 'false', label: 'False', publisher: 'P', title }] });
    const claims = [
      titled('claim', 'Ships crossed the river', 'Border treaty'),
      titled('title', 'Border treaty harvest', 'Ships river'),
      titled('both', 'Ships crossed the river', 'Ships'),
      titled('long title', 'Border treaty', 'Ships crossed the river with jets, missiles, ministers and a harvest'),
    ];
    const order = openIndex(buildIndex(claims, [])).query(prepare('ships', noNames).terms, 4);
    expect(order.map(({ ordinal }) => claims[ordinal]?.id)).toEqual(['both', 'title', 'claim', 'long title']);
  });

  it('finds the same best among many as among all, and none exactly where the best is too low', () => {
    const random = fc.sample(fc.integer({ min: 0, max: 9999 }), { numRuns: 40_000, seed: 7 });
    const vocabulary = Array.from(
      { length: 400 },
      (_, index) =>
        `word${'abcdefghij'[index % 10] ?? ''}${'klmnopqrst'[Math.floor(index / 10) % 10] ?? ''}${'uvwx'[Math.floor(index / 100)] ?? ''}`,
    );
    const word = (at: number): string => vocabulary[Math.floor(400 * ((random[at % random.length] ?? 0) / 10_000) ** 3)] ?? '';
    const claims = Array.from({ length: 4000 }, (_, claim) =>
      claimOf({ id: String(claim), text: Array.from({ length: 8 }, (_, place) => word(claim * 8 + place)).join(' ') }),
    );
    const index = openIndex(buildIndex(claims, []));
    for (let query = 0; query < 20; query++) {
      const text = Array.from({ length: 9 }, (_, place) => word(20_011 + query * 9 + place)).join(' ');
      const terms = prepare(text, noNames).terms;
      const all = index.query(terms, claims.length);
      const best = index.query(terms, 20);
      expect(best.length).toBe(20);
      expect(best).toEqual(all.slice(0, 20));
      const wanted = wantedOf(index.view, terms);
      const greatest = best[0]?.score ?? 0;
      const rivals = best.filter(({ score }) => score >= (greatest - 0.01) / 2);
      const found = index.documents(wanted, 20, greatest - 0.01).slice(0, rivals.length);
      expect(found).toEqual(rivals.map(({ ordinal, score }) => ({ document: ordinal, score })));
      expect(index.documents(wanted, 20, greatest + 0.01)).toEqual([]);
      // Nothing is left over from the sentence that was given up.
      expect(index.query(terms, 20)).toEqual(best);
      for (const share of [0.2, 0.5, 0.8, 0.95, 0.999, 1.001, 1.2])
        expect([share, index.reaches(wanted, share * greatest)]).toEqual([share, share < 1]);
      expect(index.query(terms, 20)).toEqual(best);
    }
  });

  it('tells whether any document has a score, as if it had looked for it, whatever of it the title brings', () => {
    const some = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
    const documents = fc.array(fc.record({ text: some, title: some }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(documents, some, fc.double({ min: 0.5, max: 40, noNaN: true }), (all, query, least) => {
        const claims = all.map(({ text, title }, id) =>
          claimOf({ id: String(id), text, reviews: [{ by: 'publisher', category: 'false', label: 'False', publisher: 'P', title }] }),
        );
        const index = openIndex(buildIndex(claims, []));
        const wanted = wantedOf(index.view, prepare(query, noNames).terms);
        expect(index.reaches(wanted, least)).toBe(index.documents(wanted, 1, least).length > 0);
        const [best] = index.documents(wanted, 1);
        if (best) expect(index.reaches(wanted, 0.999 * best.score)).toBe(true);
      }),
    );
  });

  it('finds claims by the best of their wordings', () => {
    const wordings = fc.array(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    const query = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(wordings, { minLength: 2, maxLength: 15 }), query, fc.integer({ min: 1, max: 12 }), (all, asked, most) => {
        const texts = all.map((some) => some.map((list) => list.join(' ')));
        const claims = texts.map(([text = '', ...variants], id) => ({ ...claimOf({ id: String(id), text }), variants }));
        const alone = texts.flatMap((some, claim) => some.map((text) => ({ claim, text })));
        const { terms } = prepare(asked.join(' '), noNames);
        const best = new Map<number, number>();
        const single = openIndex(
          buildIndex(
            alone.map(({ text }, id) => claimOf({ id: String(id), text })),
            [],
          ),
        );
        for (const { ordinal, score } of single.query(terms, alone.length)) {
          const claim = alone[ordinal]?.claim ?? -1;
          best.set(claim, Math.max(score, best.get(claim) ?? 0));
        }
        const expected = [...best].map(([ordinal, score]) => ({ ordinal, score }));
        expected.sort((one, other) => other.score - one.score || one.ordinal - other.ordinal);
        expect(openIndex(buildIndex(claims, [])).query(terms, most)).toEqual(expected.slice(0, most));
      }),
    );
  });

  it('is the same, built in slices', () => {
    const claims = ['Ships crossed the river', 'Jets crossed the border', 'The border river'].map((text, id) =>
      claimOf({ id: String(id), text }),
    );
    const steps = buildInSlices(claims, []);
    let step = steps.next();
    let slices = 1;
    for (; !step.done; step = steps.next()) slices++;
    expect(slices).toBeGreaterThan(3);
    expect(step.value).toEqual(buildIndex(claims, []));
  });

  it('of claims that were replaced is that of the claims as they are', () => {
    const titled = (text: string, id: number, titles: readonly string[]): Claim => ({
      ...claimOf({ id: String(id), text }),
      reviews: titles.map((title) => ({ by: 'publisher', category: 'false', label: 'False', publisher: 'Desk', title })),
    });
    const late = fc.array(fc.record({ place: fc.nat(19), title: fc.constantFrom(...words) }), { maxLength: 12 });
    fc.assert(
      fc.property(texts, late, (all, joins) => {
        const titles = new Map<number, string[]>();
        const builder = new IndexBuilder([]);
        for (const [id, text] of all.entries()) builder.add(titled(text, id, []));
        for (const { place, title } of joins) {
          const ordinal = place % all.length;
          titles.set(ordinal, [...(titles.get(ordinal) ?? []), title]);
          builder.replace(ordinal, titled(all[ordinal] ?? '', ordinal, titles.get(ordinal) ?? []));
        }
        const [index, expected] = [
          ended(builder.finish()),
          buildIndex(
            all.map((text, id) => titled(text, id, titles.get(id) ?? [])),
            [],
          ),
        ].map(openIndex);
        for (const word of words) {
          const { terms } = prepare(word, noNames);
          expect(index?.query(terms, all.length)).toEqual(expected?.query(terms, all.length));
        }
        expect(index?.view).toMatchObject({ documents: all.length, newest: expected?.view.newest });
      }),
    );
  });
});

describe('numbers in order', () => {
  it('are those of the engine’s own sort, in runs of whatever length', () => {
    const values = fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 70 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (all, run) => {
        expect([...ended(sortInSlices(Float64Array.from(all), run))]).toEqual([...all].sort((one, other) => one - other));
      }),
    );
  });

  it('are told of in slices', () => {
    const slices = sortInSlices(Float64Array.from({ length: 100_000 }, (_none, place) => (place * 7919) % 100_003));
    let count = 0;
    while (!slices.next().done) count++;
    expect(count).toBeGreaterThan(20);
  });

  it('are the places of their keys; of equal keys the first comes first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 7, 2 ** 32 - 1), { maxLength: 40 }), (keys) => {
        const expected = keys.map((key, place) => ({ key, place })).sort((one, other) => one.key - other.key || one.place - other.place);
        expect([...ended(placesBy(keys.length, (place) => keys[place] ?? 0))]).toEqual(expected.map(({ place }) => place));
      }),
    );
  });
});

describe('the k best', () => {
  it('are those of a sorted list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (scores, most) => {
        const best = new Best();
        best.clear(most);
        scores.forEach((score, document) => score >= best.bar && best.add(document, score));
        const expected = scores.map((score, document) => ({ document, score }));
        expected.sort((one, other) => other.score - one.score || one.document - other.document);
        expect(best.take(1)).toEqual(expected.slice(0, most));
      }),
    );
  });
});
