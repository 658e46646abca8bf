import { type Codec, plain } from './codec.ts';
import { text } from './text.ts';
import { countWords } from './words.ts';

const SENTENCE = text(1000);
/** One word is on every page; two ("Putin died") can be a claim, and are worth a warning. */
const FEWEST_WORDS = 2;

/** The words of a claim, or of a variant: enough of them to be met by few sentences. */
export const statement: Codec<string> = plain((value, at) => {
  const words = SENTENCE.read(value, at);
  if (words === undefined) return undefined;
  const count = countWords(words);
  if (count < FEWEST_WORDS) return at.refuse('too-short', [FEWEST_WORDS, words]);
  if (count === FEWEST_WORDS) at.warn('short', [count, words]);
  return words;
});
