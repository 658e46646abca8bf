/**
 * What a segment and the wordings of a claim that fit it have in common and what not, as numbers, before anything is asked about the stance.
 * Cost: the terms of the segment and of each wording.
 */
import type { Commonness } from './commonness.ts';
import type { Best } from './prepared-claim.ts';
import { foreign } from './stance/foreign.ts';
import { lacking } from './stance/lacking.ts';
import { likeness } from './stance/likeness.ts';
import type { Known } from './stance/strays.ts';
import type { Category, Origin } from './types.ts';

export const EVIDENCE = [
  'score', // of the alignment
  'precision', // share of the weight within the passage that some wording knows
  'foreignWithin', // weights of words that none knows
  'foreignBeside',
  'foreignElsewhere',
  'foreignNames',
  'missing', // weight of the wording's terms that met nothing, by how common they are
  'greatestMissing',
  'concepts', // share of the claim's common terms that is here
  'termsHere',
  'termsRecorded',
  'comment', // in comments wrong claims are repeated more often than in articles, which share their words for other reasons
  'lead', // over the best other claim
  'leadHere', // over the best one that meets the same words
  'wordings', // of the claim
  'near', // wordings that fit about equally well
  'mostConcepts', // best of those that are asked
  'leastBeside',
  'leastMissing',
  'contained', // share of the wording that stands there letter for letter
  'alike', // the same of both sides
  'mostContained',
  'mostAlike',
] as const;

export type Evidence = Record<(typeof EVIDENCE)[number], number>;

/** More of them tell nothing more. */
const mostWordings = 12;

/** Score of the best other claim of the pack for the same segment, and of one that meets the same words. */
export interface Rival {
  readonly anywhere: number;
  readonly here: number;
}

export interface Situation {
  readonly category: Category;
  readonly origin: Origin;
  readonly rival: Rival;
}

export interface Beside {
  /** Whether some wording of the claim knows a term. */
  readonly known: Known;
  readonly common: Commonness;
  /** How many wordings fit about equally well. */
  readonly near: number;
}

function within({ alignment: { segment, pairs } }: Best, known: Known): number {
  const [start, end] = [pairs[0]?.here.start ?? 0, Math.max(...pairs.map(({ here }) => here.end))];
  let [whole, part] = [0, 0];
  for (const term of segment.terms) {
    if (term.start < start || term.end > end) continue;
    whole += term.weight;
    if (known(term)) part += term.weight;
  }
  return whole > 0 ? part / whole : 1;
}

/** @param agreeing wordings that are asked for the best of some values, with `best` */
export function evidenceOf(best: Best, agreeing: readonly Best[], { known, common, near }: Beside, situation: Situation): Evidence {
  const { segment, wording } = best.alignment;
  const [added, lacks] = [foreign(best.alignment, known), lacking(best.alignment, common)];
  const alike = likeness(best.alignment);
  const alikeAll = agreeing.map(({ alignment }) => likeness(alignment));
  const others = agreeing.filter((one) => one !== best);
  const [addedThere, lacksThere] = [
    others.map(({ alignment }) => foreign(alignment, known)),
    others.map(({ alignment }) => lacking(alignment, common)),
  ];
  return {
    score: best.score,
    precision: within(best, known),
    foreignWithin: added.within,
    foreignBeside: added.beside,
    foreignElsewhere: added.elsewhere,
    foreignNames: added.names,
    missing: lacks.missing,
    greatestMissing: lacks.greatest,
    concepts: lacks.concepts,
    termsHere: segment.terms.length,
    termsRecorded: wording.terms.length,
    comment: Number(situation.origin === 'comment'),
    lead: best.score - situation.rival.anywhere,
    leadHere: best.score - situation.rival.here,
    wordings: Math.min(mostWordings, common.wordings),
    near,
    mostConcepts: Math.max(lacks.concepts, ...lacksThere.map(({ concepts }) => concepts)),
    leastBeside: Math.min(added.beside, ...addedThere.map(({ beside }) => beside)),
    leastMissing: Math.min(lacks.missing, ...lacksThere.map(({ missing }) => missing)),
    contained: alike.contained,
    alike: alike.dice,
    mostContained: Math.max(...alikeAll.map(({ contained }) => contained)),
    mostAlike: Math.max(...alikeAll.map(({ dice }) => dice)),
  };
}
