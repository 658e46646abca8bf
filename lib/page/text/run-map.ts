/**
 * Where each stretch of the joined text came from. A run is a stretch in which text and text node advance together; a new one begins
 * with each node and after each place where characters were collapsed or left out:
 *
 *     node "so\u00ADft  hy"   →  text "soft hy"   →  runs (text 0 ↔ node 0), (text 2 ↔ node 3), (text 5 ↔ node 7)
 *
 * Looking up is a binary search. Most text nodes are one run.
 */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

export class RunMap {
  readonly #textStarts: number[] = [];
  readonly #nodes: Text[] = [];
  readonly #nodeStarts: number[] = [];

  get size(): number {
    return this.#nodes.length;
  }

  /** Runs are added in text order; one that goes on as the last one would is no new run. */
  add(textStart: number, node: Text, nodeStart: number): void {
    const last = this.#nodes.length - 1;
    if (this.#nodes[last] === node && textStart - (this.#textStarts[last] ?? 0) === nodeStart - (this.#nodeStarts[last] ?? 0)) return;
    this.#textStarts.push(textStart);
    this.#nodes.push(node);
    this.#nodeStarts.push(nodeStart);
  }

  /** Copies the runs [from, to) of another map, as far as they stand in its first `length` characters, moved by `shift` characters. */
  addFrom(other: RunMap, from: number, to: number, length: number, shift: number): void {
    for (let run = from; run < to && (other.#textStarts[run] ?? 0) < length; run++) {
      this.#textStarts.push((other.#textStarts[run] ?? 0) + shift);
      this.#nodes.push(other.#nodes[run] as Text); // within bounds by the caller's from/to
      this.#nodeStarts.push(other.#nodeStarts[run] ?? 0);
    }
  }

  /** The place of the character at `offset`; null in an empty map. */
  placeOf(offset: number): Place | null {
    const run = this.#runAt(offset);
    const node = this.#nodes[run];
    if (!node) return null;
    return { node, offset: (this.#nodeStarts[run] ?? 0) + offset - (this.#textStarts[run] ?? 0) };
  }

  /** Whether the nodes still say what stands in `text.slice(start, end)`. Any white space of the page is a space of the text. Linear in the passage. */
  stillHold(text: string, start: number, end: number): boolean {
    let at = start;
    for (let run = this.#runAt(start); at < end && run < this.#nodes.length; run++) {
      const until = Math.min(end, this.#textStarts[run + 1] ?? end);
      const from = (this.#nodeStarts[run] ?? 0) + at - (this.#textStarts[run] ?? 0);
      const words = this.#nodes[run]?.data
        .slice(from, from + until - at)
        .replace(/\s/g, ' ')
        .trimEnd();
      if (words !== text.slice(at, until).replace(/\n/g, ' ').trimEnd()) return false;
      at = until;
    }
    return true;
  }

  #runAt(offset: number): number {
    let low = 0;
    let high = this.#textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#textStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
