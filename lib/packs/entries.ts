import type { Codec } from './codec.ts';
import type { Place } from './place.ts';

export interface Entry<T> {
  readonly value: T;
  /** Where the entry stands, for what is found out about it later. */
  readonly at: Place;
}

/** The usable entries of one of the pack's three lists. Of entries with the same id the first stays. Cost: linear. */
export function entries<T>(raw: unknown, noun: string, codec: Codec<T>, idOf: (value: T) => string, at: Place): Entry<T>[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) {
    at.refuse('wrong-type', 'is not a list', 'error');
    return [];
  }
  const seen = new Set<string>();
  return raw.flatMap((one: unknown, index) => {
    const place = at.item(index, noun, 'error');
    const value = codec.read(one, place);
    if (value === undefined) return [];
    const named = place.named(idOf(value));
    if (!seen.has(idOf(value))) {
      seen.add(idOf(value));
      return [{ value, at: named }];
    }
    named.refuse('duplicate', `has the same ${noun === 'name' ? 'key' : 'id'} as one before it`);
    return [];
  });
}
