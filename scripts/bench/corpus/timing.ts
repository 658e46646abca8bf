/** Quantiles of times, in microseconds. */

export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((left, right) => left - right);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10;
}

export function times(runs: readonly string[], run: (text: string) => unknown): number[] {
  return runs.map((text) => {
    const from = performance.now();
    run(text);
    return (performance.now() - from) * 1000;
  });
}

export interface Times {
  /** In the thread's own time. */
  readonly own: number[];
  /** By the clock: on a busy machine the slowest ones are those during which another program had its turn. */
  readonly wall: number[];
}

/** @param clock of the thread, in µs */
export async function timesAsync(runs: readonly string[], run: (text: string) => Promise<unknown>, clock: () => number): Promise<Times> {
  const out: Times = { own: [], wall: [] };
  for (const text of runs) {
    const from = performance.now();
    const began = clock();
    await run(text);
    out.own.push(clock() - began);
    out.wall.push((performance.now() - from) * 1000);
  }
  return out;
}
