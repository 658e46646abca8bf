import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** An ISO 8601 date, whole or partial: "2022", "2022-02", "2022-02-24". It must be in the calendar. */
export const date: Codec<string> = plain((value, at) => {
  if (typeof value === 'string' && isDate(value)) return value;
  return typeof value === 'string' ? at.refuse('bad-date', [shown(value)]) : at.refuse('no-text');
});

function isDate(value: string): boolean {
  const parts = PARTIAL.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const days = month === 2 && isLeap(year) ? 29 : DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether a partial date lies wholly after another: "2022-03" after "2022-02-24", but not "2022" after "2022-02". */
export function isAfter(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) > other.slice(0, length);
}
