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

export function isSound(alignment: Alignment, { claim, wordings, known, date }: Record): boolean {
  return (
    !isThin(alignment) &&
    !isTurned(alignment) &&
    stray(alignment, known) === null &&
    partedBy(alignment, wordings) === null &&
    !isNarrowed(alignment, known) &&
    !isOfAnotherTime(alignment, claim, date) &&
    !tellsOfChange(alignment) &&
    !hasOtherModifier(alignment) &&
    !includesRuledOut(alignment)
  );
}
