type Style = 'short' | 'long';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * A date as precise as it is known: "2022" → "2022", "2022-02" → "Feb 2022", "2022-02-24" (or with a time) → "24 Feb 2022".
 * Read as UTC, so that no time zone moves a day. What is no date is returned as it is.
 */
export function formatDate(iso: string, locale: string, style: Style): string {
  const [, year, month, day] = PARTIAL.exec(iso) ?? [];
  if (year === undefined) return iso;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) options.month = style;
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(locale, options).format(date);
}
