import type { Effect, FindingKind } from '../../matching/types.ts';

/** The five underlines of the design, the strongest first: where two overlap, the first is painted on top. */
export const UNDERLINES = ['repeats', 'differs', 'context', 'reported', 'record'] as const;
export type Underline = (typeof UNDERLINES)[number];

/** What a finding must tell so that its underline is known. */
export interface Underlined {
  readonly kind: FindingKind;
  readonly soft: boolean;
  readonly effect: Effect;
}

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

/** The underline of a finding. What is only listed, and painted because the reader asked to see it, gets a thin one. */
export function underlineOf(finding: Underlined): Underline {
  if (finding.effect !== 'painted') return finding.kind === 'on-record' ? 'record' : 'reported';
  if (finding.soft && finding.kind === 'repeats') return 'context';
  return BY_KIND[finding.kind];
}

/** Names in the page's own registry: prefixed, so that no page's highlight is met by chance. */
export const lineName = (underline: Underline): string => `on-record-${underline}`;
export const tintName = (underline: Underline): string => `on-record-${underline}-hover`;
