/** Running sums over the tokens of a document and the terms of a sentence; cleared and used again, so that nothing is allocated. */

/** A claim's or a title's tokens. */
export class Field {
  met = 0;
  whole = 0;
  missing = 0;
  missingSecond = 0;
  missingWord = 0;
  capitals = 0;
  capitalsMet = 0;

  /** Number of the weightiest term that is missing. */
  #missed = -1;

  clear(): void {
    this.#missed = -1;
    this.met = this.whole = this.missing = this.missingSecond = this.missingWord = this.capitals = this.capitalsMet = 0;
  }

  add(number: number, weight: number, part: number, capital: boolean): void {
    this.whole += weight;
    this.met += part;
    if (capital) {
      this.capitals += weight;
      this.capitalsMet += part;
    }
    if (part > 0) return;
    if (number !== this.#missed) this.#miss(number, weight);
    if (!capital && weight > this.missingWord) this.missingWord = weight;
  }

  #miss(number: number, weight: number): void {
    if (weight > this.missing) {
      this.missingSecond = this.missing;
      this.missing = weight;
      this.#missed = number;
    } else if (weight > this.missingSecond) this.missingSecond = weight;
  }
}

/** What is met of the sentence. */
export class Here {
  bm25 = 0;
  met = 0;
  shared = 0;
  greatest = 0;
  second = 0;
  namesMet = 0;
  words = 0;
  wordWeight = 0;
  greatestWord = 0;
  first = 0;
  last = 0;

  clear(): void {
    this.bm25 = this.met = this.shared = this.greatest = this.second = 0;
    this.namesMet = this.words = this.wordWeight = this.greatestWord = 0;
    this.first = 1e9;
    this.last = -1;
  }

  add(place: number, weight: number, part: number, capital: boolean): void {
    this.bm25 += weight * part;
    this.met += weight;
    this.shared++;
    if (place < this.first) this.first = place;
    if (place > this.last) this.last = place;
    if (weight > this.greatest) {
      this.second = this.greatest;
      this.greatest = weight;
    } else if (weight > this.second) this.second = weight;
    if (capital) {
      this.namesMet += weight;
      return;
    }
    this.words++;
    this.wordWeight += weight;
    if (weight > this.greatestWord) this.greatestWord = weight;
  }
}
