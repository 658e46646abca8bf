/** Dates of claims as one byte: half years since 1950, counted from 1, since 0 says that there is none. */
const first = 1950;
const monthsAHalf = 6;

/** @param date ISO 8601, may be partial; a year alone counts as its first half */
export function halfYears(date: string | undefined | null): number {
  const found = /^(\d{4})(?:-(\d\d))?/.exec(date ?? '');
  if (!found) return 0;
  const later = Number(found[2] ?? 1) > monthsAHalf ? 1 : 0;
  return Math.max(0, Math.min(255, 1 + 2 * (Number(found[1]) - first) + later));
}
