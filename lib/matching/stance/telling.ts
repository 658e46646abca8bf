/** Which of the wordings that fit speaks for the match: one of which something might be painted, where that is sure enough, else a calm one. */
import { isRatedWrong } from '../rating.ts';
import type { Category, Claim } from '../types.ts';
import type { Judged } from './stance.ts';
import type { Weighed } from './weigh.ts';

/** What is outdated is wrong too, of today. */
export function isWrong(category: Category): boolean {
  return isRatedWrong(category) || category === 'outdated';
}

/** A wrong or outdated claim is marked where it is asserted, a supported fact where it is denied or told otherwise, a statement where it is misquoted. */
export function isTelling({ stance, voice, differs }: Judged, claim: Claim, category: Category): boolean {
  if (isWrong(category)) return stance === 'asserts' && (voice === 'own' || voice === 'reported');
  if (claim.quotations.length > 0 && differs.some(({ what }) => what === 'wording')) return true;
  if (category !== 'supported' || claim.kind !== 'fact') return false;
  return stance === 'denies' || stance === 'differs' || (voice === 'refuted' && stance === 'asserts');
}

function bestOf(weighed: readonly Weighed[]): Weighed | undefined {
  return weighed.reduce<Weighed | undefined>((best, one) => (best && best.score >= one.score ? best : one), undefined);
}

function isSaid({ judged }: Weighed): boolean {
  return judged.stance !== 'unclear' && judged.voice !== 'open';
}

/** @param told the telling ones @returns what the page itself says before what it reports */
export function tellerOf(told: readonly Weighed[]): Weighed | undefined {
  return bestOf(told.filter(({ judged }) => judged.voice !== 'reported')) ?? bestOf(told);
}

/** Of wordings of which nothing would be painted: one that is all there, else one that takes a stance, is said, or fits. */
export function calmest(wordings: readonly Weighed[]): Weighed | undefined {
  return (
    bestOf(wordings.filter((one) => isSaid(one) && one.all)) ??
    bestOf(wordings.filter(isSaid)) ??
    bestOf(wordings.filter(({ judged }) => judged.stance !== 'unclear')) ??
    bestOf(wordings)
  );
}
