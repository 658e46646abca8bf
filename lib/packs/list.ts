import type { Codec } from './codec.ts';
import type { Noun } from './problem-words.ts';
import type { Severity } from './problems.ts';

interface ListOptions {
  readonly max: number;
  /** What an unusable item weighs: `error` for records, `warning` for mere words. */
  readonly severity?: Severity;
}

/** An array whose unusable items are left out. `noun` is what one item is called: `source 2`. */
export function list<T>(noun: Noun, item: Codec<T>, { max, severity = 'warning' }: ListOptions): Codec<readonly T[]> {
  return {
    read(value, at) {
      if (!Array.isArray(value)) return at.refuse('no-list');
      if (value.length > max) at.warn('too-many', [value.length, max]);
      const out: T[] = [];
      for (let index = 0; index < Math.min(value.length, max); index += 1) {
        const read = item.read(value[index], at.item(index, noun, severity));
        if (read !== undefined) out.push(read);
      }
      return out;
    },
    write: (values) => values.map((value) => item.write(value)),
  };
}
