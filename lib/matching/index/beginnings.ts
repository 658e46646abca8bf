/**
 * Terms that begin as a word does, for people who are still typing it. An index holds no words, but of each term the runs of four letters in
 * their order: " vac", "vacc", "acci" for what begins with "vacci". Stems end before their words do ("immigr" for "immigration"): a whole term
 * that is the beginning of the word counts too. Cost: one look at each term, 0.3 ms at 100,000 terms.
 */
import { gramsOf } from '../text/grams.ts';
import type { IndexView } from './view.ts';

/** Of two runs that follow each other the second adds one letter; the first has a space before three. */
const lettersBefore = 2;
/** A word in an index has lost so many letters of its ending at most: "organisations", "organis". */
const mostLost = 5;
/** Shorter terms are the beginning of too much. */
const leastOfTerm = 4;

/** How many of a term's runs, from its first, are those of the word. */
function shared({ gramStarts, grams }: IndexView, term: number, wanted: readonly number[]): number {
  const start = gramStarts[term] ?? 0;
  const most = Math.min(wanted.length, (gramStarts[term + 1] ?? 0) - start);
  let count = 0;
  while (count < most && grams[start + count] === wanted[count]) count++;
  return count;
}

/** Whether a term begins as the word does, or is its beginning. @param count of their runs that are the same */
function begins({ gramStarts }: IndexView, term: number, word: string, count: number): boolean {
  const letters = count + lettersBefore;
  if (letters >= word.length) return true;
  // All but the run that holds the term's end.
  const runs = (gramStarts[term + 1] ?? 0) - (gramStarts[term] ?? 0) - 1;
  return count === runs && letters >= leastOfTerm && word.length - letters <= mostLost;
}

interface Beginnings {
  /** Numbers of terms, the commonest first. */
  readonly terms: readonly number[];
  /** The greatest number of letters that any term begins with as the word does. */
  readonly letters: number;
}

/**
 * @param word lower case, without marks; of less than three letters nothing is found
 * @param most of the terms that begin with it
 */
export function beginningWith(view: IndexView, word: string, most: number): Beginnings {
  // The last run holds the word's end.
  const wanted = gramsOf(word).slice(0, -1);
  const terms: number[] = [];
  let longest = 0;
  for (let term = 0; term < view.terms && terms.length < most; term++) {
    const count = shared(view, term, wanted);
    if (count === 0) continue;
    longest = Math.max(longest, count);
    if (begins(view, term, word, count)) terms.push(term);
  }
  return { terms, letters: longest === 0 ? 0 : longest + lettersBefore };
}
