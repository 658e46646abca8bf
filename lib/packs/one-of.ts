import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

/** One word of a closed list. */
export function oneOf<T extends string>(words: readonly T[]): Codec<T> {
  return plain((value, at) => {
    const word = words.find((one) => one === value);
    if (word !== undefined) return word;
    return typeof value === 'string' ? at.refuse('not-one-of', [shown(value), words.join(', ')]) : at.refuse('no-text');
  });
}
