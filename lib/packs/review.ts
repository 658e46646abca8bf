import { CATEGORIES, type Review, type ReviewBy } from '../matching/types.ts';
import { address } from './address.ts';
import type { Codec } from './codec.ts';
import { date } from './date.ts';
import { flag } from './flag.ts';
import { language } from './language.ts';
import { oneOf } from './one-of.ts';
import type { Place } from './place.ts';
import { may, orElse, orNull, record, strictlyElse } from './record.ts';
import { text } from './text.ts';

const BY: readonly ReviewBy[] = ['publisher', 'party', 'pack'];

/** One publisher's assessment, a party's statement, or the pack's own reading. A category that we do not know counts as `unknown`, who speaks is never guessed. */
export const review: Codec<Review> = record<Review>(
  'review',
  {
    by: strictlyElse(oneOf(BY), 'publisher'),
    category: orElse(oneOf(CATEGORIES), 'unknown'),
    label: orNull(text(300)),
    inText: may(flag),
    publisher: orNull(text(200)),
    url: may(address),
    date: may(date),
    language: may(language),
    title: may(text(500)),
    readAt: may(text(300)),
    note: may(text(1000)),
  },
  { check: attributed },
);

/** A rating belongs to somebody, and a pack's reading to nobody else. */
function attributed(value: Review, at: Place): Review | undefined {
  if (value.by !== 'pack') {
    if (value.publisher === null) return at.refuse('missing', ['publisher'], 'error', 'review');
    if (value.label === null) at.warn('no-label');
    return value;
  }
  if (value.label === null && value.publisher === null) return value;
  at.warn('attributed-reading');
  return { ...value, label: null, publisher: null };
}
