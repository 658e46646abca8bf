type Values = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** 65,536 entries: a list that is copied to a larger place as it grows takes three times its room at the end, and leaves as much to the collector. */
const bits = 16;
const mask = (1 << bits) - 1;

/** A list of numbers that grows piece by piece: as many bytes an entry as are needed, where an array of numbers takes eight and more for a while. */
export class Growing {
  readonly #make: (length: number) => Values;
  readonly #pieces: Values[] = [];
  length = 0;

  /** @param make one to eight bytes an entry */
  constructor(make = (length: number): Values => new Uint32Array(length)) {
    this.#make = make;
  }

  /** @returns the place of the new value */
  push(value: number): number {
    this.set(this.length, value);
    return this.length - 1;
  }

  at(place: number): number {
    return this.#pieces[place >>> bits]?.[place & mask] ?? 0;
  }

  /** @param place at most the length: there the list grows by one */
  set(place: number, value: number): void {
    if (place === this.length) this.#grow();
    const piece = this.#pieces[place >>> bits];
    if (piece) piece[place & mask] = value;
  }

  /** Of a list that ascends: the first place whose value is not below this one. */
  firstPlace(value: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first piece doubles, so that a small list stays small. */
  #grow(): void {
    const { length } = this;
    this.length++;
    const last = this.#pieces.length - 1;
    const piece = this.#pieces[last];
    if (!piece || (length & mask) === 0) this.#pieces.push(this.#make(length === 0 ? 64 : mask + 1));
    else if (last === 0 && length === piece.length) {
      const larger = this.#make(2 * length);
      larger.set(piece);
      this.#pieces[0] = larger;
    }
  }
}
