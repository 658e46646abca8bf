import type { Codec } from './codec.ts';

/** A list without repetitions: of items with the same key the first stays, the others are told and left out. */
export function distinct<T>(codec: Codec<readonly T[]>, keyOf: (item: T) => string): Codec<readonly T[]> {
  return {
    read(value, at) {
      const seen = new Set<string>();
      return codec.read(value, at)?.filter((item) => {
        const key = keyOf(item);
        if (!seen.has(key)) return Boolean(seen.add(key));
        at.warn('repeated', [key]);
        return false;
      });
    },
    write: codec.write,
  };
}
