/** A passage found again word for word. */
import type { PageText, Selector } from '../types.ts';
import { bestExact } from './exact.ts';

/** A passage that was found again. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly how: 'position' | 'exact' | 'approximate';
}

/** At its position if the quote still stands there; else the exact quote, that of several whose surroundings fit best. Null where it is not there word for word. */
export function locateVerbatim({ text }: PageText, { quote, position }: Selector): Anchored | null {
  if (!quote.exact) return null;
  if (position && text.slice(position.start, position.end) === quote.exact)
    return { start: position.start, end: position.end, how: 'position' };
  const exact = bestExact(text, quote, position?.start ?? null);
  return exact === null ? null : { start: exact, end: exact + quote.exact.length, how: 'exact' };
}
