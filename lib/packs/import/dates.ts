/** Dates as feeds write them → ISO 8601, as precise as they are known. What could be two days is neither. */
import { date as isoDate } from '../date.ts';
import { Place } from '../place.ts';
import { Problems } from '../problems.ts';
import { all, isThing, get } from './fields.ts';
import type { Reason } from './report.ts';

const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, janv: 1, ene: 1, gen: 1, feb: 2, fev: 2, fevr: 2, mar: 3, mars: 3, mär: 3, mrz: 3, marz: 3, apr: 4, avr: 4, abr: 4,
  may: 5, mai: 5, mag: 5, jun: 6, juin: 6, giu: 6, jul: 7, juil: 7, lug: 7, aug: 8, aout: 8, ago: 8, sep: 9, sept: 9, set: 9,
  oct: 10, okt: 10, ott: 10, out: 10, nov: 11, dec: 12, dez: 12, dic: 12,
}; // prettier-ignore

const nowhere = Place.root(new Problems(''));
/** Before the web, and after any page that is on it: a year out of these is a slip. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function iso(year: number, month?: number, day?: number): string | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const parts = [String(year), ...[month, day].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')]))];
  return isoDate.read(parts.join('-'), nowhere);
}

function monthOf(word: string): number | undefined {
  const plain = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return MONTHS[plain] ?? MONTHS[plain.slice(0, 4)] ?? MONTHS[plain.slice(0, 3)];
}

/** 24.02.2022 is a day first; 24/02/2022 and 02/24/2022 only where one part is no month. */
function ofParts(one: number, two: number, year: number, separator: string): string | undefined {
  if (separator === '.' || one > 12) return iso(year, two, one);
  if (two > 12 || one === two) return iso(year, one, two);
  return iso(year);
}

type Form = readonly [RegExp, (parts: readonly string[]) => string | undefined];

const FORMS: readonly Form[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T ])/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:$|\D)/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})(\d{2})(\d{2})(?:$|T)/, ([, year, month, day]) => iso(Number(year), Number(month), Number(day))],
  [/^(\d{4})(?:-(\d{2}))?$/, ([, year, month]) => iso(Number(year), month === undefined ? undefined : Number(month))],
  [/^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})/, ([, one, separator = '', two, year]) => ofParts(Number(one), Number(two), Number(year), separator)],
  [/^(?:\p{L}+,? )?(\d{1,2})(?:\.|st|nd|rd|th|er|º)? (?:de )?(\p{L}+)\.?,? (?:de )?(\d{4})/u, ([, day, month = '', year]) => named(year, month, day)],
  [/^(?:\p{L}+, )?(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/u, ([, month = '', day, year]) => named(year, month, day)],
  [/^(\d{10}|\d{13})$/, ([stamp = '']) => new Date(stamp.length === 10 ? Number(stamp) * 1000 : Number(stamp)).toISOString().slice(0, 10)],
]; // prettier-ignore

function named(year: string | undefined, month: string, day: string | undefined): string | undefined {
  const number = monthOf(month);
  return number === undefined ? undefined : iso(Number(year), number, Number(day));
}

function parsed(raw: string): string | undefined {
  for (const [form, read] of FORMS) {
    const parts = form.exec(raw);
    if (parts) return read(parts);
  }
  return undefined;
}

/** The first date in a value; undefined, after telling, where there is one that cannot be read. */
export function dateOf(value: unknown, mends: Set<Reason>): string | undefined {
  for (const one of all(value)) {
    const raw = isThing(one) ? get(one, '@value') : one;
    const text = typeof raw === 'number' ? String(raw) : raw;
    if (typeof text !== 'string' || text.trim() === '') continue;
    const date = parsed(text.trim());
    if (date === undefined) mends.add('bad-date');
    return date;
  }
  return undefined;
}
