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

/** Sums are taken in another order. */
const slack = 1e-9;

/** @param each how many leaves a tree has */
function mostFrom(leaves: Float64Array, each: number): Float64Array {
  const most = new Float64Array(leaves.length / each);
  let sum = 0;
  for (let tree = most.length - 1; tree >= 0; tree--) {
    sum += Math.max(...leaves.subarray(tree * each, (tree + 1) * each));
    most[tree] = sum;
  }
  return most;
}

export class Forest {
  readonly #bias: number;
  readonly #inner: number;
  readonly #features: Uint8Array;
  readonly #thresholds: Float64Array;
  readonly #leaves: Float64Array;
  /** By tree: the most that it and those after it can add. */
  readonly #most: Float64Array;

  constructor({ bias, depth, features, thresholds, leaves }: ForestTable) {
    this.#bias = bias;
    this.#inner = 2 ** depth - 1;
    this.#features = Uint8Array.from(features);
    this.#thresholds = Float64Array.from(thresholds);
    this.#leaves = Float64Array.from(leaves);
    this.#most = mostFrom(this.#leaves, this.#inner + 1);
  }

  /**
   * @param values by the numbers of the features
   * @param least that is asked for: as soon as it cannot be reached any more, the answer is 0
   * @returns 0 to 1
   */
  probability(values: Float64Array, least = 0): number {
    const inner = this.#inner;
    const needed = Math.log(least / (1 - least)) - slack;
    let sum = this.#bias;
    for (let tree = 0; tree * inner < this.#features.length; tree++) {
      if (sum + (this.#most[tree] ?? 0) < needed) return 0;
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
