/**
 * How alike a sentence and a wording are written: Dice's coefficient (1945) over runs of four letters of all their words, stop words too. It
 * tells inflections, compounds and typing errors from other words, and a like manner of speaking ("I", "your", "never"), which weights
 * of words do not. Cost: one look into a table for a term that was met before in the same sentence, else one for each of its runs.
 */
import type { TokenReader } from '../index/tokens.ts';
import type { IndexView } from '../index/view.ts';
import { gramsOf } from '../text/grams.ts';
import type { Prepared } from '../text/prepare.ts';
import { smallWord, smallWords } from '../text/small-words.ts';

const smallGrams = smallWords.map(gramsOf);
/** Keys whose runs are kept ready. */
const mostKept = 20_000;
const kept = new Map<string, readonly number[]>();

function keptGrams(key: string): readonly number[] {
  const known = kept.get(key);
  if (known) return known;
  const made = gramsOf(key);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

export class Kinship {
  readonly #view: IndexView;
  /** By run of letters: whether the sentence has it; and those that it has. */
  readonly #has = new Uint8Array(0x1_0000);
  readonly #own: number[] = [];
  /** By term number, and by that of a stop word: how many of its runs the sentence has, and for which sentence that was counted. */
  readonly #hits: Uint8Array;
  readonly #counted: Uint32Array;
  readonly #smallHits = new Uint8Array(smallWords.length);
  readonly #smallCounted = new Uint32Array(smallWords.length);
  #sentence = 0;

  constructor(view: IndexView) {
    this.#view = view;
    this.#hits = new Uint8Array(view.terms);
    this.#counted = new Uint32Array(view.terms);
  }

  begin({ terms, tokens }: Prepared): void {
    for (const gram of this.#own) this.#has[gram] = 0;
    this.#own.length = 0;
    this.#sentence++;
    for (const { key } of terms) this.#add(keptGrams(key));
    for (const { stop, word } of tokens) if (stop) this.#add(smallGrams[smallWord(word)] ?? []);
  }

  #add(grams: readonly number[]): void {
    for (const gram of grams) {
      if (this.#has[gram] === 1) continue;
      this.#has[gram] = 1;
      this.#own.push(gram);
    }
  }

  #smallHitsOf(number: number): number {
    if (this.#smallCounted[number] === this.#sentence) return this.#smallHits[number] ?? 0;
    let count = 0;
    for (const gram of smallGrams[number] ?? []) count += this.#has[gram] ?? 0;
    this.#smallCounted[number] = this.#sentence;
    this.#smallHits[number] = count;
    return count;
  }

  #termHits(number: number): number {
    if (this.#counted[number] === this.#sentence) return this.#hits[number] ?? 0;
    const { gramStarts, grams } = this.#view;
    let count = 0;
    for (let place = gramStarts[number] ?? 0, end = gramStarts[number + 1] ?? 0; place < end; place++)
      count += this.#has[grams[place] ?? 0] ?? 0;
    this.#counted[number] = this.#sentence;
    this.#hits[number] = count;
    return count;
  }

  /** @param tokens of a document @returns 0 to about 1 */
  withClaim(tokens: TokenReader): number {
    return this.#dice(tokens, 0, tokens.claimLength, 0, tokens.claimSmallLength);
  }

  /** The same of its titles, which it has to have. */
  withTitle(tokens: TokenReader): number {
    return this.#dice(tokens, tokens.claimLength, tokens.length, tokens.claimSmallLength, tokens.smallLength);
  }

  #dice({ numbers, small }: TokenReader, from: number, to: number, smallFrom: number, smallTo: number): number {
    const { gramStarts } = this.#view;
    let met = 0;
    let whole = this.#own.length;
    for (let place = from; place < to; place++) {
      const number = numbers[place] ?? 0;
      met += this.#termHits(number);
      whole += (gramStarts[number + 1] ?? 0) - (gramStarts[number] ?? 0);
    }
    for (let place = smallFrom; place < smallTo; place++) {
      const number = small[place] ?? 0;
      met += this.#smallHitsOf(number);
      whole += smallGrams[number]?.length ?? 0;
    }
    return whole > 0 ? (2 * met) / whole : 0;
  }
}
