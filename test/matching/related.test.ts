import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withinOneEdit } from '../../lib/matching/align/edit.ts';
import { KnownStems } from '../../lib/matching/text/known-stems.ts';
import { relativesOf, typosOf } from '../../lib/matching/text/related.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcz'), minLength: 1, maxLength: 8 });
const words = fc.uniqueArray(word, { maxLength: 40 }).map((list) => list.sort());

/** Damerau's four, by making each of them. */
function edited(from: string): Set<string> {
  const made = new Set([from]);
  for (let place = 0; place <= from.length; place++) {
    const [left, right] = [from.slice(0, place), from.slice(place)];
    made.add(left + right.slice(1));
    if (right.length > 1) made.add(left + (right[1] ?? '') + (right[0] ?? '') + right.slice(2));
    for (const letter of 'abcz') made.add(left + letter + right).add(left + letter + right.slice(1));
  }
  return made;
}

describe('known stems side by side', () => {
  it('are found by beginning and by middle', () => {
    fc.assert(
      fc.property(words, word, (list, asked) => {
        const known = new KnownStems(list);
        const { from, to } = known.beginningLike(asked);
        expect(list.slice(from, to)).toEqual(list.filter((stem) => stem.slice(0, 2) === asked.slice(0, 2)));
        if (asked.length > 2) expect(known.placeOf(asked)).toBe(list.filter((stem) => stem < asked).length);
        const middle = asked.slice(1, 4);
        const alike = middle.length < 3 ? [] : list.filter((stem) => stem.slice(2, 5) === middle);
        const moved = known.withMiddle(asked, 1);
        expect([...known.order.subarray(moved.from, moved.to)].map((place) => list[place])).toEqual(alike);
      }),
    );
  });
});

describe('one edit', () => {
  it('is an insertion, a deletion, another letter or two that are swapped', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(withinOneEdit(left, right)).toBe(edited(left).has(right));
        expect(withinOneEdit(`${left}zz`, right, left.length)).toBe(withinOneEdit(left, right));
      }),
    );
  });
});

describe('what an unknown word may stand for', () => {
  it.each([
    ['survivipg', 'surviv'],
    ['presidnet', 'president'],
    ['hosiptal', 'hospital'],
    ['vacccinated', 'vaccin'],
    ['ovctober', 'octob'],
    ['wvaccine', 'vaccin'],
  ])('%s may be a misspelling of %s', (asked, expected) => {
    expect(typosOf(asked)).toContain(expected);
  });

  it.each(['government', 'vote', 'zzzzzzzz', 'covid19'])('%s is none', (asked) => {
    expect(typosOf(asked)).toEqual([]);
  });

  it('begins like its relatives', () => {
    expect(relativesOf('australian')).toContain('australia');
    expect(relativesOf('austr')).not.toContain('austr');
  });
});
