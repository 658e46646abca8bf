/** The tokens of one document, read from an index; one reader is used for document after document, so that nothing is allocated. */
import { mostTokens } from './format.ts';
import type { IndexView } from './view.ts';

export class TokenReader {
  /** Numbers of the terms, the claim's first, then those of its titles. */
  readonly numbers = new Uint32Array(2 * mostTokens);
  readonly capitals = new Uint8Array(2 * mostTokens);
  length = 0;
  claimLength = 0;
  /** Numbers of the stop words, each once, the claim's first. */
  readonly small = new Uint8Array(2 * mostTokens);
  smallLength = 0;
  claimSmallLength = 0;
  readonly #view: IndexView;
  #at = 0;

  constructor(view: IndexView) {
    this.#view = view;
  }

  read(document: number): void {
    this.#at = this.#view.places[document] ?? 0;
    this.length = 0;
    this.#part();
    this.claimLength = this.length;
    this.#part();
    this.smallLength = 0;
    this.#smallPart();
    this.claimSmallLength = this.smallLength;
    this.#smallPart();
  }

  /** How often a term stands in a part of the document. */
  count(number: number, from: number, to: number): number {
    let count = 0;
    for (let place = from; place < to; place++) if (this.numbers[place] === number) count++;
    return count;
  }

  #part(): void {
    const end = Math.min(this.numbers.length, this.length + this.#varint());
    while (this.length < end) {
      const token = this.#varint();
      this.numbers[this.length] = token >>> 1;
      this.capitals[this.length++] = token & 1;
    }
  }

  #smallPart(): void {
    const end = Math.min(this.small.length, this.smallLength + this.#varint());
    while (this.smallLength < end) this.small[this.smallLength++] = this.#view.tokens[this.#at++] ?? 0;
  }

  #varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#view.tokens[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) break;
    }
    return value >>> 0;
  }
}
