import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningWith } from '../../lib/matching/index/beginnings.ts';
import { buildIndex } from '../../lib/matching/index/build.ts';
import { openIndex, wantedOf } from '../../lib/matching/index/open.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { claimOf } from './claims.ts';

const words = 'harbour harvest harm harpoon carbon car bridge bridle bride vaccine vacation island immigrant'.split(' ');
const index = openIndex(
  buildIndex(
    words.map((word) => claimOf({ id: word, text: `The ${word} was closed` })),
    [],
  ),
);
const keys = words.map((word) => prepare(word, nameTable([])).terms[0]?.key ?? '');
const numberOf = (word: string): number | undefined => wantedOf(index.view, prepare(word, nameTable([])).terms)[0]?.number;
const found = (typed: string): string[] => {
  const { terms } = beginningWith(index.view, typed, 100);
  return words.filter((word) => terms.includes(numberOf(word) ?? -1)).sort();
};

describe('the terms that begin as a word does', () => {
  it('are those whose stems do, and no others', () => {
    const typed = fc
      .constantFrom(...words)
      .chain((word) => fc.integer({ min: 3, max: word.length }).map((length) => word.slice(0, length)));
    fc.assert(
      fc.property(typed, (beginning) => {
        const beginningWithIt = words.filter((_word, place) => keys[place]?.startsWith(beginning));
        expect(found(beginning)).toEqual(expect.arrayContaining(beginningWithIt));
        for (const word of found(beginning)) {
          const key = keys[words.indexOf(word)] ?? '';
          expect(key.startsWith(beginning) || beginning.startsWith(key)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ['har', ['harbour', 'harm', 'harpoon', 'harvest']],
    ['vacci', ['vaccine']],
    ['immigration', ['immigrant']],
    ['carbon', ['carbon']],
    ['ha', []],
    ['xyz', []],
  ])('%s → %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected);
  });

  it('tell how far a misspelt word is right', () => {
    expect(beginningWith(index.view, 'vacxine', 10)).toEqual({ terms: [], letters: 3 });
  });

  it('are no more than asked for', () => {
    expect(beginningWith(index.view, 'har', 2).terms).toHaveLength(2);
  });
});
