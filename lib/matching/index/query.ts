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

/** Postings of fewer bytes are read sooner than the question is answered whether they can be left out. */
const worthAsking = 2048;

export class Querier {
  readonly #view: IndexView;
  readonly #scores: Float32Array;
  readonly #touched: Uint32Array;
  readonly #reader: TokenReader;
  #count = 0;

  constructor(view: IndexView) {
    this.#view = view;
    this.#scores = new Float32Array(view.documents);
    this.#touched = new Uint32Array(view.documents);
    this.#reader = new TokenReader(view);
  }

  /** @param wanted without doubles @returns best first, at most `most` */
  best(wanted: readonly Wanted[], most: number): Scored[] {
    const bound = ({ number, weight }: Wanted): number => weight * (this.#view.greatest[number] ?? 0) * impactStep;
    const order = [...wanted].sort((left, right) => bound(right) - bound(left) || left.number - right.number);
    let rest = order.reduce((sum, one) => sum + bound(one), 0);
    let place = 0;
    for (const one of order) {
      if (this.#count > most && this.#bytes(one) > worthAsking && kthGreatest(this.#scores, this.#touched, this.#count, most) > rest) break;
      this.#scan(one);
      rest -= bound(one);
      place++;
    }
    const found = this.#finish(order.slice(place), rest, most);
    for (let index = 0; index < this.#count; index++) this.#scores[this.#touched[index] ?? 0] = 0;
    this.#count = 0;
    return found;
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

  #finish(left: readonly Wanted[], rest: number, most: number): Scored[] {
    const bar = this.#count > most ? kthGreatest(this.#scores, this.#touched, this.#count, most) - rest : 0;
    const weights = new Map(left.map(({ number, weight }) => [number, weight * impactStep]));
    const found: Scored[] = [];
    for (let index = 0; index < this.#count; index++) {
      const document = this.#touched[index] ?? 0;
      const score = this.#scores[document] ?? 0;
      // Sums of 32-bit floats: a hair below the bar may still be among the best.
      if (score >= bar - 1e-3) found.push({ document, score: weights.size > 0 ? score + this.#missing(document, weights) : score });
    }
    return found.sort((one, other) => other.score - one.score || one.document - other.document).slice(0, most);
  }

  /** What the terms that were left out add to a document. */
  #missing(document: number, weights: ReadonlyMap<number, number>): number {
    this.#reader.read(document);
    const counts = new Map<number, number>();
    for (let index = 0; index < this.#reader.length; index++) {
      const number = this.#reader.numbers[index] ?? 0;
      if (weights.has(number)) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    let sum = 0;
    for (const [number, count] of counts) sum += (weights.get(number) ?? 0) * impact(count, this.#reader.length, this.#view.mean);
    return sum;
  }
}
