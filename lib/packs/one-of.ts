import { type Codec, plain } from './codec.ts';
import { shown } from './place.ts';

/** One word of a closed list. */
export function oneOf<T extends string>(words: readonly T[]): Codec<T> {
  return plain((value, at) => {
    const word = words.find((one) => one === value);
    if (word !== undefined) return word;
    const what = typeof value === 'string' ? `“${shown(value)}”` : 'no text';
    return at.refuse('not-one-of', `is ${what}, which is none of: ${words.join(', ')}`);
  });
}
