/** Pages in other languages: what says the same is found, in its own words where the language is known, and no stance is taken; shared names and figures are not enough. */
import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { claimOf } from './claims.ts';

const bridge = claimOf({
  id: 'bridge',
  text: 'The old bridge in Exampletown was closed for 12 days',
  variants: ['Die alte Brücke in Exampletown war 12 Tage gesperrt'],
});
const inLanguages = [
  claimOf({ id: 'de', language: 'de', text: 'Die Regierung zahlt Flüchtlingen einen neuen Führerschein' }),
  claimOf({ id: 'fr', language: 'fr', text: "Le gouvernement offre aux réfugiés l'examen du permis de conduire" }),
  claimOf({ id: 'es', language: 'es', text: 'El gobierno paga a los refugiados un nuevo permiso de conducir' }),
  claimOf({ id: 'pl', language: 'pl', text: 'Rząd płaci uchodźcom za nowe prawo jazdy' }),
];

async function matches(text: string, language: string | null, claims = [bridge]) {
  const matcher = createMatcher([packInMemory({ id: 'test', claims, names: [], articles: [] })]);
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  return matcher.match([segment], { url: '', title: null, language, date: null }, { strictness: 'strict' });
}

it('finds the words of a variant in its language, and takes no stance', async () => {
  const [match] = await matches('Die alte Brücke in Exampletown war 12 Tage gesperrt.', 'de');
  expect(match).toMatchObject({ claim: 'bridge', stance: 'unclear', why: { cue: { kind: 'language' } } });
});

it('takes a stance in English', async () => {
  const [match] = await matches('The old bridge in Exampletown was closed for 12 days.', 'en-gb');
  expect(match).toMatchObject({ claim: 'bridge', stance: 'asserts' });
});

it('is not content with shared names and figures', async () => {
  expect(await matches('In Exampletown war die Brücke vor 12 Jahren neu.', 'de')).toEqual([]);
});

describe('claims in German, French and Spanish', () => {
  it.each([
    ['de', 'Regierungen bezahlten jedem Flüchtling neue Führerscheine, heißt es.'],
    ['de-AT', 'Zahlt die Regierung den Flüchtlingen neue Führerscheine?'],
    ['fr', 'L’examen du permis de conduire offert aux réfugiés par les gouvernements'],
    ['es', 'Los gobiernos pagan nuevos permisos de conducir a cada refugiado.'],
  ])('are found in other forms of their words (%s: %s)', async (language, text) => {
    const found = await matches(text, language, inLanguages);
    expect(found.map(({ claim, stance, why }) => [claim, stance, why.cue?.kind])).toEqual([[language.slice(0, 2), 'unclear', 'language']]);
  });

  it.each([
    ['de', 'Die Regierung zahlt für neue Straßen.'],
    ['fr', 'Le gouvernement offre un nouveau permis de pêche.'],
    ['es', 'El gobierno paga un nuevo hospital.'],
    ['pl', 'Uchodźcy zdają egzamin na prawo jazdy.'],
  ])('are not found in sentences that share some of them (%s: %s)', async (language, text) => {
    expect(await matches(text, language, inLanguages)).toEqual([]);
  });

  it('are found word for word in any other language', async () => {
    const [match] = await matches('Rząd płaci uchodźcom za nowe prawo jazdy!', 'pl', inLanguages);
    expect(match).toMatchObject({ claim: 'pl', stance: 'unclear' });
  });

  it('do not meet words of another language that are written alike', async () => {
    const claims = [claimOf({ id: 'gift', language: 'de', text: 'Gift im Wasser der Stadt Rom' })];
    expect(await matches('A gift was made in Rom, the city by the wasser.', 'en', claims)).toEqual([]);
  });
});

it.each([
  ['de', 'Die Flüchtlinge', 'Flüchtling'],
  ['fr', 'les libertés', 'la liberté'],
  ['fr', "l'Ukraine", 'Ukraine'],
  ['es', 'las canciones', 'canción'],
] as const)('has one key for the forms of a word (%s: %s, %s)', (language, left, right) => {
  const keys = [left, right].map((text) => prepare(text, nameTable([]), language).terms.map(({ key }) => key));
  expect(keys[0]).toHaveLength(1);
  expect(keys[0]).toEqual(keys[1]);
});
