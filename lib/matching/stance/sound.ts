/**
 * Do the words that met stand in the relation in which the claim has them? Shared words alone do not repeat a claim: who does it, to whom,
 * where and when must be the same. Each check asks for one way in which true sentences use a wrong claim's words.
 */
import type { Alignment } from '../align/align.ts';
import type { Prepared } from '../text/prepare.ts';
import type { Claim } from '../types.ts';
import { tellsOfChange } from './change.ts';
import { includesRuledOut } from './contrast.ts';
import { isNarrowed } from './narrowed.ts';
import { hasOtherModifier } from './other-modifier.ts';
import { isOfAnotherTime } from './other-time.ts';
import { partedBy } from './relations.ts';
import { stray, type Known } from './strays.ts';
import { isThin } from './thin.ts';
import { isTurned } from './turned.ts';

export interface Record {
  readonly claim: Claim;
  readonly wordings: readonly Prepared[];
  /** Whether some wording knows a term. */
  readonly known: Known;
  readonly date: string | null;
}

const checks = {
  thin: isThin,
  turned: isTurned,
  strays: (alignment: Alignment, { known }: Record) => stray(alignment, known) !== null,
  parted: (alignment: Alignment, { wordings }: Record) => partedBy(alignment, wordings) !== null,
  narrowed: (alignment: Alignment, { known }: Record) => isNarrowed(alignment, known),
  'other-time': (alignment: Alignment, { claim, date }: Record) => isOfAnotherTime(alignment, claim, date),
  change: tellsOfChange,
  'other-modifier': hasOtherModifier,
  'ruled-out': includesRuledOut,
} satisfies { readonly [name: string]: (alignment: Alignment, record: Record) => boolean };

export type Check = keyof typeof checks;
const names = Object.keys(checks) as Check[];

/** @returns the checks in which the segment says something else of the same words; none where it is sound */
export function failing(alignment: Alignment, record: Record): ReadonlySet<Check> {
  return new Set(names.filter((name) => checks[name](alignment, record)));
}
