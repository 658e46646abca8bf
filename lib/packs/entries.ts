import type { Codec } from './codec.ts';
import type { Place } from './place.ts';

export interface Entry<T> {
  readonly value: T;
  /** Where the entry stands, for what is found out about it later. */
  readonly at: Place;
}

/** The usable entries of one of the pack's three lists. Of entries with the same id the first stays. Cost: linear. */
export function entries<T>(
  raw: unknown,
  noun: 'article' | 'name' | 'claim',
  codec: Codec<T>,
  idOf: (value: T) => string,
  at: Place,
): Entry<T>[] {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) {
    at.refuse('no-list', [], 'error');
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
    named.refuse(noun === 'name' ? 'same-key' : 'same-id');
    return [];
  });
}
