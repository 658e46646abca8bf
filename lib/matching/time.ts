/** Where a date stands to a validity. Dates may be partial: "2022-02" is the whole month. */
import type { Time, Validity } from './types.ts';

function first(date: string): string {
  return `${date}-01-01`
    .slice(0, date.length === 4 ? 10 : date.length === 7 ? 7 : 10)
    .padEnd(10, '-01')
    .slice(0, 10);
}

function last(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date.slice(0, 10);
}

/** `within` also where a partial date only overlaps the validity; `unknown` without a date or without a validity. */
export function timeOf(date: string | null | undefined, validity: Validity | undefined): Time {
  if (date === null || date === undefined || !validity || (validity.from === undefined && validity.until === undefined)) return 'unknown';
  if (validity.from !== undefined && last(date) < first(validity.from)) return 'before';
  if (validity.until !== undefined && first(date) > last(validity.until)) return 'after';
  return 'within';
}
