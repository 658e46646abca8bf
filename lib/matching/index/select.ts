/**
 * The k greatest of many scores in one pass: a binary heap with the least of them on top (Williams 1964). Most are turned away by one
 * comparison with `bar`; what comes in costs log k. Its room is used again from one sentence to the next.
 */
export interface Scored {
  readonly document: number;
  readonly score: number;
}

export class Best {
  #scores = new Float32Array(64);
  #documents = new Uint32Array(64);
  #most = 0;
  #count = 0;
  /** A lower score cannot come in. */
  bar = 0;

  /** @param most at least 1 */
  clear(most: number): void {
    if (most > this.#scores.length) {
      this.#scores = new Float32Array(2 * most);
      this.#documents = new Uint32Array(2 * most);
    }
    this.#most = most;
    this.#count = 0;
    this.bar = 0;
  }

  /** Of equal scores the first documents stay. @param score at least `bar` */
  add(document: number, score: number): void {
    if (this.#count < this.#most) this.#rise(document, score);
    else if (this.#isWorse(0, document, score)) this.#sink(document, score, this.#most);
    if (this.#count === this.#most) this.bar = this.#scores[0] ?? 0;
  }

  /** Of several scores of the same document the greatest counts. @param score at least `bar` */
  addOnce(document: number, score: number): void {
    const known = this.#documents.subarray(0, this.#count).indexOf(document);
    if (known < 0) return this.add(document, score);
    if (score <= (this.#scores[known] ?? 0)) return;
    this.#sink(document, score, this.#count, known);
    if (this.#count === this.#most) this.bar = this.#scores[0] ?? 0;
  }

  /** Empties it. @param step by which scores are multiplied @returns the best first */
  take(step: number): Scored[] {
    const found = new Array<Scored>(this.#count);
    while (this.#count > 0) {
      const last = this.#count - 1;
      found[last] = { document: this.#documents[0] ?? 0, score: step * (this.#scores[0] ?? 0) };
      this.#sink(this.#documents[last] ?? 0, this.#scores[last] ?? 0, last);
      this.#count = last;
    }
    return found;
  }

  #isWorse(place: number, document: number, score: number): boolean {
    const own = this.#scores[place] ?? 0;
    return own < score || (own === score && (this.#documents[place] ?? 0) > document);
  }

  #put(place: number, document: number, score: number): void {
    this.#scores[place] = score;
    this.#documents[place] = document;
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#documents[from] ?? 0, this.#scores[from] ?? 0);
  }

  #rise(document: number, score: number): void {
    let place = this.#count++;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      if (this.#isWorse(parent, document, score)) break;
      this.#move(parent, place);
      place = parent;
    }
    this.#put(place, document, score);
  }

  /** Puts a document in the place of one that is worse, by itself the worst one, among the first `count` places. */
  #sink(document: number, score: number, count: number, from = 0): void {
    let place = from;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= count) break;
      if (child + 1 < count && this.#isWorse(child + 1, this.#documents[child] ?? 0, this.#scores[child] ?? 0)) child++;
      if (!this.#isWorse(child, document, score)) break;
      this.#move(child, place);
      place = child;
    }
    this.#put(place, document, score);
  }
}
