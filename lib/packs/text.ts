import { type Codec, plain } from './codec.ts';

/** Halves of a character, control characters, and the marks that turn the direction of text around: none belongs in a sentence, all can mislead. */
const UNFIT = /\p{Surrogate}|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;

/** A string that says something, of at most `max` UTF-16 units, without white space around it. It is text, never markup. */
export function text(max: number): Codec<string> {
  return plain((value, at) => {
    if (typeof value !== 'string') return at.refuse('no-text');
    const fit = value.replace(UNFIT, (unit) => (/\p{Surrogate}/u.test(unit) ? '\uFFFD' : ''));
    if (fit !== value) at.warn('mended-text');
    const trimmed = fit.trim();
    if (trimmed === '') return at.refuse('empty');
    if (trimmed.length > max) return at.refuse('too-long', [trimmed.length, max]);
    return trimmed;
  });
}
