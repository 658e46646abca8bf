/**
 * Conditional logit: in each group of rows one (or some) is right, and weights are sought under which it comes first (softmax over the
 * group, McFadden 1974). Adam with fixed steps from zero, so that the same rows give the same weights; ridge on standardised features.
 */

export interface Group {
  /** rows × features */
  readonly rows: readonly Float64Array[];
  readonly right: readonly boolean[];
}

const steps = 250;
const rate = 0.05;
const ridge = 1;

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

function scaleOf(groups: readonly Group[], features: number): Scale {
  const mean = new Float64Array(features);
  const deviation = new Float64Array(features);
  const rows = groups.flatMap((group) => group.rows);
  for (const row of rows) row.forEach((value, feature) => (mean[feature] = (mean[feature] ?? 0) + value / rows.length));
  for (const row of rows) {
    row.forEach((value, feature) => (deviation[feature] = (deviation[feature] ?? 0) + (value - (mean[feature] ?? 0)) ** 2 / rows.length));
  }
  return { mean, deviation: deviation.map((value) => Math.sqrt(value) || 1) };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < left.length; index++) sum += (left[index] ?? 0) * (right[index] ?? 0);
  return sum;
}

/** Adds the gradient of one group's loss. */
function addGradient({ rows, right }: Group, weights: Float64Array, gradient: Float64Array): void {
  const values = rows.map((row) => dot(row, weights));
  const greatest = Math.max(...values);
  const shares = values.map((value) => Math.exp(value - greatest));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const rights = right.filter(Boolean).length;
  rows.forEach((row, place) => {
    const pull = (shares[place] ?? 0) / whole - (right[place] ? 1 / rights : 0);
    for (let feature = 0; feature < row.length; feature++) gradient[feature] = (gradient[feature] ?? 0) + pull * (row[feature] ?? 0);
  });
}

class Adam {
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #step = 0;

  constructor(features: number) {
    this.#first = new Float64Array(features);
    this.#second = new Float64Array(features);
  }

  move(weights: Float64Array, gradient: Float64Array): void {
    this.#step++;
    for (let feature = 0; feature < weights.length; feature++) {
      const slope = gradient[feature] ?? 0;
      const first = 0.9 * (this.#first[feature] ?? 0) + 0.1 * slope;
      const second = 0.99 * (this.#second[feature] ?? 0) + 0.01 * slope * slope;
      this.#first[feature] = first;
      this.#second[feature] = second;
      const corrected = Math.sqrt(second / (1 - 0.99 ** this.#step)) + 1e-8;
      weights[feature] = (weights[feature] ?? 0) - (rate * first) / (1 - 0.9 ** this.#step) / corrected;
    }
  }
}

/** @param groups those without a right row say nothing @returns weights of the features as they are */
export function fitOrder(groups: readonly Group[]): Float64Array {
  const telling = groups.filter(({ right }) => right.some(Boolean));
  const features = telling[0]?.rows[0]?.length ?? 0;
  const { mean, deviation } = scaleOf(telling, features);
  const scaled = telling.map(({ rows, right }) => ({
    right,
    rows: rows.map((row) => row.map((value, feature) => (value - (mean[feature] ?? 0)) / (deviation[feature] ?? 1))),
  }));
  const weights = new Float64Array(features);
  const adam = new Adam(features);
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(features);
    for (const group of scaled) addGradient(group, weights, gradient);
    for (let feature = 0; feature < features; feature++) {
      gradient[feature] = ((gradient[feature] ?? 0) + ridge * (weights[feature] ?? 0)) / scaled.length;
    }
    adam.move(weights, gradient);
  }
  return weights.map((weight, feature) => weight / (deviation[feature] ?? 1));
}
