/**
 * What a part of a document has of the sentence, taken in pieces: words that stand in a row on both sides ("weapons of mass destruction", "Supreme Court
 * Justice") come together or not at all, so that they are one piece of evidence, which weighs as much as its weightiest word. Cost: the tokens of the part.
 */
import type { TokenReader } from '../index/tokens.ts';
import type { Question } from './question.ts';

/** One word may stand between two neighbours of the sentence. */
const farthest = 2;

export class Pieces {
  /** Weight of all of them, and of the second weightiest. */
  weight = 0;
  second = 0;
  #greatest = 0;
  readonly #question: Question;
  /** By place in the sentence: in which part it was met last; a word that comes again is no more evidence. */
  #parts = new Uint32Array(256);
  #part = 0;

  constructor(question: Question) {
    this.#question = question;
  }

  /** To be called when the question has been asked anew. */
  begin(): void {
    const { length } = this.#question.terms;
    if (length >= this.#parts.length) this.#parts = new Uint32Array(2 * length);
  }

  /** @param from place of the part's first token @param to after its last one */
  take({ numbers }: TokenReader, from: number, to: number): void {
    const { places, weights } = this.#question;
    this.weight = this.second = this.#greatest = 0;
    this.#part++;
    let piece = 0;
    let before = 0;
    for (let token = from; token < to; token++) {
      const number = numbers[token] ?? 0;
      const place = places[number] ?? 0;
      const step = before > 0 ? place - before : 0;
      if (step <= 0 || step > farthest) {
        this.#add(piece);
        piece = 0;
      }
      before = place;
      if (place === 0 || this.#parts[place] === this.#part) continue;
      this.#parts[place] = this.#part;
      piece = Math.max(piece, weights[number] ?? 0);
    }
    this.#add(piece);
  }

  #add(piece: number): void {
    this.weight += piece;
    if (piece > this.#greatest) {
      this.second = this.#greatest;
      this.#greatest = piece;
    } else if (piece > this.second) this.second = piece;
  }
}
