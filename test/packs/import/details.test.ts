import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../lib/packs/import/dates.ts';
import type { Reason } from '../../../lib/packs/import/report.ts';
import { languageTag } from '../../../lib/packs/import/language.ts';
import { languageOfText } from '../../../lib/packs/text-language.ts';

describe('dates', () => {
  it.each([
    ['2022-02-24', '2022-02-24'],
    ['2022-02-24T23:30:00+02:00', '2022-02-24'],
    ['2022-2-4', '2022-02-04'],
    ['2022/02/24', '2022-02-24'],
    ['20220224', '2022-02-24'],
    ['24.02.2022', '2022-02-24'],
    ['24/02/2022', '2022-02-24'],
    ['02/24/2022', '2022-02-24'],
    ['03/04/2022', '2022'],
    ['24 February 2022', '2022-02-24'],
    ['Thu, 24 Feb 2022 10:00:00 GMT', '2022-02-24'],
    ['Feb. 24th, 2022', '2022-02-24'],
    ['February 24, 2022', '2022-02-24'],
    ['24. Februar 2022', '2022-02-24'],
    ['24 de agosto de 2022', '2022-08-24'],
    ['24 août 2022', '2022-08-24'],
    ['2022-02', '2022-02'],
    ['2022', '2022'],
    [1645660800, '2022-02-24'],
    [1645660800000, '2022-02-24'],
    [{ '@value': '2022-02-24' }, '2022-02-24'],
    [['', '2022-02-24'], '2022-02-24'],
    ['2022-02-24+01:00', '2022-02-24'],
    ['2022-02-24Z', '2022-02-24'],
    ['2022-02-24 10:00:00 UTC', '2022-02-24'],
    ['Thu Feb 24 2022 10:00:00 GMT+0100 (CET)', '2022-02-24'],
    ['24-Feb-2022', '2022-02-24'],
    ['12 March 2022', '2022-03-12'],
    ['Le 12 mars 2022', '2022-03-12'],
    ['12 maart 2022', '2022-03-12'],
    ['3 mei 2021', '2021-05-03'],
    ['12 października 2021', '2021-10-12'],
    ['24 февраля 2022 г.', '2022-02-24'],
    ['24 лютого 2022 року', '2022-02-24'],
    ['24 Şubat 2022', '2022-02-24'],
    ['24 Φεβρουαρίου 2022', '2022-02-24'],
    ['24. února 2022', '2022-02-24'],
    ['12. desember 2021', '2021-12-12'],
    ['2022年2月24日', '2022-02-24'],
    ['2022년 2월 24일', '2022-02-24'],
    ['١٢ مارس ٢٠٢٢', '2022-03-12'],
    ['२४ फरवरी २०२२', '2022-02-24'],
    ['March 2022', '2022-03'],
    ['marzo de 2022', '2022-03'],
    ['1645660800.25', '2022-02-24'],
    [['soon', '2022-02-24'], '2022-02-24'],
    ['24 listopada 2022', undefined], // November in Polish, October in Croatian
    [9999999999999, undefined],
    ['2022-02-31', undefined],
    ['0001-01-01', undefined],
    ['soon', undefined],
    [null, undefined],
  ])('%j → %s', (raw, iso) => {
    expect(dateOf(raw, new Set())).toBe(iso);
  });
});

it('a date that has lost its day is told, and one that has not is not', () => {
  const mends = (raw: unknown): string[] => {
    const told = new Set<Reason>();
    dateOf(raw, told);
    return [...told];
  };
  expect([mends('03/04/2022'), mends('yesterday'), mends(['soon', '2022-02-24'])]).toEqual([['bad-date'], ['bad-date'], ['bad-date']]);
  expect([mends('2022'), mends('24/02/2022'), mends('March 2022'), mends(null)]).toEqual([[], [], [], []]);
});

describe('languages', () => {
  it.each([
    ['The bridge was closed and it is not open', 'en'],
    ['Die Brücke ist seit Tagen nicht mehr offen', 'de'],
    ['Le pont est fermé depuis que la ville a voté', 'fr'],
    ['El puente está cerrado y no se puede pasar', 'es'],
    ['A ponte não foi fechada pelo governo', 'pt'],
    ['Il ponte non è stato chiuso dalla città', 'it'],
    ['Most jest zamknięty i nie ma przejazdu', 'pl'],
    ['De brug is niet gesloten voor het verkeer', 'nl'],
    ['पुल बारह दिन बंद रहा', 'hi'],
    ['الجسر مغلق منذ اثني عشر يوما', 'ar'],
    ['Мост был закрыт двенадцать дней', 'ru'],
    ['Міст був закритий дванадцять днів і ні', 'uk'],
    ['橋は十二日間閉鎖された', 'ja'],
    ['Biden Ukraine Putin', null],
    ['123', null],
  ])('%s → %s', (text, language) => {
    expect(languageOfText(text)).toBe(language);
  });

  it.each([
    ['en-US', 'en-us'],
    ['pt_BR', 'pt-br'],
    ['zh_Hant_TW', 'zh-hant-tw'],
    [{ '@type': 'Language', name: 'Spanish', alternateName: 'es' }, 'es'],
    [['', 'de'], 'de'],
    ['English', undefined],
    [7, undefined],
  ])('tag %j → %s', (raw, tag) => {
    expect(languageTag(raw)).toBe(tag);
  });
});
