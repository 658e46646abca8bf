/**
 * What was found in the sentences of the contrast set, in figures:
 *
 * paintedPrecision: right among what is painted · recall: share of the sentences about a claim in which that claim is found, whatever its
 * effect · stanceAccuracy, voiceAccuracy: right among those · paintedRecall: share of what should be painted that is
 */
import type { Stance, Voice } from '../../../lib/matching/types.ts';
import type { Row } from './rows.ts';

export interface Found {
  readonly claim: string;
  readonly stance: Stance;
  readonly voice: Voice;
  readonly painted: boolean;
}

export const MEASURES = ['paintedPrecision', 'recall', 'stanceAccuracy', 'voiceAccuracy', 'paintedRecall'] as const;
export type Measure = (typeof MEASURES)[number];

/** For each measure how much of how much is right in one sentence. */
export type Outcome = Readonly<Record<Measure, readonly [right: number, of: number]>>;

/** What is said to be wrong may be told as the voice `refuted` or as the stance `denies`: the effect is the same. */
function agrees(row: Row, found: Found): boolean {
  const calledWrong = found.voice === 'refuted' || found.stance === 'denies';
  // What is asked may be asked either way.
  if (row.voice === 'open') return found.voice === 'open' || found.stance === 'unclear';
  return row.voice === 'refuted' ? calledWrong : found.stance === row.stance && found.voice !== 'refuted';
}

/** Where the sentence says the opposite by itself, no voice is asked for. */
function hasVoice(row: Row, found: Found): boolean {
  return found.voice === row.voice || (row.voice === 'refuted' && found.stance === 'denies');
}

const one = (right: boolean): readonly [number, number] => [Number(right), 1];
const none = [0, 0] as const;

export function outcomeOf(row: Row, found: readonly Found[]): Outcome {
  const mayBe = new Set([row.claim, ...(row.also ?? [])]);
  const painted = found.filter((one) => one.painted && row.maybe?.includes(one.claim) !== true);
  const right = painted.filter(({ claim }) => mayBe.has(claim));
  const own = found.find(({ claim }) => claim === row.claim);
  return {
    paintedPrecision: row.painted === null ? none : [row.painted ? right.length : 0, painted.length],
    recall: row.claim === null ? none : one(found.some(({ claim }) => mayBe.has(claim))),
    stanceAccuracy: own ? one(agrees(row, own)) : none,
    voiceAccuracy: own ? one(hasVoice(row, own)) : none,
    paintedRecall: row.painted === true ? one(right.length > 0) : none,
  };
}

/** @param times how often each outcome counts @returns right / of; NaN where nothing was to be measured */
export function figuresOf(outcomes: readonly Outcome[], times?: Uint16Array): Record<Measure, number> {
  const share = (measure: Measure): number => {
    let [right, of] = [0, 0];
    outcomes.forEach((outcome, index) => {
      const weight = times ? (times[index] ?? 0) : 1;
      right += weight * outcome[measure][0];
      of += weight * outcome[measure][1];
    });
    return right / of;
  };
  return {
    paintedPrecision: share('paintedPrecision'),
    recall: share('recall'),
    stanceAccuracy: share('stanceAccuracy'),
    voiceAccuracy: share('voiceAccuracy'),
    paintedRecall: share('paintedRecall'),
  };
}
