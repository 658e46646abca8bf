/**
 * The stems of the background in order, with some of their letters side by side as numbers: of the hundreds that begin alike, or share a middle, most
 * are turned away without a look at the string itself. Made when first asked for; 10 bytes a stem and 80,000.
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

/** Third to fifth letter as one number. */
function middleCode(four: number): number {
  return (((four >>> 24) & 31) * letters + ((four >>> 16) & 31)) * letters + ((four >>> 8) & 31);
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
  /** Places by third to fifth letter, their lengths, and by these letters where they begin. */
  readonly order: Uint32Array;
  readonly orderLengths: Uint8Array;
  readonly #middles = new Uint32Array(letters ** 3 + 1);

  constructor(stems: readonly string[]) {
    this.stems = stems;
    this.packed = Uint32Array.from(stems, (stem) => packed(stem));
    this.lengths = Uint8Array.from(stems, ({ length }) => length);
    let start = 0;
    stems.forEach((stem, place) => {
      for (const code = this.#code(stem); start <= code; start++) this.#starts[start] = place;
    });
    this.#starts.fill(stems.length, start);
    const keys = Float64Array.from(this.packed, (four, place) => middleCode(four) * stems.length + place).sort();
    this.order = Uint32Array.from(keys, (key) => key % stems.length);
    this.orderLengths = Uint8Array.from(this.order, (place) => this.lengths[place] ?? 0);
    for (const four of this.packed) {
      const next = middleCode(four) + 1;
      this.#middles[next] = (this.#middles[next] ?? 0) + 1;
    }
    for (let code = 1; code < this.#middles.length; code++)
      this.#middles[code] = (this.#middles[code] ?? 0) + (this.#middles[code - 1] ?? 0);
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

  /** Where in `order` the stems are whose third to fifth letters stand in a word from a place on, in the order of the alphabet. */
  withMiddle(word: string, from: number): { from: number; to: number } {
    if (from + middleLetters > word.length) return { from: 0, to: 0 };
    const code = middleCode(packed(word, from));
    return { from: this.#middles[code] ?? 0, to: this.#middles[code + 1] ?? 0 };
  }
}

let made: KnownStems | undefined;

export function theKnownStems(): KnownStems {
  return (made ??= new KnownStems(knownStems()));
}
