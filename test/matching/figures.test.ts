import { describe, expect, it } from 'vitest';
import { figuresAgree, readFigures } from '../../lib/matching/text/figures.ts';
import { tokenise } from '../../lib/matching/text/tokens.ts';
import type { Comparator } from '../../lib/matching/types.ts';

function figures(text: string): [number, Comparator, string | undefined][] {
  return readFigures(text, tokenise(text)).map(({ value, comparator, units }) => [value, comparator, units[0]]);
}

describe('readFigures', () => {
  it.each<[string, [number, Comparator, string | undefined][]]>([
    ['at least 120 ships', [[120, 'at-least', 'ship']]],
    ['more than 100 jets', [[100, 'more-than', 'jet']]],
    ['some 120 vessels', [[120, 'about', 'vessel']]],
    ['one hundred and twenty ships', [[120, 'exactly', 'ship']]],
    ['$5bn of aid', [[5e9, 'exactly', 'usd']]],
    ['2.5 million people', [[2.5e6, 'exactly', 'peopl']]],
    ['up to 4% of voters', [[4, 'at-most', 'percent']]],
    ['10k troops', [[10_000, 'exactly', 'troop']]],
    ['10,000 troops', [[10_000, 'exactly', 'troop']]],
    ['on 24 February 2022', []],
    ['two thousand five hundred soldiers', [[2500, 'exactly', 'soldier']]],
  ])('%j', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('figuresAgree', () => {
  const recorded = { value: 120, comparator: 'at-least' } as const;
  it.each<[number, Comparator, boolean]>([
    [120, 'at-least', true],
    [120, 'more-than', true],
    [120, 'about', true],
    [100, 'more-than', true],
    [400, 'exactly', false],
    [12, 'exactly', false],
    [50, 'more-than', false],
  ])('%d %s beside at least 120: %s', (value, comparator, agree) => {
    expect(figuresAgree({ value, comparator }, recorded)).toBe(agree);
  });
});
