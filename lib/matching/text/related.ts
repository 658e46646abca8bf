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

const shortestKnown = 4;
const shared = 2;
const packedLetters = 4;

/** Four letters of a word from a place on, a byte each; 0 where it has ended. */
function packed(word: string): number {
  let value = 0;
  for (let place = shared; place < shared + packedLetters; place++) value = value * 256 + (word.charCodeAt(place) || 0);
  return value >>> 0;
}

/** The third to sixth letters of the known stems, side by side, so that most are turned away without a look at the string itself. */
let packedStems: Uint32Array | undefined;

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

/** Adds what the word may be among the stems that begin like it. */
function addBeginning(word: string, own: string, found: Set<string>): void {
  const stems = knownStems();
  packedStems ??= Uint32Array.from(stems, packed);
  const beginning = word.slice(0, shared);
  const [left, right] = [packed(word), packed(own)];
  const end = placeOf(stems, `${beginning}{`);
  for (let place = placeOf(stems, beginning); place < end; place++) {
    const letters = packedStems[place] ?? 0;
    const known = canMeet(left, letters) || canMeet(right, letters) ? (stems[place] ?? '') : '';
    if (known.length >= shortestKnown && mayBe(word, own, known)) found.add(known);
  }
}

function findTypos(word: string): string[] {
  if (word.length < shortestTypo || !/^[a-z]+$/.test(word)) return [];
  const own = stem(word);
  if (isKnown(own)) return [];
  const found = new Set<string>();
  addBeginning(word, own, found);
  for (const from of [1, 2, 3]) {
    for (const known of middles().get(word.slice(from, from + 3)) ?? [])
      if (known.length >= shortestKnown && mayBe(word, own, known)) found.add(known);
  }
  return [...found].sort((left, right) => weightOf(left) - weightOf(right)).slice(0, mostTypos);
}

function findRelatives(key: string): string[] {
  if (key.length < shortestBeginning || !/^[a-z]+$/.test(key)) return [];
  const found: string[] = [];
  const shared = Math.max(shortestBeginning, Math.ceil(leastShared * key.length));
  const beginning = key.slice(0, shared);
  const stems = knownStems();
  for (let place = placeOf(stems, beginning); place < stems.length; place++) {
    const known = stems[place] ?? '';
    if (!known.startsWith(beginning)) break;
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
