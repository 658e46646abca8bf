import type { Validity } from '../matching/types.ts';
import type { Codec } from './codec.ts';
import { date, isAfter } from './date.ts';
import type { Place } from './place.ts';
import { may, record } from './record.ts';
import { text } from './text.ts';

/** The whole days in which a claim holds. */
export const validity: Codec<Validity> = record<Validity>(
  'validity',
  { from: may(date), until: may(date), change: may(text(500)) },
  { check: forwards },
);

function forwards(value: Validity, at: Place): Validity | undefined {
  if (value.from === undefined || value.until === undefined || !isAfter(value.from, value.until)) return value;
  return at.refuse('backwards', [value.from, value.until]);
}
