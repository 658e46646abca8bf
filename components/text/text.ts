/** The words of the interface: messages of public/_locales, with plurals, numbers and dates as their language writes them. */
import type messages from '../../public/_locales/en/messages.json';
import { formatDate } from './dates.ts';

export type MessageKey = keyof typeof messages;

type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;
/** Keys that exist as `…_one` and `…_other`; their `$1` is the count. */
export type PluralKey = StemOf<MessageKey>;

/** A message by its key with `$1` … `$9` filled in, '' where there is none: the shape of `browser.i18n.getMessage`. */
export type Lookup = (key: string, substitutions: string[]) => string;

export interface Text {
  /** BCP 47, of the messages: where a language has none, dates are not in it either. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  t(key: MessageKey, ...substitutions: readonly (string | number)[]): string;
  plural(key: PluralKey, count: number, ...more: readonly (string | number)[]): string;
  /** For keys made from data (`rule_…`): null where there is no such message. */
  find(key: string, ...substitutions: readonly string[]): string | null;
  /** `iso` may be partial ("2022", "2022-02"); what is no date is returned as it is. `long` spells the month out. */
  date(iso: string, style?: 'short' | 'long'): string;
  number(value: number): string;
}

export function createText(lookup: Lookup): Text {
  const locale = lookup('messagesLocale', []) || 'en-GB';
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (value: number): string => numbers.format(value);
  const written = (values: readonly (string | number)[]): string[] =>
    values.map((value) => (typeof value === 'number' ? number(value) : value));
  return {
    locale,
    direction: lookup('messagesDirection', []) === 'rtl' ? 'rtl' : 'ltr',
    t: (key, ...substitutions) => lookup(key, written(substitutions)),
    plural(key, count, ...more) {
      const values = written([count, ...more]);
      return lookup(`${key}_${rules.select(count)}`, values) || lookup(`${key}_other`, values);
    },
    find: (key, ...substitutions) => lookup(key, [...substitutions]) || null,
    date: (iso, style = 'short') => formatDate(iso, locale, style),
    number,
  };
}
