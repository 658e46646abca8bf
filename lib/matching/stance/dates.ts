/** Dates in running text, whole or in part, and whether they are the ones that a claim records. */
import type { Alignment } from '../align/align.ts';
import type { Claim, Difference } from '../types.ts';

export interface TextDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "The 1960s": the year is any of ten. */
  readonly decade: boolean;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Parts = Pick<TextDate, 'year' | 'month' | 'day'> & { readonly decade?: boolean };
type Reader = readonly [pattern: RegExp, read: (hit: RegExpExecArray, date: string | null) => Parts | null];

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const decadeNames = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const year = '((?:1[0-9]|20)\\d\\d)';
const relativeDays: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1, tonight: 0 };
const relativeMonths: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
}

function shiftedDay(word: string, date: string | null): Parts | null {
  if (date === null || date.length < 10) return null;
  const moved = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + (relativeDays[word.toLowerCase()] ?? 0) * 86_400_000);
  if (Number.isNaN(moved.valueOf())) return null;
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** "Last month", "this year"; the page's date must tell at least that much. */
function shiftedPeriod(which: string, unit: string, date: string | null): Parts | null {
  const by = relativeMonths[which.toLowerCase()] ?? 0;
  const [pageYear, pageMonth] = (date ?? '').split('-').map(Number);
  if (!pageYear) return null;
  if (unit.toLowerCase() === 'year') return { year: pageYear + by, month: null, day: null };
  if (!pageMonth) return null;
  const months = pageYear * 12 + (pageMonth - 1) + by;
  return { year: Math.floor(months / 12), month: (months % 12) + 1, day: null };
}

function yearOf(text: string | undefined): number | null {
  return text ? Number(text) : null;
}

/** Whole dates before parts of dates: a stretch that one reader has read is left alone by the next. */
const readers: readonly Reader[] = [
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ${year})?\\b`, 'gi'),
    (hit) => ({ day: Number(hit[1]), month: monthNumber(hit[2] ?? ''), year: yearOf(hit[3]) }),
  ],
  [
    new RegExp(`\\b${month} (\\d{1,2})(?:st|nd|rd|th)?\\b(?: ?,? ${year}\\b)?`, 'gi'),
    (hit) => ({ month: monthNumber(hit[1] ?? ''), day: Number(hit[2]), year: yearOf(hit[3]) }),
  ],
  [new RegExp(`\\b${month},? ${year}\\b`, 'gi'), (hit) => ({ month: monthNumber(hit[1] ?? ''), day: null, year: yearOf(hit[2]) })],
  [
    new RegExp(`\\b(?:in|on|since|until|by|during|early|late|mid)[ -]${month}\\b`, 'gi'),
    (hit) => ({ month: monthNumber(hit[1] ?? ''), day: null, year: null }),
  ],
  [new RegExp(`\\b(\\d{3}0)['’]?\\s?s\\b`, 'gi'), (hit) => ({ year: Number(hit[1]), month: null, day: null, decade: true })],
  [
    new RegExp(`\\bthe (?:early |late |mid-)?(${decadeNames.join('|')})\\b`, 'gi'),
    (hit) => ({ year: 1920 + 10 * decadeNames.indexOf((hit[1] ?? '').toLowerCase()), month: null, day: null, decade: true }),
  ],
  [new RegExp(`(?<![\\d.,$€£])\\b${year}\\b(?![.,]?\\d|\\s*%)`, 'g'), (hit) => ({ year: yearOf(hit[1]), month: null, day: null })],
  [/\b(today|tonight|tomorrow|yesterday)\b/gi, (hit, date) => shiftedDay(hit[1] ?? '', date)],
  [/\b(last|this|next) (month|year)\b/gi, (hit, date) => shiftedPeriod(hit[1] ?? '', hit[2] ?? '', date)],
];

/** @param date ISO date by which "today" and "last month" are resolved; without it they are left out. In the order of the text. */
export function datesIn(text: string, date: string | null): TextDate[] {
  const found: TextDate[] = [];
  for (const [pattern, read] of readers) {
    for (const hit of text.matchAll(pattern)) {
      const start = hit.index;
      const end = start + hit[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const parts = read(hit, date);
      if (parts) found.push({ decade: false, ...parts, text: hit[0], start, end });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function fromIso(iso: string): TextDate {
  const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number);
  return { year: isoYear ?? null, month: isoMonth ?? null, day: isoDay ?? null, decade: false, text: iso, start: 0, end: 0 };
}

function yearsAgree(here: TextDate, recorded: TextDate): boolean {
  if (here.year === null || recorded.year === null) return true;
  if (!here.decade && !recorded.decade) return here.year === recorded.year;
  return Math.floor(here.year / 10) === Math.floor(recorded.year / 10);
}

function agree(here: TextDate, recorded: TextDate): boolean {
  const same = (one: number | null, other: number | null): boolean => one === null || other === null || one === other;
  return yearsAgree(here, recorded) && same(here.month, recorded.month) && same(here.day, recorded.day);
}

/** "1962" and "July" have nothing to compare. */
function areComparable(here: TextDate, recorded: TextDate): boolean {
  return (here.year !== null && recorded.year !== null) || (here.month !== null && recorded.month !== null);
}

/** UTF-16 units to the nearest aligned word: a date farther off belongs to another statement. */
const mostDistance = 40;

function isNear({ start, end }: TextDate, alignment: Alignment): boolean {
  return alignment.pairs.some(({ here }) => here.start - end <= mostDistance && start - here.end <= mostDistance);
}

/** A year that stands alone is held against the years in the wording only: what else a claim is dated by, a sentence need not mean. */
function recordedFor(here: TextDate, typed: readonly TextDate[], worded: readonly TextDate[]): readonly TextDate[] {
  const isYear = here.month === null && here.day === null;
  return isYear || typed.length === 0 ? worded : typed;
}

/** A date of the segment that is none of the claim's; where one of them agrees, or the claim has none, nothing differs. */
export function differentDates(alignment: Alignment, claim: Claim, date: string | null): Difference[] {
  const typed = claim.dates.map(fromIso);
  const worded = datesIn(alignment.wording.text, null);
  const all = datesIn(alignment.segment.text, date);
  const judged = all.flatMap((here) => {
    const recorded = recordedFor(here, typed, worded).filter((one) => areComparable(here, one));
    return recorded.length === 0 ? [] : [{ here, recorded, agrees: recorded.some((one) => agree(here, one)) }];
  });
  if (judged.some(({ agrees }) => agrees)) return [];
  return judged
    .filter(({ here }) => isNear(here, alignment))
    .slice(0, 1)
    .map(({ here, recorded }) => ({ what: 'date' as const, here: here.text, recorded: recorded[0]?.text ?? '' }));
}
