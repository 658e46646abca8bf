import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import wink from 'wink-porter2-stemmer';
import { porter2 } from '../../lib/matching/text/porter2.ts';
import { stem } from '../../lib/matching/text/stem.ts';
import { knownStems } from '../../lib/matching/text/weights.ts';

const endings = (
  'ization ational fulness ousness iveness tional biliti lessli entli ation alism aliti ousli iviti fulli enci anci abli izer ator alli bli ogi li ' +
  'alize icate iciti ical ness ful ative ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic eedly eed edly ed ingly ing ' +
  'sses ied ies us ss s y ly ily e l ll sion tion ying'
).split(' ');
const beginnings = fc.string({ unit: fc.constantFrom(...'aeiouybcdfgklmnrstvwxz'), minLength: 1, maxLength: 5 });
const others = fc.constantFrom('gener', 'commun', 'arsen', 'in', 'herr', 'succ', 'sky', 'new', 'early');
const word = fc
  .tuple(fc.oneof(beginnings, others), fc.array(fc.constantFrom(...endings), { maxLength: 3 }))
  .map(([beginning, more]) => beginning + more.join(''))
  .filter(({ length }) => length >= 3);

describe('Porter2', () => {
  it('gives what wink-porter2-stemmer gives, for all ways to end', () => {
    fc.assert(
      fc.property(word, (one) => {
        expect(porter2(one)).toBe(wink(one));
      }),
      { numRuns: 20_000 },
    );
  });

  it('gives the same for every stem that the background knows, with each ending', () => {
    const known = knownStems().filter(({ length }, place) => length >= 3 && place % 7 === 0);
    const words = known.flatMap((one, place) => [one, one + (endings[place % endings.length] ?? '')]);
    expect(words.filter((one) => porter2(one) !== wink(one))).toEqual([]);
  });

  it('takes the longest word and leaves the next one as it is', () => {
    expect(porter2(`${'really'.repeat(40)}hopping`)).toBe(wink(`${'really'.repeat(40)}hopping`));
    expect(porter2('sky')).toBe('sky');
  });

  it.each(['2022', 'зенит', 'covid19', 'as', "don't", 'çavuşoğlu'])('leaves “%s” alone', (one) => {
    expect(stem(one)).toBe(one);
  });
});
