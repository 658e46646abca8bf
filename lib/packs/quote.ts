import { type Codec, plain } from './codec.ts';
import { text } from './text.ts';
import { countWords } from './words.ts';

/** What may be quoted of somebody else's page. */
const MAX_QUOTE_WORDS = 40;

const QUOTED = text(1000);

/** Somebody's exact words, at most 40 of them. A longer quote is left out and not cut: cut, it would no longer be what was said. */
export const quote: Codec<string> = plain((value, at) => {
  const words = QUOTED.read(value, at);
  if (words === undefined) return undefined;
  const count = countWords(words);
  return count <= MAX_QUOTE_WORDS ? words : at.refuse('long-quote', [count, MAX_QUOTE_WORDS]);
});
