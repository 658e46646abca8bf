/**
 * Hashes of terms → their numbers, in the order in which they came: a table with open addressing and linear steps (Knuth, TAOCP 3, 6.4), at most half full.
 * Twelve to twenty-four bytes a term; a Map of hashes takes four times as much, and the collector walks through it.
 */
const FREE = 0xffff_ffff;

export class Numbers {
  #hashes = new Uint32Array(1024);
  #numbers = new Uint32Array(1024).fill(FREE);
  #size = 0;

  /** Number of a hash; undefined where it has none yet. */
  get(hash: number): number | undefined {
    const number = this.#numbers[this.#slot(hash)];
    return number === FREE ? undefined : number;
  }

  /** The caller knows that it has none yet. */
  set(hash: number, number: number): void {
    if (2 * ++this.#size > this.#hashes.length) this.#grow();
    this.#put(hash, number);
  }

  #put(hash: number, number: number): void {
    const slot = this.#slot(hash);
    this.#hashes[slot] = hash;
    this.#numbers[slot] = number;
  }

  /** Where the hash is, or where it would be. */
  #slot(hash: number): number {
    const mask = this.#hashes.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (this.#numbers[slot] !== FREE && this.#hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [hashes, numbers] = [this.#hashes, this.#numbers];
    this.#hashes = new Uint32Array(2 * hashes.length);
    this.#numbers = new Uint32Array(2 * hashes.length).fill(FREE);
    hashes.forEach((hash, slot) => {
      const number = numbers[slot] ?? FREE;
      if (number !== FREE) this.#put(hash, number);
    });
  }
}
