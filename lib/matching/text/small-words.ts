/**
 * Stop words by number, below 256: they bring up no claim, but that two sentences share "I", "your" or "never" says something of their
 * kinship. The numbers stand in stored indexes, so a change of the list raises the index's version.
 */
import { stopWords } from './stop-words.ts';

const contracted =
  "don't didn't doesn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't ain't mustn't".split(' ');

export const smallWords: readonly string[] = [...stopWords, ...contracted];

const numbers: ReadonlyMap<string, number> = new Map(smallWords.map((word, number) => [word, number]));

/** @param word folded @returns its number, or −1 */
export function smallWord(word: string): number {
  return numbers.get(word) ?? -1;
}
