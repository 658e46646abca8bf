/**
 * The best documents for a sentence: BM25 term at a time into one room of scores. A term that only the neighbours of the sentence have adds
 * to documents that are there already and brings up none. Cost: the postings of the terms, some six nanoseconds each, and one pass over the
 * documents met. To leave long postings unread by bounds (MaxScore, Turtle & Flood 1995) was dearer than reading them: knowing the bar takes
 * a pass over all that was met so far, and of a claim's few words each may be the one that lifts it.
 *
 * Scores are kept in 16 bits, since half the room is twice the cache: in steps of which the greatest score that is possible has 65,000.
 */
import { impactStep } from './format.ts';
import { Best, type Scored } from './select.ts';
import type { IndexView } from './view.ts';

/** A term of the sentence by its number in the index. */
export interface Wanted {
  readonly number: number;
  readonly weight: number;
  /** Of the neighbours alone: adds to what the sentence itself meets. */
  readonly around?: boolean;
}

const greatestScore = 65_000;
/** Of the least score of the best document: what cannot have that much is no rival, and its terms, the commonest ones, bring up no document. */
const floorShare = 0.5;
/** Bits of the product of weight and impact that are rounded away. */
const fraction = 8;

export class Querier {
  readonly #view: IndexView;
  readonly #scores: Uint16Array;
  readonly #touched: Uint32Array;
  readonly #best = new Best();
  #count = 0;
  #greatest = 0;

  constructor(view: IndexView) {
    this.#view = view;
    this.#scores = new Uint16Array(view.documents);
    this.#touched = new Uint32Array(view.documents);
  }

  /**
   * @param wanted without doubles
   * @param least score that the best document must have: where none can, nothing is returned, and documents with less than half of it may be left out
   * @returns best first, at most `most`
   */
  best(wanted: readonly Wanted[], most: number, least = 0): Scored[] {
    const order = this.#inOrder(wanted);
    let rest = 0;
    for (const one of order) rest += this.#bound(one);
    const scale = (greatestScore - 2 * order.length) / rest;
    this.#greatest = 0;
    const floor = floorShare * least;
    for (const one of order) {
      if (this.#greatest / scale + rest < least) return this.#none();
      this.#scan(one, scale, one.around === true || rest < floor ? 1 : 0);
      rest -= this.#bound(one);
    }
    return this.#greatest / scale < least ? this.#none() : this.#take(most, scale);
  }

  /** The sentence's own terms before those of its neighbours, short postings before long ones. */
  #inOrder(wanted: readonly Wanted[]): Wanted[] {
    const bytes = ({ number }: Wanted): number => (this.#view.offsets[number + 1] ?? 0) - (this.#view.offsets[number] ?? 0);
    return [...wanted].sort(
      (one, other) => Number(one.around ?? false) - Number(other.around ?? false) || bytes(one) - bytes(other) || one.number - other.number,
    );
  }

  /** The most that a term can add to a document. */
  #bound({ number, weight }: Wanted): number {
    return weight * (this.#view.greatest[number] ?? 0) * impactStep;
  }

  #none(): Scored[] {
    for (let index = 0; index < this.#count; index++) this.#scores[this.#touched[index] ?? 0] = 0;
    this.#count = 0;
    return [];
  }

  /** @param known least score of a document that is added to */
  #scan({ number, weight }: Wanted, scale: number, known: 0 | 1): void {
    const { postings, offsets } = this.#view;
    const scores = this.#scores;
    const touched = this.#touched;
    const factor = Math.round(weight * scale * impactStep * (1 << fraction));
    const end = offsets[number + 1] ?? 0;
    let count = this.#count;
    let greatest = this.#greatest;
    let document = -1;
    for (let index = offsets[number] ?? 0; index < end;) {
      let byte = postings[index++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[index++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      document += gap;
      // A term so light that it rounds to nothing still brings up its documents.
      const part = ((factor * (postings[index++] ?? 0)) >>> fraction) + 1;
      const before = scores[document] ?? 0;
      if (before < known) continue;
      if (before === 0) touched[count++] = document;
      const score = before + part;
      scores[document] = score;
      if (score > greatest) greatest = score;
    }
    this.#greatest = greatest;
    this.#count = count;
  }

  /** Empties the scores. */
  #take(most: number, scale: number): Scored[] {
    const scores = this.#scores;
    const touched = this.#touched;
    const best = this.#best;
    best.clear(most);
    for (let index = 0; index < this.#count; index++) {
      const document = touched[index] ?? 0;
      const score = scores[document] ?? 0;
      scores[document] = 0;
      if (score >= best.bar) best.add(document, score);
    }
    this.#count = 0;
    return best.take(1 / scale);
  }
}
