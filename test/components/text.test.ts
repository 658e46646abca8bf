import { expect, test } from 'vitest';
import { english, german } from './support/words.ts';

test.each([
  ['2022', '2022', '2022'],
  ['2022-02', 'Feb 2022', 'Feb. 2022'],
  ['2022-02-24', '24 Feb 2022', '24. Feb. 2022'],
  ['2022-02-24T23:59:59-12:00', '24 Feb 2022', '24. Feb. 2022'],
  ['some time ago', 'some time ago', 'some time ago'],
])('a date is as precise as it is known: %s', (iso, inEnglish, inGerman) => {
  expect(english.date(iso)).toBe(inEnglish);
  expect(german.date(iso)).toBe(inGerman);
});

test('the month is spelt out in a citation', () => {
  expect(english.date('2022-02-24', 'long')).toBe('24 February 2022');
});

test.each([
  [0, '0 sentences', '0 Sätze'],
  [1, '1 sentence', '1 Satz'],
  [1312, '1,312 sentences', '1.312 Sätze'],
])('counts: %d', (count, inEnglish, inGerman) => {
  expect(english.plural('sentences', count)).toBe(inEnglish);
  expect(german.plural('sentences', count)).toBe(inGerman);
});

test('what has no message is null, so that the caller can show the datum itself', () => {
  expect(english.find('rule_of_another_house')).toBeNull();
});
