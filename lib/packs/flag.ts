import { type Codec, plain } from './codec.ts';

/** true; false is what is left out. */
export const flag: Codec<boolean> = plain((value, at) => (typeof value === 'boolean' ? value : at.refuse('no-flag')));
