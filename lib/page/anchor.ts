import { approximately } from './anchoring/approximate.ts';
import { bestExact } from './anchoring/exact.ts';
import { rangeOf } from './text/range.ts';
import type { PageText, Selector } from './types.ts';

/** A passage that was found again. */
export interface Anchored {
  readonly start: number;
  readonly end: number;
  readonly how: 'position' | 'exact' | 'approximate';
}

/** How much of a quote's neighbourhood is kept in a selector, in UTF-16 units; as in Hypothesis. */
const CONTEXT = 32;

/**
 * Finds a passage again, from cheap to dear, each step verified: at its position if the quote still stands there; else the exact quote,
 * that of several whose surroundings fit best; else the most similar passage with at most a fifth of its characters changed
 * (Myers' bit-parallel search; text × quote/32 steps). Null where nothing is like it.
 * @param least `exact` where other words are of no use
 */
export function locate(page: PageText, selector: Selector, least: 'exact' | 'approximate' = 'approximate'): Anchored | null {
  const { quote, position } = selector;
  if (!quote.exact) return null;
  if (position && page.text.slice(position.start, position.end) === quote.exact)
    return { start: position.start, end: position.end, how: 'position' };
  const hint = position?.start ?? null;
  const exact = bestExact(page.text, quote, hint);
  if (exact !== null) return { start: exact, end: exact + quote.exact.length, how: 'exact' };
  if (least === 'exact') return null;
  const near = approximately(page.text, quote, hint);
  return near ? { ...near, how: 'approximate' } : null;
}

/** The range of the passage that a selector describes; null where it is not on the page, or its nodes have left it. */
export function anchor(page: PageText, selector: Selector): Range | null {
  const found = locate(page, selector);
  return found && rangeOf(page, found.start, found.end);
}

/** A selector for `text.slice(start, end)`, with its surroundings and its position. */
export function describe(page: PageText, start: number, end: number): Selector {
  const { text } = page;
  return {
    quote: {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { type: 'TextPositionSelector', start, end },
  };
}
