/**
 * Stems of the background table that an unknown or inflected word may stand for: "survivipg" → "surviv" by one typing error,
 * "australian" → "australia" by a shared beginning. Cost: some hundred comparisons for a word, once (cached).
 */
import { withinOneEdit } from '../align/edit.ts';
import { stem } from './stem.ts';
import { isKnown, knownStems, weightOf } from './weights.ts';

const shortestTypo = 5;
const mostTypos = 3;
const shortestBeginning = 5;
const leastShared = 0.7;
const mostRelatives = 4;
const cacheLimit = 20_000;
const endings = new Set(['', 's', 'es', 'ed', 'd', 'ing', 'ings', 'ly', 'er', 'ers', 'e', 'y', 'ion', 'ions', 'al', 'ment', 'ments']);

/** First place in the sorted stems that is not before `wanted`. */
function placeOf(stems: readonly string[], wanted: string): number {
  let low = 0;
  let high = stems.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((stems[middle] ?? '') < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* beginningWith(beginning: string): Generator<string> {
  const stems = knownStems();
  for (let place = placeOf(stems, beginning); place < stems.length; place++) {
    const found = stems[place] ?? '';
    if (!found.startsWith(beginning)) return;
    yield found;
  }
}

/** Stems by their third to fifth letters, for errors in the first two. */
let byMiddle: Map<string, string[]> | undefined;

function middles(): Map<string, string[]> {
  if (byMiddle) return byMiddle;
  byMiddle = new Map();
  for (const known of knownStems()) {
    const key = known.slice(2, 5);
    if (key.length < 3) continue;
    const list = byMiddle.get(key);
    if (list) list.push(known);
    else byMiddle.set(key, [known]);
  }
  return byMiddle;
}

/** The stem, with an ending, is the word, or one edit away from it. */
function mayBe(word: string, ownStem: string, known: string): boolean {
  if (Math.abs(ownStem.length - known.length) <= 1 && withinOneEdit(ownStem, known)) return true;
  if (word.length + 1 < known.length) return false;
  for (let length = known.length - 1; length <= known.length + 1; length++) {
    if (endings.has(word.slice(length)) && withinOneEdit(word.slice(0, length), known)) return true;
  }
  return word.startsWith(known) && nearEnding(word.slice(known.length));
}

function nearEnding(rest: string): boolean {
  if (rest.length > 5 || rest.length < 2) return false;
  for (const ending of endings) if (ending.length > 1 && withinOneEdit(rest, ending)) return true;
  return false;
}

function* candidates(word: string): Generator<string> {
  yield* beginningWith(word.slice(0, 2));
  for (const from of [1, 2, 3]) yield* middles().get(word.slice(from, from + 3)) ?? [];
}

function findTypos(word: string): string[] {
  if (word.length < shortestTypo || !/^[a-z]+$/.test(word)) return [];
  const own = stem(word);
  if (isKnown(own)) return [];
  const found = new Set<string>();
  for (const known of candidates(word)) if (known.length >= 4 && mayBe(word, own, known)) found.add(known);
  return [...found].sort((left, right) => weightOf(left) - weightOf(right)).slice(0, mostTypos);
}

function findRelatives(key: string): string[] {
  if (key.length < shortestBeginning || !/^[a-z]+$/.test(key)) return [];
  const found: string[] = [];
  const shared = Math.max(shortestBeginning, Math.ceil(leastShared * key.length));
  for (const known of beginningWith(key.slice(0, shared))) {
    let same = shared;
    while (same < key.length && known[same] === key[same]) same++;
    if (known !== key && same >= leastShared * known.length) found.push(known);
  }
  return found.sort((left, right) => weightOf(left) - weightOf(right)).slice(0, mostRelatives);
}

function cached(find: (word: string) => string[]): (word: string) => readonly string[] {
  const cache = new Map<string, readonly string[]>();
  return (word) => {
    const known = cache.get(word);
    if (known) return known;
    const made = find(word);
    if (cache.size >= cacheLimit) cache.clear();
    cache.set(word, made);
    return made;
  };
}

/** @param word folded, not stemmed @returns stems that it may be a misspelling of, the commonest first; none for a word that is known */
export const typosOf = cached(findTypos);

/** @param key stem @returns stems with the same beginning */
export const relativesOf = cached(findRelatives);
