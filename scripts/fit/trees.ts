/**
 * Gradient-boosted regression trees with Newton leaves over binned features (Friedman 2001; Chen & Guestrin 2016), each of which sees some of the
 * features, drawn with a fixed seed: the same rows give the same trees. Cost: rows × features × depth for each tree.
 */
import { generator } from '../eval/support/bootstrap.ts';

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  readonly lambda: number;
  /** Which share of the features a tree may ask, all if not given: trees that lean on different ones err on different rows. */
  readonly share?: number;
}

/** A complete binary tree: node i has its children at 2i + 1 and 2i + 2; a row goes left where its value is at most the threshold. */
export interface Tree {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

export interface Rows {
  /** values[feature][row] */
  readonly values: readonly Float32Array[];
  readonly count: number;
}

/** First and second derivatives of the loss by the score of each row. */
export type Loss = (scores: Float64Array, first: Float64Array, second: Float64Array) => void;

const mostBins = 64;

interface Binned {
  /** bins[feature][row] */
  readonly bins: readonly Uint8Array[];
  /** Upper edges of the bins of each feature. */
  readonly edges: readonly Float32Array[];
}

function edgesOf(values: Float32Array): Float32Array {
  const sorted = values.slice().sort();
  const edges: number[] = [];
  for (let bin = 1; bin < mostBins; bin++) {
    const at = Math.floor((bin * sorted.length) / mostBins);
    const edge = Math.fround(((sorted[at - 1] ?? 0) + (sorted[at] ?? 0)) / 2);
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  // Rare values at the upper end would share one bin.
  for (const share of [0.99, 0.995, 0.998, 0.999]) {
    const edge = sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    if (edge > (edges.at(-1) ?? -Infinity)) edges.push(edge);
  }
  return Float32Array.from(edges);
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function binned({ values }: Rows): Binned {
  const edges = values.map(edgesOf);
  return {
    edges,
    bins: values.map((column, feature) => Uint8Array.from(column, (value) => binOf(edges[feature] ?? new Float32Array(), value))),
  };
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
}

class Grower {
  readonly #bins: Binned;
  readonly #settings: Settings;
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  readonly #features: readonly number[];

  /** @param features that may be asked */
  constructor(bins: Binned, features: readonly number[], settings: Settings, first: Float64Array, second: Float64Array) {
    this.#bins = bins;
    this.#features = features;
    this.#settings = settings;
    this.#first = first;
    this.#second = second;
  }

  grow(rows: Uint32Array): Tree {
    const inner = 2 ** this.#settings.depth - 1;
    const features = new Array<number>(inner).fill(0);
    const thresholds = new Array<number>(inner).fill(Infinity);
    const leaves = new Array<number>(inner + 1).fill(0);
    const visit = (node: number, mine: Uint32Array): void => {
      if (node >= inner) {
        leaves[node - inner] = this.#leaf(mine);
        return;
      }
      const split = this.#best(mine);
      if (split) {
        features[node] = split.feature;
        thresholds[node] = this.#bins.edges[split.feature]?.[split.bin] ?? Infinity;
      }
      const column = this.#bins.bins[split?.feature ?? 0] ?? new Uint8Array();
      const left = split ? mine.filter((row) => (column[row] ?? 0) <= split.bin) : mine;
      visit(2 * node + 1, left);
      visit(2 * node + 2, split ? mine.filter((row) => (column[row] ?? 0) > split.bin) : mine);
    };
    visit(0, rows);
    return { features, thresholds, leaves };
  }

  #leaf(rows: Uint32Array): number {
    let first = 0;
    let second = 0;
    for (const row of rows) {
      first += this.#first[row] ?? 0;
      second += this.#second[row] ?? 0;
    }
    return (-this.#settings.rate * first) / (second + this.#settings.lambda);
  }

  #best(rows: Uint32Array): Split | null {
    let best: Split | null = null;
    for (const feature of this.#features) {
      const split = this.#bestOf(feature, rows);
      if (split && split.gain > (best?.gain ?? 1e-6)) best = split;
    }
    return best;
  }

  /** Sums of both derivatives by bin. */
  #sums(feature: number, rows: Uint32Array): { first: Float64Array; second: Float64Array } {
    const column = this.#bins.bins[feature] ?? new Uint8Array();
    const count = (this.#bins.edges[feature]?.length ?? 0) + 1;
    const first = new Float64Array(count);
    const second = new Float64Array(count);
    for (const row of rows) {
      const bin = column[row] ?? 0;
      first[bin] = (first[bin] ?? 0) + (this.#first[row] ?? 0);
      second[bin] = (second[bin] ?? 0) + (this.#second[row] ?? 0);
    }
    return { first, second };
  }

  #bestOf(feature: number, rows: Uint32Array): Split | null {
    const { first, second } = this.#sums(feature, rows);
    const sum = (values: Float64Array): number => values.reduce((before, value) => before + value, 0);
    const [wholeFirst, wholeSecond] = [sum(first), sum(second)];
    const { lambda, leastWeight } = this.#settings;
    const worth = (g: number, h: number): number => (g * g) / (h + lambda);
    let best: Split | null = null;
    let g = 0;
    let h = 0;
    for (let bin = 0; bin + 1 < first.length; bin++) {
      g += first[bin] ?? 0;
      h += second[bin] ?? 0;
      if (h < leastWeight || wholeSecond - h < leastWeight) continue;
      const gain = worth(g, h) + worth(wholeFirst - g, wholeSecond - h) - worth(wholeFirst, wholeSecond);
      if (gain > (best?.gain ?? 0)) best = { feature, bin, gain };
    }
    return best;
  }
}

export function scoreOfTree({ features, thresholds, leaves }: Tree, value: (feature: number) => number): number {
  let node = 0;
  while (node < features.length) node = 2 * node + (value(features[node] ?? 0) <= (thresholds[node] ?? 0) ? 1 : 2);
  return leaves[node - features.length] ?? 0;
}

/** @param loss is asked anew before each tree */
export function growTrees(rows: Rows, settings: Settings, bias: number, loss: Loss): Tree[] {
  const bins = binned(rows);
  const scores = new Float64Array(rows.count).fill(bias);
  const first = new Float64Array(rows.count);
  const second = new Float64Array(rows.count);
  const all = Uint32Array.from({ length: rows.count }, (_, row) => row);
  const random = generator();
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    loss(scores, first, second);
    const asked = [...rows.values.keys()].filter(() => random() < (settings.share ?? 1));
    const tree = new Grower(bins, asked, settings, first, second).grow(all);
    trees.push(tree);
    for (let row = 0; row < rows.count; row++)
      scores[row] = (scores[row] ?? 0) + scoreOfTree(tree, (feature) => rows.values[feature]?.[row] ?? 0);
  }
  return trees;
}
