/** What each of the wordings that fit makes of the segment, and what speaks against it. */
import type { Alignment } from '../align/align.ts';
import type { Commonness } from '../commonness.ts';
import { hasCore, isCommon } from '../core.ts';
import type { Best, PreparedClaim } from '../prepared-claim.ts';
import type { Read } from '../reading.ts';
import type { Term } from '../text/prepare.ts';
import type { Veto } from '../types.ts';
import { differsByOwnName } from './names.ts';
import { isOutsideValidity } from './other-time.ts';
import { failing, type Check, type Record } from './sound.ts';
import { judgeStance, type Judged } from './stance.ts';
import type { Known } from './strays.ts';

/** What all wordings of the claim are held against. */
interface Held {
  readonly prepared: PreparedClaim;
  readonly read: Read;
  readonly record: Record;
  /** Terms of any wording that the segment meets. */
  readonly met: readonly Term[];
}

/** What one wording makes of the segment; the checks are made when they are asked for, since most wordings are not. */
export class Weighed implements Best {
  readonly judged: Judged;
  readonly alignment: Alignment;
  readonly score: number;
  readonly #held: Held;
  #checks: ReadonlySet<Check> | null = null;

  constructor(judged: Judged, { alignment, score }: Best, held: Held) {
    this.judged = judged;
    this.alignment = alignment;
    this.score = score;
    this.#held = held;
  }

  get #failing(): ReadonlySet<Check> {
    return (this.#checks ??= failing(this.alignment, this.#held.record));
  }

  /** All checks pass, and nothing is missing that the claim cannot do without. */
  get all(): boolean {
    const { prepared, read, met } = this.#held;
    return (
      this.judged.complete && hasCore(prepared.core, this.alignment.wording, read.prepared, met, read.context) && this.#failing.size === 0
    );
  }

  /** What stands here in the place of a recorded word is another word of the same wording. */
  get #isSwapped(): boolean {
    const { segment, wording } = this.alignment;
    const isOfWording = (here: string) => (term: Term) =>
      segment.text.slice(term.start, term.end) === here && wording.terms.some(({ key }) => key === term.key);
    return this.judged.differs.some(({ here }) => segment.terms.some(isOfWording(here)));
  }

  /** How much speaks against it. */
  get doubts(): number {
    const { named, doer, differs } = this.judged;
    const isOwnName = differsByOwnName(this.alignment, this.#held.prepared.claim, differs);
    return [this.#failing.has('parted'), this.#failing.has('turned'), !named, !doer, isOwnName].filter(Boolean).length;
  }

  /** It tells of another time, of two names that have changed places, or of less than the claim: nothing is sure then. */
  get veto(): Veto | null {
    if (isOutsideValidity(this.alignment, this.#held.prepared.claim) || this.#failing.has('other-time')) return 'other-time';
    if (this.#isSwapped) return 'swapped';
    return this.#failing.has('narrowed') ? 'narrowed' : null;
  }
}

export interface Weighing {
  readonly known: Known;
  readonly common: Commonness;
  readonly wordings: readonly Weighed[];
}

/** @param date ISO date of the page or comment */
export function weigh(prepared: PreparedClaim, read: Read, near: readonly Best[], date: string | null): Weighing {
  const { claim, common } = prepared;
  const known: Known = (term) => prepared.mayKnow(term);
  const { segment, before, next, context: named } = read;
  const surroundings = { segment, before, next, named, date, isCommon: isCommon.bind(null, common) };
  const held: Held = {
    prepared,
    read,
    record: { claim, wordings: prepared.wholeWordings, known, date },
    met: near.flatMap(({ alignment }) => alignment.pairs.map(({ recorded }) => recorded)),
  };
  return { known, common, wordings: near.map((one) => new Weighed(judgeStance(one.alignment, claim, surroundings), one, held)) };
}
