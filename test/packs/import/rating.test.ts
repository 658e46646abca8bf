import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import table from '../../../data/ratings.json';
import { CATEGORIES, type Category } from '../../../lib/matching/types.ts';
import { categoryOf } from '../../../lib/packs/import/rating.ts';
import { categoryOfLabel } from '../../../lib/packs/import/rating-label.ts';
import { LABELS } from './labels.ts';

describe.each(Object.entries(LABELS))('%s', (_publisher, labels) => {
  it.each(Object.entries(labels).flatMap(([category, list]) => list.split(' · ').map((label): [string, string] => [label, category])))(
    '“%s” is %s',
    (label, category) => {
      expect(categoryOfLabel(label) ?? 'not known').toBe(category);
    },
  );
});

describe('a label in other letters', () => {
  const labels = Object.entries(table.labels).flatMap(([category, languages]) =>
    Object.values(languages as Record<string, string[]>).flatMap((list) => list.map((label): [string, string] => [label, category])),
  );

  it('is the same: capitals, full stop, composed or not, with a sign before it', () => {
    const one = fc.constantFrom(...labels);
    const shape = fc.constantFrom<((label: string) => string)[]>(
      (label) => label.toUpperCase(),
      (label) => `${label}.`,
      (label) => label.normalize('NFD'),
      (label) => `❌ ${label}!`,
      (label) => ` “${label}” `,
      (label) => `Rating: ${label}`,
    );
    fc.assert(
      fc.property(one, shape, ([label, category], shaped) => {
        // "ß" in capitals is "SS", and Greek has two small sigmas: those are other letters.
        if (/[ßς]|ŉ/.test(label)) return;
        expect([label, categoryOfLabel(shaped(label))]).toEqual([label, category]);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('half, partly, mostly', () => {
  const PARTS: Readonly<Record<string, readonly [parts: string, sides: string]>> = {
    en: [
      'half|partly|partially|mostly|largely|somewhat|nearly|almost',
      'false|true|fake|wrong|incorrect|inaccurate|misleading|untrue|altered',
    ],
    de: ['halb|teilweise|teils|zum teil|größtenteils|überwiegend|eher|fast', 'falsch|wahr|richtig|erfunden|gefälscht'],
    fr: ['à moitié|en partie|partiellement|plutôt|majoritairement|presque', 'faux|vrai|exact|inexact|trompeur'],
    es: ['medio|parcialmente|en parte|mayormente|casi', 'falso|verdadero|cierto|engañoso'],
    pt: ['meio|parcialmente|em parte|majoritariamente|quase', 'falso|verdadeiro|enganoso'],
    it: ['mezzo|parzialmente|in parte|perlopiù|quasi', 'falso|vero|corretto'],
    nl: ['half|deels|gedeeltelijk|grotendeels|eerder', 'onwaar|waar|juist|onjuist'],
    pl: ['częściowo|częściowy|raczej|w większości|prawie', 'fałsz|prawda|nieprawda'],
    tr: ['kısmen|büyük ölçüde|çoğunlukla|yarı', 'yanlış|doğru'],
    ru: ['частично|отчасти|скорее|наполовину|большей частью', 'ложь|правда|неправда|фейк'],
    sv: ['delvis|mestadels|till stor del|halvt', 'fel|sant|falskt|rätt'],
  };

  it.each(Object.entries(PARTS))('never becomes false in %s, and half of something never true', (_language, [parts, sides]) => {
    const found = parts.split('|').flatMap((part) =>
      sides.split('|').flatMap((side) => {
        const label = `${part} ${side}`;
        return [label, `${label}.`, `${label}: the figure is another`, label.toUpperCase(), label.replace(' ', '-')].map((one) => [
          one,
          categoryOfLabel(one),
        ]);
      }),
    );
    expect(found.filter(([, category]) => category === 'false')).toEqual([]);
    const halves =
      /^(?:half|partly|partially|halb|teilweise|teils|zum teil|à moitié|en partie|partiellement|medio|parcialmente|meio|parzialmente|mezzo|deels|gedeeltelijk|częściowo|kısmen|yarı|частично|наполовину|отчасти|delvis|halvt)[ -]/i;
    expect(found.filter(([label, category]) => category === 'supported' && halves.test(String(label)))).toEqual([]);
  });
});

describe('a number', () => {
  it.each<[string, Record<string, unknown>, Category]>([
    ['1 of 5', { ratingValue: 1, bestRating: 5, worstRating: 1 }, 'false'],
    ['2 of 5', { ratingValue: '2', bestRating: '5', worstRating: '1' }, 'misleading'],
    ['3 of 5', { ratingValue: 3, bestRating: 5, worstRating: 1 }, 'missing-context'],
    ['4 of 5', { ratingValue: 4, bestRating: 5, worstRating: 1 }, 'supported'],
    ['5 of 5', { ratingValue: '5,0', bestRating: 5, worstRating: 1 }, 'supported'],
    ['2 of 6', { ratingValue: 2, bestRating: 6, worstRating: 1 }, 'false'],
    ['3 of 6', { ratingValue: 3, bestRating: 6, worstRating: 1 }, 'misleading'],
    ['0 of 1', { ratingValue: 0, bestRating: 1, worstRating: 0 }, 'false'],
    ['with a comma', { ratingValue: '3,5', bestRating: '5', worstRating: '1' }, 'missing-context'],
    ['with its scale', { ratingValue: '2/5', bestRating: 5, worstRating: 1 }, 'misleading'],
    ['a scale that runs backwards', { ratingValue: 1, bestRating: 1, worstRating: 5 }, 'unknown'],
    ['no scale', { ratingValue: 3 }, 'unknown'],
    ['no number', { ratingValue: 'high', bestRating: 5, worstRating: 1 }, 'unknown'],
    ['-1 everywhere', { ratingValue: -1, bestRating: -1, worstRating: -1 }, 'unknown'],
    ['out of its range', { ratingValue: 9, bestRating: 5, worstRating: 1 }, 'unknown'],
  ])('%s', (_what, rating, category) => {
    expect(categoryOf('', rating, new Set())).toBe(category);
  });

  it('counts less than a label that the table knows, and more than one that it does not know', () => {
    const rating = { ratingValue: 5, bestRating: 5, worstRating: 1 };
    expect(categoryOf('False', rating, new Set())).toBe('false');
    expect(categoryOf('Brilliant', rating, new Set())).toBe('supported');
    expect(categoryOf('4', { ratingValue: 4, bestRating: 5, worstRating: 1 }, new Set())).toBe('supported');
  });
});

it('the table names known categories, and no label in two of them', () => {
  expect(Object.keys(table.labels).filter((category) => !CATEGORIES.includes(category as Category))).toEqual([]);
  const wrong = Object.entries(table.labels).flatMap(([category, languages]) =>
    Object.values(languages as Record<string, string[]>)
      .flat()
      .filter((label) => categoryOfLabel(label) !== category),
  );
  expect(wrong).toEqual([]);
});
