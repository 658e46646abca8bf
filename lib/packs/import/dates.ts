/** Dates as feeds write them → ISO 8601, as precise as they are known. What could be two days is neither. */
import { date as isoDate } from '../date.ts';
import { Place } from '../place.ts';
import { Problems } from '../problems.ts';
import { all, isThing, get } from './fields.ts';
import { monthOf } from './months.ts';
import type { Reason } from './report.ts';

const nowhere = Place.root(new Problems(''));
/** Before the web, and after any page that is on it: a year out of these is a slip. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function iso(year: number, month?: number, day?: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const parts = [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))];
  return isoDate.read(parts.join('-'), nowhere);
}

/** 24.02.2022 is a day first; 24/02/2022 and 02/24/2022 only where one part is no month. */
function ofParts(one: number, two: number, year: number, separator: string): string | undefined {
  if (separator === '.' || one > 12) return iso(year, two, one);
  if (two > 12 || one === two) return iso(year, one, two);
  return iso(year);
}

type Form = readonly [RegExp, (parts: readonly string[]) => string | undefined];

const FORMS: readonly Form[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T Z+,])/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|\D)/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})(\d{2})(\d{2})(?:$|T)/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})(?:-(\d{2}))?$/, ([, year, month]) => iso(Number(year), month === undefined ? undefined : Number(month))],
  [/^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})(?:$|\D)/, ([, one, separator = '', two, year]) => ofParts(Number(one), Number(two), Number(year), separator)],
  [/^(?:\p{L}{1,20}\.?,? )?(\d{1,2})(?:\.|st|nd|rd|th|er|º)?[ -](?:de )?([\p{L}\p{M}]{1,20})\.?,?[ -](?:de )?(\d{4})(?:$|\D)/u, ([, day, month = '', year]) => named(year, month, day)],
  [/^(?:\p{L}{1,20},? )?([\p{L}\p{M}]{1,20})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:$|\D)/u, ([, month = '', day, year]) => named(year, month, day)],
  [/^([\p{L}\p{M}]{1,20})\.?,? (?:de )?(\d{4})$/u, ([, month = '', year]) => named(year, month, undefined)],
  [/^(\d{10}|\d{13})(?:\.\d+)?$/, ([, stamp = '']) => ofSeconds(stamp.length === 10 ? Number(stamp) : Number(stamp) / 1000)],
]; // prettier-ignore

function ofSeconds(seconds: number): string | undefined {
  const date = new Date(seconds * 1000);
  return iso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function named(year: string | undefined, month: string, day: string | undefined): string | undefined {
  const number = monthOf(month);
  return number === undefined ? undefined : iso(Number(year), number, day === undefined ? undefined : Number(day));
}

function parsed(raw: string): string | undefined {
  for (const [form, read] of FORMS) {
    const parts = form.exec(raw);
    if (parts) return read(parts);
  }
  return undefined;
}

/** Digits of Arabic, Persian and Hindi. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/g;
const LONGEST = 60;

function digit(written: string): string {
  const code = written.charCodeAt(0);
  return String(code - (code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660));
}

/** @returns the text of a date; '' where there is none */
function textOfDate(value: unknown): string {
  const raw = isThing(value) ? get(value, '@value') : value;
  const text = typeof raw === 'number' ? String(raw) : raw;
  return typeof text === 'string' ? text.trim().slice(0, LONGEST).replace(DIGITS, digit) : '';
}

/** The first date in a value that can be read; what cannot, or has lost the day that it could not mean alone, is told. */
export function dateOf(value: unknown, mends: Set<Reason>): string | undefined {
  for (const one of all(value)) {
    const text = textOfDate(one);
    const date = text === '' ? undefined : parsed(text);
    if (text !== '' && (date === undefined || (date.length === 4 && text.length > 4))) mends.add('bad-date');
    if (date !== undefined) return date;
  }
  return undefined;
}
