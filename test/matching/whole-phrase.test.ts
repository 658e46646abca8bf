/** What is underlined of a sentence: the words that met, and those right before them that they cannot do without. */
import { expect, it } from 'vitest';
import { wholePhrase } from '../../lib/matching/whole-phrase.ts';

/** The words that met stand in brackets. */
it.each([
  ['There are no [NATO troops inside Ukraine].', 'There are no NATO troops inside Ukraine'],
  ['He knows that there are not any [troops in Ukraine].', 'there are not any troops in Ukraine'],
  ['They have more than [100 jets].', 'more than 100 jets'],
  ['It has at least [120 ships at sea].', 'at least 120 ships at sea'],
  ['It isn’t [a peace deal].', 'isn’t a peace deal'],
  ['On Monday the [alliance keeps jets on alert].', 'the alliance keeps jets on alert'],
  ['You are naive. The [US runs labs].', 'The US runs labs'],
  ['Moscow says that [Ukraine started the war].', 'Ukraine started the war'],
  ['“No,” [NATO troops] are there.', 'NATO troops'],
  ['[Zelensky fled].', 'Zelensky fled'],
])('%s', (marked, passage) => {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const whole = wholePhrase({ start, end: marked.indexOf(']') - 1 }, text);
  expect(text.slice(whole.start, whole.end)).toBe(passage);
});
