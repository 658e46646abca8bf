/** By what it is told how sure a match is: the evidence, and what the stance makes of it. */
import { EVIDENCE, evidenceOf, type Situation } from '../evidence.ts';
import { negations } from './negation.ts';
import { isWrong } from './telling.ts';
import type { Weighed, Weighing } from './weigh.ts';

export const SIGNS = [
  ...EVIDENCE,
  'all', // whether all checks pass
  'doubts',
  'negationsHere',
  'negationsRecorded',
  'wrong', // whether the claim is rated wrong
  'misquoted', // whether the recorded speaker is quoted with other words
  'telling', // share of the wordings that tell the same
  'anyAll',
] as const;

/** @param speaker the wording that speaks for the match @param told the telling ones, with it @returns values in the order of `SIGNS` */
export function signsOf(speaker: Weighed, told: readonly Weighed[], weighing: Weighing, situation: Situation): Float64Array {
  const { segment, wording } = speaker.alignment;
  const { wordings } = weighing;
  const values: Record<(typeof SIGNS)[number], number> = {
    ...evidenceOf(speaker, told, { ...weighing, near: wordings.length }, situation),
    all: Number(speaker.all),
    doubts: speaker.doubts,
    negationsHere: negations(segment).length,
    negationsRecorded: negations(wording).length,
    wrong: Number(isWrong(situation.category)),
    misquoted: Number(speaker.judged.differs.some(({ what }) => what === 'wording')),
    telling: told.length / wordings.length,
    anyAll: Number(told.some(({ all }) => all)),
  };
  return Float64Array.from(SIGNS, (sign) => values[sign]);
}
