/** By what it is told how sure a match is: what met and what did not, on both sides, and how the wordings and other claims compare. */
import type { Origin } from '../types.ts';
import { foreign } from './foreign.ts';
import { lacking } from './lacking.ts';
import { likeness } from './likeness.ts';
import { negations } from './negation.ts';
import { isTelling, isWrong } from './telling.ts';
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

/** More of them tell nothing more. */
const mostWordings = 12;

/** Score of the best other claim of the pack for the same segment, and of one that meets the same words. */
export interface Rival {
  readonly anywhere: number;
  readonly here: number;
}

export interface Situation {
  readonly category: Parameters<typeof isTelling>[2];
  readonly origin: Origin;
  readonly rival: Rival;
}

function within({ alignment: { segment, pairs } }: Weighed, known: Weighing['known']): number {
  const [start, end] = [pairs[0]?.here.start ?? 0, Math.max(...pairs.map(({ here }) => here.end))];
  let [whole, part] = [0, 0];
  for (const term of segment.terms) {
    if (term.start < start || term.end > end) continue;
    whole += term.weight;
    if (known(term)) part += term.weight;
  }
  return whole > 0 ? part / whole : 1;
}

/** @param speaker the wording that speaks for the match @param told the telling ones, with it @returns values in the order of `SIGNS` */
export function signsOf(
  speaker: Weighed,
  told: readonly Weighed[],
  { known, common, wordings }: Weighing,
  situation: Situation,
): Float64Array {
  const { segment, wording } = speaker.alignment;
  const [added, lacks] = [foreign(speaker.alignment, known), lacking(speaker.alignment, common)];
  const alike = likeness(speaker.alignment);
  const alikeAll = told.map(({ alignment }) => likeness(alignment));
  const others = told.filter((one) => one !== speaker);
  const [addedThere, lacksThere] = [
    others.map(({ alignment }) => foreign(alignment, known)),
    others.map(({ alignment }) => lacking(alignment, common)),
  ];
  const values: Record<(typeof SIGNS)[number], number> = {
    score: speaker.score,
    precision: within(speaker, known),
    foreignWithin: added.within,
    foreignBeside: added.beside,
    foreignElsewhere: added.elsewhere,
    foreignNames: added.names,
    missing: lacks.missing,
    greatestMissing: lacks.greatest,
    concepts: lacks.concepts,
    all: Number(speaker.all),
    doubts: speaker.doubts,
    negationsHere: negations(segment).length,
    negationsRecorded: negations(wording).length,
    termsHere: segment.terms.length,
    termsRecorded: wording.terms.length,
    wrong: Number(isWrong(situation.category)),
    misquoted: Number(speaker.judged.differs.some(({ what }) => what === 'wording')),
    comment: Number(situation.origin === 'comment'),
    lead: speaker.score - situation.rival.anywhere,
    leadHere: speaker.score - situation.rival.here,
    wordings: Math.min(mostWordings, common.wordings),
    near: wordings.length,
    telling: told.length / wordings.length,
    anyAll: Number(told.some(({ all }) => all)),
    mostConcepts: Math.max(lacks.concepts, ...lacksThere.map(({ concepts }) => concepts)),
    leastBeside: Math.min(added.beside, ...addedThere.map(({ beside }) => beside)),
    contained: alike.contained,
    alike: alike.dice,
    mostContained: Math.max(...alikeAll.map(({ contained }) => contained)),
    mostAlike: Math.max(...alikeAll.map(({ dice }) => dice)),
    leastMissing: Math.min(lacks.missing, ...lacksThere.map(({ missing }) => missing)),
  };
  return Float64Array.from(SIGNS, (sign) => values[sign]);
}
