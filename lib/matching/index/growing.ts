type Values = Uint8Array | Uint16Array | Uint32Array;

/** A list of unsigned numbers that grows by doubling: as many bytes an entry as are needed, where an array of numbers takes eight and a boxed copy. */
export class Growing {
  readonly #make: (length: number) => Values;
  #values: Values;
  length = 0;

  /** @param make one to four bytes an entry */
  constructor(make = (length: number): Values => new Uint32Array(length)) {
    this.#make = make;
    this.#values = make(1024);
  }

  /** @returns the place of the new value */
  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = this.#make(2 * this.length);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    return this.length++;
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#values[place] = value;
  }
}
