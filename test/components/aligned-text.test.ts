import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stretches } from '../../components/card/aligned-text.ts';

test('the words that met stand out', () => {
  expect(
    stretches('They shut the harbour.', [
      [14, 21],
      [5, 9],
    ]),
  ).toEqual([
    { text: 'They ', met: false },
    { text: 'shut', met: true },
    { text: ' the ', met: false },
    { text: 'harbour', met: true },
    { text: '.', met: false },
  ]);
});

test('no ranges, however strange, lose or double a letter, and what they cover stands out', () => {
  const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => [start, start + length] as const);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(range, { maxLength: 6 }), (text, ranges) => {
      const found = stretches(text, ranges);
      expect(found.map((stretch) => stretch.text).join('')).toBe(text);
      const met = found.flatMap((stretch) => Array.from({ length: stretch.text.length }, () => stretch.met));
      expect(met).toEqual(Array.from({ length: text.length }, (_, at) => ranges.some(([start, end]) => start <= at && at < end)));
    }),
  );
});
