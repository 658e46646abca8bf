import { approximately } from './anchoring/approximate.ts';
import { type Anchored, locateVerbatim } from './anchoring/verbatim.ts';
import { rangeOf } from './text/range.ts';
import type { PageText, Selector } from './types.ts';

/**
 * Finds a passage again, from cheap to dear, each step verified: word for word (`anchoring/verbatim.ts`); else the most similar passage with at most a fifth of its
 * characters changed (Myers' bit-parallel search; text × quote/32 steps). Null where nothing is like it.
 */
export function locate(page: PageText, selector: Selector): Anchored | null {
  const { quote, position } = selector;
  if (!quote.exact) return null;
  const verbatim = locateVerbatim(page, selector);
  if (verbatim) return verbatim;
  const near = approximately(page.text, quote, position?.start ?? null);
  return near ? { ...near, how: 'approximate' } : null;
}

/** The range of the passage that a selector describes; null where it is not on the page, or its nodes have left it. */
export function anchor(page: PageText, selector: Selector): Range | null {
  const found = locate(page, selector);
  return found && rangeOf(page, found.start, found.end);
}
