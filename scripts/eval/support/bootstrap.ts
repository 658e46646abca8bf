/** Percentile bootstrap (Efron 1979) with a seeded generator, so that a run can be repeated to the last digit. Cost: resamples × the statistic. */
import type { Gain, Interval } from './result.ts';
import { rounded } from './result.ts';

export const RESAMPLES = 1000;
const seed = 20221124;

/** mulberry32: 32 bits of state are enough for a bootstrap. */
export function generator(state = seed): () => number {
  let current = state;
  return () => {
    current = (current + 0x6d2b79f5) | 0;
    let mixed = Math.imul(current ^ (current >>> 15), 1 | current);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How often each of `size` units is drawn, for each resample: the same draws for every statistic, so that differences are paired. */
export function* resamples(size: number): Generator<Uint16Array> {
  const random = generator();
  for (let round = 0; round < RESAMPLES; round++) {
    const times = new Uint16Array(size);
    for (let draw = 0; draw < size; draw++) {
      const unit = Math.floor(random() * size);
      times[unit] = (times[unit] ?? 0) + 1;
    }
    yield times;
  }
}

/** The middle 95 % of `values`. */
export function middle(values: readonly number[]): Interval {
  const sorted = [...values].sort((left, right) => left - right);
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return [at(0.025), at(0.975)];
}

/** Interval of the mean of one figure a unit. */
export function intervalOfMean(values: readonly number[]): Interval {
  return middle(meansOf(values));
}

/** Gain in the mean over a baseline that was measured on the same units. */
export function gainInMean(own: readonly number[], baseline: readonly number[]): Gain {
  const differences = own.map((value, unit) => value - (baseline[unit] ?? 0));
  return { value: rounded(mean(differences)), ci: intervalOfMean(differences) };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meansOf(values: readonly number[]): number[] {
  const means: number[] = [];
  for (const times of resamples(values.length)) {
    let sum = 0;
    values.forEach((value, unit) => (sum += value * (times[unit] ?? 0)));
    means.push(sum / values.length);
  }
  return means;
}
