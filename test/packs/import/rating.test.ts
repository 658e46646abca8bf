import { expect, it } from 'vitest';
import table from '../../../data/ratings.json';
import { CATEGORIES, type Category } from '../../../lib/matching/types.ts';
import { categoryOf, categoryOfLabel } from '../../../lib/packs/import/rating.ts';

it.each<[string, Category | null]>([
  ['Pants on Fire!', 'false'],
  ['FALSE', 'false'],
  ['False.', 'false'],
  ['Four Pinocchios', 'false'],
  ['Mostly-False', 'misleading'],
  ['Half True', 'missing-context'],
  ['Mostly True', 'supported'],
  ['Rating: False', 'false'],
  ['This is false', 'false'],
  ['False. The picture was taken in 2014 in another country.', 'false'],
  ['Not true', 'false'],
  ['Fälschung', 'false'],
  ['Größtenteils falsch', 'misleading'],
  ['Fehlender Kontext', 'missing-context'],
  ['Das ist falsch', 'false'],
  ['C’est faux', 'false'],
  ['Plutôt vrai', 'supported'],
  ['Trompeur', 'misleading'],
  ['Engañoso', 'misleading'],
  ['Verdadero', 'supported'],
  ['❌ Falso', 'false'],
  ['#FAKE', 'false'],
  ['Distorcido', 'misleading'],
  ['VERDADEIRO, MAS', 'missing-context'],
  ['Falta contexto', 'missing-context'],
  ['Panzana pazzesca', 'false'],
  ['C’eri quasi', 'missing-context'],
  ['Fałsz', 'false'],
  ['Manipulacja', 'misleading'],
  ['Yanlış', 'false'],
  ['झूठ', 'false'],
  ['مضلل', 'misleading'],
  ['Satire', 'satire'],
  ['Unproven', 'unverifiable'],
  ['Outdated', 'outdated'],
  ['Fact check', 'unknown'],
  // What is not clear is not guessed.
  ['Not false', null],
  ['The photo is real, the caption is not', null],
  ['True love', null],
  ['We looked into it', null],
  ['', null],
])('label “%s” is %s', (label, category) => {
  expect(categoryOfLabel(label)).toBe(category);
});

it.each<[string, object, Category]>([
  ['1 of 5', { ratingValue: 1, bestRating: 5, worstRating: 1 }, 'false'],
  ['2 of 5', { ratingValue: '2', bestRating: '5', worstRating: '1' }, 'misleading'],
  ['3 of 5', { ratingValue: 3, bestRating: 5, worstRating: 1 }, 'missing-context'],
  ['4 of 5', { ratingValue: 4, bestRating: 5, worstRating: 1 }, 'supported'],
  ['5 of 5', { ratingValue: '5,0', bestRating: 5, worstRating: 1 }, 'supported'],
  ['2 of 6', { ratingValue: 2, bestRating: 6, worstRating: 1 }, 'false'],
  ['3 of 6', { ratingValue: 3, bestRating: 6, worstRating: 1 }, 'misleading'],
  ['0 of 1', { ratingValue: 0, bestRating: 1, worstRating: 0 }, 'false'],
  ['a scale that runs backwards', { ratingValue: 1, bestRating: 1, worstRating: 5 }, 'unknown'],
  ['no scale', { ratingValue: 3 }, 'unknown'],
  ['no number', { ratingValue: 'high', bestRating: 5, worstRating: 1 }, 'unknown'],
  ['-1 everywhere', { ratingValue: -1, bestRating: -1, worstRating: -1 }, 'unknown'],
])('%s', (_what, rating, category) => {
  expect(categoryOf('', rating, new Set())).toBe(category);
});

it('a label that the table knows counts more than the number; one that it does not know gives way to it', () => {
  const rating = { ratingValue: 5, bestRating: 5, worstRating: 1 };
  expect(categoryOf('False', rating, new Set())).toBe('false');
  expect(categoryOf('Brilliant', rating, new Set())).toBe('supported');
  expect(categoryOf('4', { ratingValue: 4, bestRating: 5, worstRating: 1 }, new Set())).toBe('supported');
});

it('the table names known categories, and no label twice', () => {
  expect(Object.keys(table.labels).filter((category) => !CATEGORIES.includes(category as Category))).toEqual([]);
  const owners = new Map<string, string>();
  const twice = Object.entries(table.labels).flatMap(([category, languages]) =>
    Object.values(languages as Record<string, string[]>)
      .flat()
      .filter((label) => {
        const owner = owners.get(label);
        owners.set(label, category);
        return owner !== undefined && owner !== category;
      }),
  );
  expect(twice).toEqual([]);
});
