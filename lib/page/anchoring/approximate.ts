import search from 'approx-string-match';
import type { QuoteSelector } from '../types.ts';
import { contextFit } from './exact.ts';

/** Part of a quote's characters that may differ. More finds sentences that only look alike. */
const ERRORS = 0.2;
/** Shorter quotes are found exactly or not at all: a fifth of three words is another word. */
const SHORTEST = 20;
/** Longer quotes are found by their first and last so many characters: the search's cost grows with text × quote. */
const LONGEST = 256;
/** Text around the last known place in which is looked first. */
const NEAR = 4000;

interface Found {
  readonly start: number;
  readonly end: number;
}

function bestIn(text: string, base: number, quote: QuoteSelector, hint: number | null): Found | null {
  const { exact } = quote;
  const matches = search(text, exact, Math.floor(exact.length * ERRORS));
  let best: Found | null = null;
  let bestCost = Infinity;
  for (const match of matches) {
    const context = (quote.prefix?.length ?? 0) + (quote.suffix?.length ?? 0);
    const fit = context > 0 ? contextFit(text, match.start, match.end, quote) / context : 0;
    const away = hint === null ? 0 : Math.abs(base + match.start - hint) / (text.length + 1);
    const cost = match.errors / exact.length - fit * 0.2 + away * 0.05;
    if (cost < bestCost) [best, bestCost] = [{ start: base + match.start, end: base + match.end }, cost];
  }
  return best;
}

function wholeOf(text: string, quote: QuoteSelector, hint: number | null): Found | null {
  const { exact } = quote;
  const { prefix = '', suffix = '' } = quote;
  const head = bestIn(text, 0, { type: quote.type, exact: exact.slice(0, LONGEST), prefix }, hint);
  if (!head) return null;
  const from = Math.max(head.start, head.start + Math.floor(exact.length * (1 - ERRORS)) - LONGEST);
  const to = head.start + Math.ceil(exact.length * (1 + ERRORS)) + LONGEST;
  const tail = bestIn(text.slice(from, to), from, { type: quote.type, exact: exact.slice(-LONGEST), suffix }, null);
  return tail && { start: head.start, end: tail.end };
}

/**
 * The most similar passage, by G. Myers' bit-parallel search (approx-string-match; J. ACM 46, 1999). Null where none is within the allowed errors. Near the
 * hint first: a passage seldom moves far, and 4,000 characters cost a hundredth of a long page.
 */
export function approximately(text: string, quote: QuoteSelector, hint: number | null): Found | null {
  if (quote.exact.length < SHORTEST) return null;
  if (quote.exact.length > LONGEST) return wholeOf(text, quote, hint);
  if (hint !== null) {
    const from = Math.max(0, hint - NEAR);
    const near = bestIn(text.slice(from, hint + NEAR + quote.exact.length), from, quote, hint);
    if (near) return near;
  }
  return bestIn(text, 0, quote, hint);
}
