/** Dates in running text, and whether they are the ones that a claim records. */
import type { Claim, Difference } from '../types.ts';

export interface TextDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly text: string;
}

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ((?:19|20)\\d\\d))?\\b`, 'gi');
const monthFirst = new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? ((?:19|20)\\d\\d)\\b)?`, 'gi');
const monthYear = new RegExp(`\\b${month},? ((?:19|20)\\d\\d)\\b`, 'gi');
const relative = /\b(today|tomorrow|yesterday)\b/gi;
const relativeDays: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

function relativeDate(word: string, date: string | null): TextDate | null {
  if (date === null || date.length < 10) return null;
  const moved = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + (relativeDays[word.toLowerCase()] ?? 0) * 86_400_000);
  return Number.isNaN(moved.valueOf())
    ? null
    : { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate(), text: word };
}

/** @param date ISO date by which "today", "tomorrow" and "yesterday" are resolved; without it they are left out */
export function datesIn(text: string, date: string | null): TextDate[] {
  const found: TextDate[] = [];
  for (const hit of text.matchAll(dayFirst))
    found.push({ day: Number(hit[1]), month: monthNumber(hit[2] ?? ''), year: hit[3] ? Number(hit[3]) : null, text: hit[0] });
  for (const hit of text.matchAll(monthFirst))
    found.push({ month: monthNumber(hit[1] ?? ''), day: Number(hit[2]), year: hit[3] ? Number(hit[3]) : null, text: hit[0] });
  for (const hit of text.matchAll(monthYear))
    found.push({ month: monthNumber(hit[1] ?? ''), day: null, year: Number(hit[2]), text: hit[0] });
  for (const hit of text.matchAll(relative)) {
    const resolved = relativeDate(hit[0], date);
    if (resolved) found.push(resolved);
  }
  return found;
}

function agrees(here: TextDate, iso: string): boolean {
  const [year, monthPart, dayPart] = iso.split('-').map(Number);
  return (
    (here.year === null || year === undefined || here.year === year) &&
    (here.month === null || monthPart === undefined || here.month === monthPart) &&
    (here.day === null || dayPart === undefined || here.day === dayPart)
  );
}

/** A date of the segment that is none of the claim's; a claim without dates has none to differ from. "Today" differs only from a claim's full date. */
export function differentDates(text: string, claim: Claim, date: string | null): Difference[] {
  const recorded = claim.dates[0];
  if (recorded === undefined) return [];
  // Where the claim's own year stands in the sentence, "today" speaks of something else in it.
  const hasOwnYear = claim.dates.some((iso) => text.includes(iso.slice(0, 4)));
  return datesIn(text, hasOwnYear ? null : date)
    .filter((here) => !claim.dates.some((iso) => agrees(here, iso)))
    .map((here) => ({ what: 'date' as const, here: here.text, recorded }));
}
