import type { QuoteSelector } from '../types.ts';

/** Length of the common end of two strings. */
function sameEnd(left: string, right: string): number {
  let length = 0;
  while (
    length < left.length &&
    length < right.length &&
    left.charCodeAt(left.length - 1 - length) === right.charCodeAt(right.length - 1 - length)
  )
    length++;
  return length;
}

function sameStart(left: string, right: string): number {
  let length = 0;
  while (length < left.length && length < right.length && left.charCodeAt(length) === right.charCodeAt(length)) length++;
  return length;
}

/** Characters of the surroundings that agree with what the selector remembers. */
export function contextFit(text: string, start: number, end: number, quote: QuoteSelector): number {
  const prefix = quote.prefix ?? '';
  const suffix = quote.suffix ?? '';
  return sameEnd(text.slice(Math.max(0, start - prefix.length), start), prefix) + sameStart(text.slice(end, end + suffix.length), suffix);
}

/** More places than this are not told apart: the first ones will do. */
const PLACES_AT_MOST = 1000;

/** Start of the exact quote whose surroundings fit best, the nearest to the hint among equals; null where it does not occur. */
export function bestExact(text: string, quote: QuoteSelector, hint: number | null): number | null {
  let best: number | null = null;
  let bestFit = -1;
  let places = 0;
  for (let at = text.indexOf(quote.exact); at >= 0 && places < PLACES_AT_MOST; at = text.indexOf(quote.exact, at + 1), places++) {
    const fit = contextFit(text, at, at + quote.exact.length, quote);
    const nearer = hint !== null && best !== null && Math.abs(at - hint) < Math.abs(best - hint);
    if (fit > bestFit || (fit === bestFit && nearer)) [best, bestFit] = [at, fit];
  }
  return best;
}
