/** What each of the wordings that fit makes of the segment, and what speaks against it. */
import type { Alignment } from '../align/align.ts';
import type { Commonness } from '../commonness.ts';
import { hasCore, isCommon } from '../core.ts';
import { mayKnow, type Best, type PreparedClaim } from '../prepared-claim.ts';
import type { Read } from '../reading.ts';
import type { Difference } from '../types.ts';
import { differsByOwnName } from './names.ts';
import { isOutsideValidity } from './other-time.ts';
import { failing, type Check } from './sound.ts';
import { judgeStance, type Judged } from './stance.ts';
import type { Known } from './strays.ts';

export interface Weighed extends Judged, Best {
  readonly checks: ReadonlySet<Check>;
  /** All checks pass, and nothing is missing that the claim cannot do without. */
  readonly all: boolean;
  /** How much speaks against it. */
  readonly doubts: number;
  /** It tells of another time, another name of the claim itself, or less than the claim: nothing is sure then. */
  readonly vetoed: boolean;
}

export interface Weighing {
  readonly known: Known;
  readonly common: Commonness;
  readonly wordings: readonly Weighed[];
}

/** What stands here in the place of a recorded word is another word of the same wording. */
function hasSwapped({ segment, wording }: Alignment, differs: readonly Difference[]): boolean {
  return differs.some(({ here }) =>
    segment.terms.some((term) => segment.text.slice(term.start, term.end) === here && wording.terms.some(({ key }) => key === term.key)),
  );
}

function count(...doubts: readonly boolean[]): number {
  return doubts.filter(Boolean).length;
}

/** @param date ISO date of the page or comment */
export function weigh(prepared: PreparedClaim, read: Read, near: readonly Best[], date: string | null): Weighing {
  const { claim, common, core } = prepared;
  const wordings = prepared.wordings.slice(0, prepared.whole);
  const known = mayKnow(prepared);
  const { segment, before, next, context: named } = read;
  const surroundings = { segment, before, next, named, date, isCommon: isCommon.bind(null, common) };
  const met = near.flatMap(({ alignment }) => alignment.pairs.map(({ recorded }) => recorded));
  const one = ({ alignment, score }: Best): Weighed => {
    const judged = judgeStance(alignment, claim, surroundings);
    const checks = failing(alignment, { claim, wordings, known, date });
    const swapped = hasSwapped(alignment, judged.differs);
    const untimely = isOutsideValidity(alignment, claim);
    const ownName = !swapped && differsByOwnName(alignment, claim, judged.differs);
    const { named: isNamed, doer, complete } = judged;
    return {
      ...judged,
      alignment,
      score,
      checks,
      all: complete && checks.size === 0 && hasCore(core, alignment.wording, read.prepared, met, named),
      doubts: count(checks.has('parted'), checks.has('turned'), !isNamed, !doer, ownName),
      vetoed: untimely || swapped || checks.has('other-time') || checks.has('narrowed'),
    };
  };
  return { known, common, wordings: near.map(one) };
}
