/** A list of unsigned 32-bit numbers that grows by doubling: four bytes an entry, where an array of numbers takes eight and a boxed copy. */
export class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  /** @returns the place of the new value */
  push(value: number): number {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(2 * this.length);
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
