/** By what it is told how sure a match is: the overlap, and what the stance makes of it. */
import { overlapOf, type Situation } from '../overlap.ts';
import { negations } from './negation.ts';
import { isWrong } from './telling.ts';
import type { Weighed, Weighing } from './weigh.ts';

export const SIGNS = [
  'score', // of the alignment
  'precision', // share of the weight within the passage that some wording knows
  'foreignWithin', // weights of words that none knows
  'foreignBeside',
  'foreignElsewhere',
  'foreignNames',
  'missing', // weight of the wording's terms that met nothing, by how common they are
  'greatestMissing',
  'concepts', // share of the claim's common terms that is here
  'all', // whether all checks pass
  'doubts',
  'negationsHere',
  'negationsRecorded',
  'termsHere',
  'termsRecorded',
  'wrong', // whether the claim is rated wrong
  'misquoted', // whether the recorded speaker is quoted with other words
  'comment', // in comments wrong claims are repeated more often than in articles, which share their words for other reasons
  'lead', // over the best other claim
  'leadHere', // over the best one that meets the same words
  'wordings', // of the claim
  'near', // wordings that fit about equally well
  'telling', // share of them that tell the same
  'anyAll',
  'mostConcepts', // best of the telling ones
  'leastBeside',
  'leastMissing',
  'contained', // share of the wording that stands there letter for letter
  'alike', // the same of both sides
  'mostContained',
  'mostAlike',
] as const;

/** @param speaker the wording that speaks for the match @param told the telling ones, with it @returns values in the order of `SIGNS` */
export function signsOf(speaker: Weighed, told: readonly Weighed[], weighing: Weighing, situation: Situation): Float64Array {
  const { segment, wording } = speaker.alignment;
  const { wordings } = weighing;
  const values: Record<(typeof SIGNS)[number], number> = {
    ...overlapOf(speaker, told, { ...weighing, near: wordings.length }, situation),
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
