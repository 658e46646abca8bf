import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kinship } from '../../lib/matching/align/kinship.ts';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { halfYears } from '../../lib/matching/index/half-years.ts';
import { openIndex } from '../../lib/matching/index/open.ts';
import { gramsOf } from '../../lib/matching/text/grams.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { smallWord, smallWords } from '../../lib/matching/text/small-words.ts';
import { claimOf, rated } from './claims.ts';

const noNames = nameTable([]);
const text = fc
  .array(fc.constantFrom('ships', 'shipping', 'border', 'the', 'of', 'we', 'never', 'treaty', 'Treaties', "don't"), {
    minLength: 1,
    maxLength: 9,
  })
  .map((words) => words.join(' '));

/** The keys of a text's words: each of its terms, and each stop word once. */
function keysOf(from: string): string[] {
  const { terms, tokens } = prepare(from, noNames);
  const small = new Set(tokens.flatMap(({ stop, word }) => (stop && smallWord(word) >= 0 ? [word] : [])));
  return [...terms.map(({ key }) => key), ...small];
}

function dice(sentence: string, wording: string): number {
  const own = new Set(keysOf(sentence).flatMap(gramsOf));
  const other = keysOf(wording).flatMap(gramsOf);
  const met = other.filter((gram) => own.has(gram)).length;
  return (2 * met) / (own.size + other.length);
}

describe('kinship', () => {
  it('is Dice’s coefficient over runs of letters, read from the index', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (claims, sentences) => {
          const index = openIndex(
            buildIndex(
              claims.map(([claim, title], id) => claimOf({ id: String(id), text: claim, reviews: [{ ...rated('false'), title }] })),
              [],
            ),
          );
          const kinship = new Kinship(index.view);
          for (const sentence of sentences) {
            kinship.begin(prepare(sentence, noNames));
            claims.forEach(([claim, title], document) => {
              index.tokens.read(document);
              expect(kinship.withClaim(index.tokens)).toBeCloseTo(dice(sentence, claim), 9);
              expect(kinship.withTitle(index.tokens)).toBeCloseTo(dice(sentence, title), 9);
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('numbers stop words in a byte', () => {
    expect(smallWords.length).toBeLessThanOrEqual(256);
    expect(smallWord('never')).toBe(smallWords.indexOf('never'));
    expect(smallWord('ship')).toBe(-1);
  });
});

describe('half years', () => {
  it.each([
    ['1950', 1],
    ['2020-06-30', 141],
    ['2020-07', 142],
    ['1890-01-01', 0],
    ['soon', 0],
    [undefined, 0],
    [null, 0],
  ])('of %s', (date, expected) => {
    expect(halfYears(date)).toBe(expected);
  });

  it('stand in the index, a review’s where the claim has none', () => {
    const claims = [
      claimOf({ id: 'a', text: 'Ships crossed', date: '2020-08-01' }),
      claimOf({ id: 'b', text: 'Jets crossed', reviews: [rated('false')] }),
      claimOf({ id: 'c', text: 'Nobody crossed' }),
    ];
    const { dates, newest } = openIndex(buildIndex(claims, [])).view;
    expect([...dates]).toEqual([142, 145, 0]);
    expect(newest).toBe(145);
  });
});
