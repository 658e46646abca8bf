/**
 * The stems of the background in order, with some of their letters side by side as numbers: of the hundreds that begin alike, or share a middle, most
 * are turned away without a look at the string itself. Made when first asked for; 9 bytes a stem.
 */
import { knownStems } from './weights.ts';

const letters = 27;
const beginning = 2;
const packedLetters = 4;
const middleLetters = 3;

/** 1 to 26, 0 where the word has ended. */
function letterAt(word: string, place: number): number {
  return place < word.length ? word.charCodeAt(place) - 96 : 0;
}

/** Four letters of a word from a place on, a byte each; 0 where it has ended. */
export function packed(word: string, from = beginning): number {
  let value = 0;
  for (let place = from; place < from + packedLetters; place++) value = value * 256 + (place < word.length ? word.charCodeAt(place) : 0);
  return value >>> 0;
}

/** First place of a part of an ascending list whose value is not below this one. */
function firstPlace(values: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class KnownStems {
  /** In the order of the alphabet. */
  readonly stems: readonly string[];
  /** By place: third to sixth letter. */
  readonly packed: Uint32Array;
  readonly lengths: Uint8Array;
  /** By the first two letters: where the stems begin that have them. */
  readonly #starts = new Uint32Array(letters * letters + 1);
  /** Places by third to fifth letter, and these letters. */
  readonly #order: Uint32Array;
  readonly #middles: Uint32Array;

  constructor(stems: readonly string[]) {
    this.stems = stems;
    this.packed = Uint32Array.from(stems, (stem) => packed(stem));
    this.lengths = Uint8Array.from(stems, ({ length }) => length);
    let start = 0;
    stems.forEach((stem, place) => {
      for (const code = this.#code(stem); start <= code; start++) this.#starts[start] = place;
    });
    this.#starts.fill(stems.length, start);
    const keys = Float64Array.from(this.packed, (four, place) => (four >>> 8) * stems.length + place).sort();
    this.#order = Uint32Array.from(keys, (key) => key % stems.length);
    this.#middles = Uint32Array.from(this.#order, (place) => (this.packed[place] ?? 0) >>> 8);
  }

  #code(word: string): number {
    return letterAt(word, 0) * letters + letterAt(word, 1);
  }

  /** Places of the stems with the first two letters of a word. @param word letters a to z, at least two */
  beginningLike(word: string): { from: number; to: number } {
    const code = this.#code(word);
    return { from: this.#starts[code] ?? 0, to: this.#starts[code + 1] ?? 0 };
  }

  /** First place of a stem that is not before a beginning of at least six letters or fewer in the order of the alphabet. */
  placeOf(wanted: string): number {
    const { from, to } = this.beginningLike(wanted);
    let place = firstPlace(this.packed, packed(wanted), from, to);
    while (place < to && (this.stems[place] ?? '') < wanted) place++;
    return place;
  }

  /** Places of the stems whose third to fifth letters stand in a word from a place on, in the order of the alphabet. */
  withMiddle(word: string, from: number): Uint32Array {
    if (from + middleLetters > word.length) return this.#order.subarray(0, 0);
    const middle = packed(word, from) >>> 8;
    const first = firstPlace(this.#middles, middle, 0, this.#middles.length);
    return this.#order.subarray(first, firstPlace(this.#middles, middle + 1, first, this.#middles.length));
  }
}

let made: KnownStems | undefined;

export function theKnownStems(): KnownStems {
  return (made ??= new KnownStems(knownStems()));
}
