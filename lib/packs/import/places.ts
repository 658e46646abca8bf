/**
 * Hashes → places, in the order in which they came: a table with open addressing and linear steps (Knuth, TAOCP 3, 6.4), at most half full.
 * Some 30 bytes an entry, none of which the garbage collector walks through; a Map of hashes takes three times as much and stops the worker for it.
 * Cost: constant, and twice the entries in all for growing.
 */
const FREE = -1;
/** So that the hashes of a feed are spread whatever their low bits are (Knuth's multiplier for 32 bits). */
const SPREAD = 2654435769;

export class Places {
  #keys = new Float64Array(1024);
  #table = new Int32Array(2048).fill(FREE);
  size = 0;

  /** Place of a hash, or −1. @param key a whole number below 2 ** 53 */
  of(key: number): number {
    return this.#table[this.#slot(key)] ?? FREE;
  }

  /** The caller knows that it is not there yet. @returns its place */
  add(key: number): number {
    if (this.size === this.#keys.length) this.#grow();
    this.#keys[this.size] = key;
    this.#table[this.#slot(key)] = this.size;
    return this.size++;
  }

  /** Where the hash is, or where it would be. */
  #slot(key: number): number {
    const mask = this.#table.length - 1;
    let slot = (Math.imul(key % 4294967296, SPREAD) >>> 7) & mask;
    for (;;) {
      const place = this.#table[slot] ?? FREE;
      if (place === FREE || this.#keys[place] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const keys = new Float64Array(2 * this.#keys.length);
    keys.set(this.#keys);
    this.#keys = keys;
    this.#table = new Int32Array(2 * this.#table.length).fill(FREE);
    for (let place = 0; place < this.size; place++) this.#table[this.#slot(keys[place] ?? 0)] = place;
  }
}
