/** Boosted trees as they ship in data/matching/*.json, and how they are evaluated. Cost: trees × depth comparisons. */

/** Complete trees of one depth, one after the other: node i has its children at 2i + 1 and 2i + 2, and the leaves follow the inner nodes. */
export interface ForestTable {
  readonly bias: number;
  readonly depth: number;
  /** By inner node: which value is asked, and from where on the row goes right. */
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

export class Forest {
  readonly #bias: number;
  readonly #inner: number;
  readonly #features: Uint8Array;
  readonly #thresholds: Float64Array;
  readonly #leaves: Float64Array;

  constructor({ bias, depth, features, thresholds, leaves }: ForestTable) {
    this.#bias = bias;
    this.#inner = 2 ** depth - 1;
    this.#features = Uint8Array.from(features);
    this.#thresholds = Float64Array.from(thresholds);
    this.#leaves = Float64Array.from(leaves);
  }

  /** @param values by the numbers of the features @returns 0 to 1 */
  probability(values: Float64Array): number {
    const inner = this.#inner;
    let sum = this.#bias;
    for (let tree = 0; tree * inner < this.#features.length; tree++) {
      let node = 0;
      while (node < inner) {
        const at = tree * inner + node;
        node = 2 * node + ((values[this.#features[at] ?? 0] ?? 0) <= (this.#thresholds[at] ?? 0) ? 1 : 2);
      }
      sum += this.#leaves[tree * (inner + 1) + node - inner] ?? 0;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
