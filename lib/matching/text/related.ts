/**
 * Stems of the background table that an unknown or inflected word may stand for: "survivipg" → "surviv" by one typing error,
 * "australian" → "australia" by a shared beginning. Cost: some hundred comparisons of numbers for a word, a few microseconds.
 */
import { withinOneEdit } from '../align/edit.ts';
import { packed, theKnownStems, type KnownStems } from './known-stems.ts';
import { stem } from './stem.ts';
import { isKnown, weightOf } from './weights.ts';

const shortestTypo = 5;
const mostTypos = 3;
const shortestBeginning = 5;
const leastShared = 0.7;
const mostRelatives = 4;
const endings = ['', 's', 'es', 'ed', 'd', 'ing', 'ings', 'ly', 'er', 'ers', 'e', 'y', 'ion', 'ions', 'al', 'ment', 'ments'];
const longestEnding = 5;
const shortestKnown = 4;
const plainWord = /^[a-z]+$/;

/**
 * Whether one edit can lead from the one to the beginning of the other, by what is packed: after the first letter that differs the next ones
 * meet again, in place or moved by one. Where too few letters are packed to tell, it can.
 */
function canMeet(word: number, known: number): boolean {
  for (let shift = 24; shift > 0; shift -= 8) {
    const own = (word >>> shift) & 255;
    const other = (known >>> shift) & 255;
    if (own === other) continue;
    const after = (word >>> (shift - 8)) & 255;
    const next = (known >>> (shift - 8)) & 255;
    return after === 0 || next === 0 || after === next || own === next || after === other;
  }
  return true;
}

/** Two letters or more that are, but for one edit, an ending. */
function nearEnding(rest: string): boolean {
  for (const ending of endings) if (ending.length > 1 && withinOneEdit(rest, ending)) return true;
  return false;
}

/** A word that nobody knows, and its stem. */
class Misspelt {
  readonly #word: string;
  readonly #own: string;
  readonly #letters: number;
  readonly #ownLetters: number;
  /** By length: whether so many letters at the end of the word are an ending. */
  readonly #isEnding = [true, false, false, false, false, false];
  /** By length of a stem: whether it can be one edit away from the word's own stem, or from the word without an ending. */
  readonly #isNear: Uint8Array;

  constructor(word: string, own: string) {
    this.#word = word;
    this.#own = own;
    this.#letters = packed(word);
    this.#ownLetters = packed(own);
    this.#isNear = new Uint8Array(word.length + own.length);
    this.#isNear.fill(1, Math.max(shortestKnown, own.length - 1), own.length + 2);
    for (const ending of endings) {
      if (!word.endsWith(ending)) continue;
      const bare = word.length - ending.length;
      this.#isEnding[ending.length] = true;
      this.#isNear.fill(1, Math.max(shortestKnown, bare - 1), bare + 2);
    }
  }

  /** The stem, with an ending, is the word, or one edit away from it. */
  #isMeant(known: string): boolean {
    if (withinOneEdit(this.#own, known)) return true;
    const rest = this.#word.length - known.length;
    return this.#meets(known, rest + 1) || this.#meets(known, rest) || this.#meets(known, rest - 1);
  }

  /** Without so many letters at the end, which are an ending. */
  #meets(known: string, length: number): boolean {
    return this.#isEnding[length] === true && withinOneEdit(this.#word, known, this.#word.length - length);
  }

  /** By as much as an ending. */
  #isLonger(length: number): boolean {
    const rest = this.#word.length - length;
    return rest >= 2 && rest <= longestEnding && length >= shortestKnown;
  }

  /** Or it begins with the stem, and what comes after is one edit away from an ending. */
  #goesOn(known: string): boolean {
    return this.#isLonger(known.length) && this.#word.startsWith(known) && nearEnding(this.#word.slice(known.length));
  }

  #canMeet(letters: number): boolean {
    return canMeet(this.#letters, letters) || (this.#letters !== this.#ownLetters && canMeet(this.#ownLetters, letters));
  }

  /** What it may be among the stems that begin alike. */
  addAlike(known: KnownStems, found: Set<string>): void {
    const { from, to } = known.beginningLike(this.#word);
    for (let place = from; place < to; place++) {
      const letters = known.packed[place] ?? 0;
      if (!this.#canMeet(letters)) continue;
      const length = known.lengths[place] ?? 0;
      const isNear = this.#isNear[length] === 1;
      if (!isNear && !this.#isLonger(length)) continue;
      const stem = known.stems[place] ?? '';
      if ((isNear && this.#isMeant(stem)) || this.#goesOn(stem)) found.add(stem);
    }
  }

  /** And, for an error in the first two letters, among those with the same middle. */
  addMoved(known: KnownStems, found: Set<string>): void {
    for (let moved = 1; moved <= 3; moved++) {
      const { from, to } = known.withMiddle(this.#word, moved);
      for (let place = from; place < to; place++) {
        if (this.#isNear[known.orderLengths[place] ?? 0] !== 1) continue;
        const stem = known.stems[known.order[place] ?? 0] ?? '';
        if (this.#isMeant(stem)) found.add(stem);
      }
    }
  }
}

/** @param word folded, not stemmed @returns stems that it may be a misspelling of, the commonest first; none for a word that is known */
export function typosOf(word: string): readonly string[] {
  if (word.length < shortestTypo || !plainWord.test(word)) return [];
  const own = stem(word);
  if (isKnown(own)) return [];
  const known = theKnownStems();
  const misspelt = new Misspelt(word, own);
  const found = new Set<string>();
  misspelt.addAlike(known, found);
  misspelt.addMoved(known, found);
  if (found.size === 0) return [];
  return [...found].sort((left, right) => weightOf(left) - weightOf(right)).slice(0, mostTypos);
}

/** @param key stem @returns stems with the same beginning */
export function relativesOf(key: string): readonly string[] {
  if (key.length < shortestBeginning || !plainWord.test(key)) return [];
  const found: string[] = [];
  const shared = Math.max(shortestBeginning, Math.ceil(leastShared * key.length));
  const beginning = key.slice(0, shared);
  const known = theKnownStems();
  const { stems } = known;
  for (let place = known.placeOf(beginning); stems[place]?.startsWith(beginning) === true; place++) {
    const other = stems[place] ?? '';
    let same = shared;
    while (same < key.length && other[same] === key[same]) same++;
    if (other !== key && same >= leastShared * other.length) found.push(other);
  }
  return found.sort((left, right) => weightOf(left) - weightOf(right)).slice(0, mostRelatives);
}
