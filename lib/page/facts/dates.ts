/**
 * Dates as pages write them, to ISO 8601 (date only, or year and month). What can be read in two ways ("03/04/2022") or only from today
 * ("2 hours ago") is not read.
 */

const ISO = /\b((?:19|20)\d{2})-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?!\d)/;
const COMPACT = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/;
const YEAR_FIRST = /\b((?:19|20)\d{2})[./年]\s?(\d{1,2})[./月]\s?(\d{1,2})\b/;
const DAY_FIRST_DOTTED = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2}|\d{2})(?!\d)/;
const SLASHED = /(?<!\d)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d{2})(?!\d)/;
// Whether a word names a month, its first letters tell: to ask here for letters of all scripts took the browser 6 to 9 ms to make ready, on each page.
const DAY_MONTH = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er|º|ª)?\s+(?:de\s+|of\s+)?([^\s\d]\S{1,24})\s+(?:de\s+|del\s+)?((?:19|20)\d{2})/;
const MONTH_DAY = /([^\s!-@[-`{-¿\u2000-\u303f]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+)?((?:19|20)\d{2})/;
const EPOCH = /^1\d{9}(?:\d{3})?$/;

function iso(year: number, month: number | null, day: number): string | null {
  if (month === null || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const fullYear = (year: string): number => (year.length === 2 ? (Number(year) < 70 ? 2000 : 1900) + Number(year) : Number(year));

function numeric(text: string): string | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return iso(Number(first[1]), Number(first[2]), Number(first[3]));
  const dotted = DAY_FIRST_DOTTED.exec(text);
  if (dotted) return iso(fullYear(dotted[3] ?? ''), Number(dotted[2]), Number(dotted[1]));
  const slashed = SLASHED.exec(text);
  if (!slashed) return null;
  const [one, two, year] = [Number(slashed[1]), Number(slashed[2]), Number(slashed[3])];
  if (one > 12) return iso(year, two, one);
  return two > 12 || one === two ? iso(year, one, two) : null;
}

export class Dates {
  readonly #months: readonly RegExp[];

  /** @param months for each, the first letters of its names, as the source of a regular expression */
  constructor(months: readonly string[]) {
    this.#months = months.map((month) => new RegExp(`^(?:${month})`));
  }

  /** The first date in a text; null where there is none that can be read one way only. */
  parse(text: string): string | null {
    const trimmed = text.trim();
    if (EPOCH.test(trimmed)) return new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString().slice(0, 10);
    const compact = COMPACT.exec(trimmed);
    if (compact) return `${compact[1] ?? ''}-${compact[2] ?? ''}-${compact[3] ?? ''}`;
    const day = ISO.exec(trimmed);
    if (day) return day[3] ? day[0] : `${day[1] ?? ''}-${day[2] ?? ''}`;
    return this.#worded(trimmed) ?? numeric(trimmed);
  }

  #worded(text: string): string | null {
    const dayFirst = DAY_MONTH.exec(text);
    if (dayFirst) {
      const date = iso(Number(dayFirst[3]), this.#monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
      if (date) return date;
    }
    const monthFirst = MONTH_DAY.exec(text);
    return monthFirst ? iso(Number(monthFirst[3]), this.#monthOf(monthFirst[1] ?? ''), Number(monthFirst[2])) : null;
  }

  #monthOf(word: string): number | null {
    const lower = word.toLowerCase();
    const place = this.#months.findIndex((month) => month.test(lower));
    return place < 0 ? null : place + 1;
  }
}
