/** Dates in running text, whole or in part, and whether they are the ones that a claim records. */
import type { Alignment } from '../align/align.ts';
import type { Claim, Difference } from '../types.ts';
import { relativeDatesIn, type Days } from './relative-dates.ts';

export interface TextDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** "The 1960s": the year is any of ten. */
  readonly decade: boolean;
  /** First and last day, where it is told by the date of the page ("last week"). */
  readonly days?: Days;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

type Parts = Pick<TextDate, 'year' | 'month' | 'day'> & { readonly decade?: boolean };
type Reader = readonly [pattern: RegExp, read: (hit: RegExpExecArray) => Parts];

const monthNames = 'january february march april may june july august september october november december'.split(' ');
const decadeNames = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
const month =
  '(jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const year = '((?:1[0-9]|20)\\d\\d)';
function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.startsWith(name.toLowerCase().replace('.', '').slice(0, 3))) + 1;
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
];

/** What is the same in the first and the last day. */
function partsOf({ from, to }: Days): Parts {
  const [first, last] = [fromIso(from), fromIso(to)];
  const year = first.year === last.year ? first.year : null;
  const month = year !== null && first.month === last.month ? first.month : null;
  return { year, month, day: month !== null && first.day === last.day ? first.day : null };
}

/** Of the sentences of a page, each of which is held against many wordings. */
const mostKept = 500;
const kept = new Map<string, readonly TextDate[]>();

/** @param date ISO date by which "today" and "last month" are resolved; without it they are left out. In the order of the text. */
export function datesIn(text: string, date: string | null): readonly TextDate[] {
  const key = `${String(date)} ${text}`;
  const known = kept.get(key);
  if (known) return known;
  const made = readDates(text, date);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

function readDates(text: string, date: string | null): TextDate[] {
  const found: TextDate[] = [];
  const isTaken = (start: number, end: number): boolean => found.some((other) => start < other.end && other.start < end);
  for (const [pattern, read] of readers) {
    for (const hit of text.matchAll(pattern)) {
      const [start, end] = [hit.index, hit.index + hit[0].length];
      if (!isTaken(start, end)) found.push({ decade: false, ...read(hit), text: hit[0], start, end });
    }
  }
  for (const { from, to, ...place } of relativeDatesIn(text, date)) {
    const days = { from, to };
    if (!isTaken(place.start, place.end)) found.push({ decade: false, ...partsOf(days), days, ...place });
  }
  return found.sort((left, right) => left.start - right.start);
}

function fromIso(iso: string): TextDate {
  const [isoYear, isoMonth, isoDay] = iso.split('-').map(Number);
  return { year: isoYear ?? null, month: isoMonth ?? null, day: isoDay ?? null, decade: false, text: iso, start: 0, end: 0 };
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** First and last day; null where the year is not told. */
export function spanOf({ year, month, day, decade, days }: TextDate): Days | null {
  if (days) return days;
  if (year === null) return null;
  const from = decade ? Math.floor(year / 10) * 10 : year;
  if (month === null) return { from: `${String(from)}-01-01`, to: `${String(decade ? from + 9 : from)}-12-31` };
  const begin = `${String(year)}-${pad(month)}`;
  return day === null ? { from: `${begin}-01`, to: `${begin}-31` } : { from: `${begin}-${pad(day)}`, to: `${begin}-${pad(day)}` };
}

function agree(here: TextDate, recorded: TextDate): boolean {
  const [left, right] = [spanOf(here), spanOf(recorded)];
  if (left && right) return left.from <= right.to && right.from <= left.to;
  const same = (one: number | null, other: number | null): boolean => one === null || other === null || one === other;
  return same(here.month, recorded.month) && same(here.day, recorded.day);
}

/** "1962" and "July" have nothing to compare. */
function areComparable(here: TextDate, recorded: TextDate): boolean {
  return (spanOf(here) !== null && recorded.year !== null) || (here.month !== null && recorded.month !== null);
}

/** UTF-16 units to the nearest aligned word: a date farther off belongs to another statement. */
const mostDistance = 40;

function isNear({ start, end }: TextDate, alignment: Alignment): boolean {
  return alignment.pairs.some(({ here }) => here.start - end <= mostDistance && start - here.end <= mostDistance);
}

/** A year that stands alone is held against the years in the wording only: what else a claim is dated by, a sentence need not mean. */
function recordedFor(here: TextDate, typed: readonly TextDate[], worded: readonly TextDate[]): readonly TextDate[] {
  // "On Tuesday" may date anything; it is held against a wording that has a date of its own.
  if (here.days && worded.length === 0) return [];
  const isYear = here.month === null && here.day === null && !here.days;
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
