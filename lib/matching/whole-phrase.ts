/**
 * The words of a sentence that are shown as the passage: from the first to the last that met the claim, and what stands right before them
 * and belongs to them. "NATO troops inside Ukraine" marked in "There are no NATO troops inside Ukraine" would say the opposite.
 * Cost: linear in the words before the passage.
 */
import type { Passage } from './align/score.ts';

/** Articles, possessives, quantifiers and their comparators, negators, and the beginnings that only say that something is. */
const belongs = new Set(
  `the a an this that these those its his her their our my your no not never none nor without neither any some all both each every few many most
  much several about around nearly almost roughly approximately over under than more less fewer at least up to only just there is are was were
  has have had been be will would can could cannot do does did`.split(/\s+/),
);
/** What may not begin a passage: it is taken only together with what stands before it. */
const joins = new Set('than least most to up is are was were has have had been be will would can could do does did that'.split(' '));

interface Word {
  readonly start: number;
  readonly text: string;
}

function wordBefore(text: string, at: number): Word | null {
  // The apostrophe keeps "isn't" in one piece; anything but white space between two words parts them.
  const found = /(?<word>[a-zà-ɏ’']+)\s+$/i.exec(text.slice(Math.max(0, at - 40), at));
  const word = found?.groups?.['word'];
  return found && word !== undefined ? { start: at - found[0].length, text: word.toLowerCase() } : null;
}

function isNegated(word: string): boolean {
  return /n[’']t$/.test(word);
}

/** @param text the sentence @param passage from the first to the last word that met */
export function wholePhrase({ start, end }: Passage, text: string): Passage {
  let from = start;
  for (let at = start, word = wordBefore(text, at); word; word = wordBefore(text, at)) {
    if (!belongs.has(word.text) && !isNegated(word.text)) break;
    // "at least 120", but "look at ships"
    if (word.text === 'at' && !/^at\s+(?:least|most)\s/i.test(text.slice(word.start))) break;
    at = word.start;
    if (!joins.has(word.text)) from = at;
  }
  return { start: from, end };
}
