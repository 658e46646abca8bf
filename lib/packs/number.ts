import { type Codec, plain } from './codec.ts';

/** A number with a value: JSON has no NaN, and numbers in quotation marks are not guessed. */
export const number: Codec<number> = plain((value, at) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  return at.refuse('bad-number');
});
