/**
 * The best documents for a sentence, exactly, without reading all postings: term at a time from the weightiest; once what is left cannot
 * lift a new document among the best, the rest is added to those that still can be, from their tokens (MaxScore: Turtle & Flood,
 * "Query evaluation: strategies and optimizations", 1995). Cost: the postings of the rarer terms, and the tokens of some hundred documents.
 */
import { impact, impactStep } from './format.ts';
import { kthGreatest } from './select.ts';
import { TokenReader } from './tokens.ts';
import type { IndexView } from './view.ts';

/** A term of the sentence by its number in the index. */
export interface Wanted {
  readonly number: number;
  readonly weight: number;
}

export interface Scored {
  readonly document: number;
  readonly score: number;
}

const slack = 1e-3;
/** Bytes of postings that are read in the time in which one document is completed from its tokens. */
const completion = 30;
/** Postings of fewer bytes, and twice as many as documents were touched, are read sooner than it is answered whether they can be left out. */
const worthAsking = 4096;

export class Querier {
  readonly #view: IndexView;
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #reader: TokenReader;
  /** By term number: weight of a term whose postings were left unread, and which document it was last met in. */
  readonly #left: Float32Array;
  readonly #metIn: Int32Array;
  #count = 0;

  constructor(view: IndexView) {
    this.#view = view;
    this.#scores = new Float32Array(view.documents);
    this.#touched = new Uint32Array(view.documents);
    this.#reader = new TokenReader(view);
    this.#left = new Float32Array(view.terms);
    this.#metIn = new Int32Array(view.terms).fill(-1);
  }

  /**
   * @param wanted without doubles
   * @param least score that the best document must have: where none can, nothing is returned, and little is read
   * @returns best first, at most `most`
   */
  best(wanted: readonly Wanted[], most: number, least = 0): Scored[] {
    const bound = ({ number, weight }: Wanted): number => weight * (this.#view.greatest[number] ?? 0) * impactStep;
    const order = [...wanted].sort((left, right) => bound(right) - bound(left) || left.number - right.number);
    const place = this.#read(order, order.map(bound), most, least);
    const rest = order.slice(Math.abs(place)).reduce((sum, one) => sum + bound(one), 0);
    const found = place < 0 ? [] : this.#finish(order.slice(place), rest, most);
    for (let index = 0; index < this.#count; index++) this.#scores[this.#touched[index] ?? 0] = 0;
    this.#count = 0;
    return (found[0]?.score ?? 0) < least ? [] : found;
  }

  /** Reads postings as long as they can bring up a new document. @returns how many terms were read, or −1 where no document can have the least score */
  #read(order: readonly Wanted[], bounds: readonly number[], most: number, least: number): number {
    let rest = bounds.reduce((sum, bound) => sum + bound, 0);
    if (rest < least) return -1;
    let left = order.reduce((sum, one) => sum + this.#bytes(one), 0);
    for (const [place, one] of order.entries()) {
      if (this.#bytes(one) > worthAsking + 2 * this.#count) {
        if (place > 0 && this.#greatest() + rest < least) return -1;
        const bar = this.#bar(this.#count, most);
        if (bar > rest && this.#atLeast(bar - rest) * completion < left) return place;
      }
      this.#scan(one);
      left -= this.#bytes(one);
      rest -= bounds[place] ?? 0;
    }
    return order.length;
  }

  /** How many documents have at least this score so far. */
  #atLeast(score: number): number {
    let count = 0;
    for (let index = 0; index < this.#count; index++) if ((this.#scores[this.#touched[index] ?? 0] ?? 0) >= score) count++;
    return count;
  }

  #greatest(): number {
    let greatest = 0;
    for (let index = 0; index < this.#count; index++) greatest = Math.max(greatest, this.#scores[this.#touched[index] ?? 0] ?? 0);
    return greatest;
  }

  #bytes({ number }: Wanted): number {
    return (this.#view.offsets[number + 1] ?? 0) - (this.#view.offsets[number] ?? 0);
  }

  #scan({ number, weight }: Wanted): void {
    const { postings, offsets } = this.#view;
    const scores = this.#scores;
    const step = weight * impactStep;
    let document = -1;
    for (let index = offsets[number] ?? 0, end = offsets[number + 1] ?? 0; index < end;) {
      let byte = postings[index++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[index++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      document += gap;
      const score = scores[document] ?? 0;
      if (score === 0) this.#touched[this.#count++] = document;
      scores[document] = score + step * (postings[index++] ?? 0);
    }
  }

  /** Completes what still may be among the best; `#touched` is put in order so that those come first. */
  #finish(left: readonly Wanted[], rest: number, most: number): Scored[] {
    // Sums of 32-bit floats: a hair below the bar may still be among the best.
    const bar = this.#bar(this.#count, most) - rest - slack;
    for (const { number, weight } of left) this.#left[number] = weight * impactStep;
    let kept = 0;
    for (let index = 0; index < this.#count; index++) {
      const document = this.#touched[index] ?? 0;
      const score = this.#scores[document] ?? 0;
      if (score < bar) continue;
      if (left.length > 0) this.#scores[document] = score + this.#missing(document);
      this.#touched[index] = this.#touched[kept] ?? 0;
      this.#touched[kept++] = document;
    }
    for (const { number } of left) {
      this.#left[number] = 0;
      this.#metIn[number] = -1;
    }
    return this.#sorted(kept, most);
  }

  #sorted(kept: number, most: number): Scored[] {
    const bar = this.#bar(kept, most);
    const found: Scored[] = [];
    for (let index = 0; index < kept; index++) {
      const document = this.#touched[index] ?? 0;
      const score = this.#scores[document] ?? 0;
      if (score >= bar) found.push({ document, score });
    }
    return found.sort((one, other) => other.score - one.score || one.document - other.document).slice(0, most);
  }

  /** Score of the last of the best among the first `count` documents touched. */
  #bar(count: number, most: number): number {
    return count > most ? kthGreatest(this.#scores, this.#touched, count, most) : 0;
  }

  /** What the terms that were left out add to a document. */
  #missing(document: number): number {
    const reader = this.#reader;
    reader.read(document);
    let sum = 0;
    for (let place = 0; place < reader.length; place++) {
      const number = reader.numbers[place] ?? 0;
      const weight = this.#left[number] ?? 0;
      if (weight === 0 || this.#metIn[number] === document) continue;
      this.#metIn[number] = document;
      sum += weight * impact(reader.count(number, place), reader.length, this.#view.mean);
    }
    return sum;
  }
}
