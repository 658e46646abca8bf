import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Forms, type Form } from '../../lib/matching/text/forms.ts';

const made = (surface: string, isNumber: boolean): Form => ({
  surface,
  word: surface.toLowerCase(),
  stem: surface.toLowerCase(),
  kind: isNumber ? 'number' : 'word',
  stop: false,
  capital: false,
  weight: surface.length,
});

describe('forms', () => {
  it('are those of the letters, wherever they stand in a text, and made once', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'A', 'é', 'ß', '1'), minLength: 1, maxLength: 4 })), (words) => {
        let count = 0;
        const forms = new Forms((surface, isNumber) => (count++, made(surface, isNumber)));
        const text = words.join(' ');
        let start = 0;
        for (const word of words) {
          expect(forms.at(text, start, start + word.length, false)).toEqual(made(word, false));
          start += word.length + 1;
        }
        expect(count).toBe(new Set(words).size);
      }),
    );
  });

  it('are right still when the table was full', () => {
    const forms = new Forms(made);
    for (let number = 0; number < 50_000; number++) {
      const text = `word${String(number % 20_011)}`;
      const { surface, word } = forms.at(text, 0, text.length, false);
      if (surface !== text || word !== text) expect.fail(`${text} is taken for ${surface}`);
    }
  });
});
