/** What is painted must be right: of the stances that the wordings of one claim lead to, the sure ones count, and of those the calmest. */
import type { Category } from '../types.ts';
import type { Judged } from './stance.ts';

const wrong: ReadonlySet<Category> = new Set(['false', 'misleading', 'satire', 'disputed', 'missing-context']);

/** A wrong or outdated claim is marked where it is asserted, any other where it is denied. */
function isSure({ stance, voice, named, complete }: Judged, category: Category): boolean {
  if (stance === 'denies' || stance === 'differs') return named;
  if (!wrong.has(category) && category !== 'outdated') return named || voice !== 'refuted';
  return voice === 'own' ? complete : named;
}

/**
 * Where something essential is missing, nobody can tell whether a wrong claim is repeated; where the names are missing, neither whether
 * any is denied or differs.
 * @param category what the claim is rated
 */
export function withCaution(judged: Judged, category: Category): Judged {
  return isSure(judged, category) ? judged : { ...judged, stance: 'unclear' };
}

/** Where wordings that fit about equally well disagree, the stance that paints nothing wins; else the first that takes one. */
export function calmest(judged: readonly Judged[], category: Category): number {
  const calm = wrong.has(category) ? 'denies' : 'asserts';
  const place = judged.findIndex(({ stance }) => stance === calm);
  if (place >= 0) return place;
  return Math.max(
    0,
    judged.findIndex(({ stance }) => stance !== 'unclear'),
  );
}
