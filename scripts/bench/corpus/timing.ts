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

export async function timesAsync(runs: readonly string[], run: (text: string) => Promise<unknown>): Promise<number[]> {
  const out: number[] = [];
  for (const text of runs) {
    const from = performance.now();
    await run(text);
    out.push((performance.now() - from) * 1000);
  }
  return out;
}
