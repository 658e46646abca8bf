/** Names and amounts as a language writes them. */

import type { Text } from './text.ts';

/** "pt" → "Portuguese"; unknown tags as they are. */
export function languageText(tag: string, { t, locale }: Text): string {
  return tag === 'und' ? t('language_unknown') : languageName(tag, locale);
}

function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** 1234567 → "1.2 MB". */
export function bytesText(bytes: number, locale: string): string {
  const [unit, amount] =
    bytes < 1e6
      ? (['kilobyte', bytes / 1e3] as const)
      : bytes < 1e9
        ? (['megabyte', bytes / 1e6] as const)
        : (['gigabyte', bytes / 1e9] as const);
  const digits = amount < 10 ? 1 : 0;
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }).format(amount);
}

/** As the dates of reviews are written (dates.ts). */
const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/** The day of an ISO date and time, in the reader's own time zone. */
export function dayText(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, DAY).format(new Date(iso));
}

/** The moment of an ISO date and time, in the reader's own time zone. */
export function momentText(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { ...DAY, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
}
