/** Runs in the page. */

/** What a thing costs while the machine has time for it: the fastest tenth. Other work on the machine only ever adds. */
export function undisturbed(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 10)] ?? 0;
}

/** Time of a run in ms, of `times`, after two that are not counted. */
export function timed(act: () => unknown, times = 9): number {
  const spent: number[] = [];
  for (let run = -2; run < times; run++) {
    const began = performance.now();
    act();
    const ms = performance.now() - began;
    if (run >= 0) spent.push(ms);
  }
  return undisturbed(spent);
}

/** One run, in ms: for what takes seconds. */
export function once(act: () => unknown): number {
  const began = performance.now();
  act();
  return performance.now() - began;
}
