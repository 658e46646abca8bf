import type { PageText, Selector } from '../types.ts';

/** How much of a quote's neighbourhood is kept in a selector, in UTF-16 units; as in Hypothesis. */
const CONTEXT = 32;

/** A selector for `text.slice(start, end)`, with its surroundings and its position. */
export function describe({ text }: PageText, start: number, end: number): Selector {
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
