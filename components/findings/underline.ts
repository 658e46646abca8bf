import type { Finding, FindingKind } from '../../lib/matching/types.ts';
import type { MessageKey, PluralKey } from '../text/text.ts';

/** The five underlines, the loudest first. */
export const UNDERLINES = ['repeats', 'differs', 'context', 'reported', 'record'] as const;
export type Underline = (typeof UNDERLINES)[number];

const BY_KIND: Readonly<Record<FindingKind, Underline>> = {
  repeats: 'repeats',
  contradicts: 'differs',
  differs: 'differs',
  misquotes: 'differs',
  'was-so': 'context',
  reported: 'reported',
  refuted: 'reported',
  'on-record': 'record',
};

/** The underline that the finding has on the page, as `underlineOf` of lib/page paints it. */
export function underlineOf({ kind, soft, effect }: Pick<Finding, 'kind' | 'soft' | 'effect'>): Underline {
  if (effect !== 'painted') return kind === 'on-record' ? 'record' : 'reported';
  return soft && kind === 'repeats' ? 'context' : BY_KIND[kind];
}

export const underlineKey: Readonly<Record<Underline, MessageKey>> = {
  repeats: 'underline_repeats',
  differs: 'underline_differs',
  context: 'underline_context',
  reported: 'underline_reported',
  record: 'underline_record',
};

export const countKey: Readonly<Record<Underline, PluralKey>> = {
  repeats: 'count_repeats',
  differs: 'count_differs',
  context: 'count_context',
  reported: 'count_reported',
  record: 'count_record',
};
