/** What is painted must be right: of the stances that the wordings of one claim lead to, the sure ones count, and of those the calmest. */
import type { Category } from '../types.ts';
import type { Judged } from './stance.ts';

const wrong: ReadonlySet<Category> = new Set(['false', 'misleading', 'satire', 'disputed', 'missing-context']);

/** What may be asked of a judgement before it counts. */
export interface Weighed extends Judged {
  /** The words that met stand in the relation in which the claim has them. */
  readonly sound: boolean;
  /** No other year is named than that in which the claim holds. */
  readonly timely: boolean;
  /** What differs is a name that the claim has elsewhere. */
  readonly ownName: boolean;
  /** What differs is a name of the same wording: two of them have changed places. */
  readonly swapped: boolean;
}

/** A denial by the claim's own negation alone: what meets it must be all of it. */
function isBare({ stance, sound, cue }: Weighed): boolean {
  return stance === 'denies' && cue?.kind === 'negation' && !sound;
}

/** That a true claim is denied, or told with another figure or name, is painted: who does it, and when, must be the same. */
function isSureOpposition(judged: Weighed): boolean {
  const isOwnName = judged.ownName && !judged.swapped;
  return judged.timely && !isOwnName && !isBare(judged) && (judged.doer || judged.stance === 'differs');
}

/** A wrong or outdated claim is marked where it is asserted, any other where it is denied. */
function isSure(judged: Weighed, category: Category): boolean {
  const { stance, voice, named, whole, complete } = judged;
  const isWrong = wrong.has(category) || category === 'outdated';
  if (stance === 'denies' || stance === 'differs') return named && (isWrong || isSureOpposition(judged));
  if (!isWrong) return voice !== 'refuted' || (named && whole);
  return voice === 'own' ? complete : named;
}

/**
 * Where something essential is missing, nobody can tell whether a wrong claim is repeated; where the names are missing, neither whether
 * any is denied or differs.
 * @param category what the claim is rated
 */
export function withCaution(judged: Weighed, category: Category): Weighed {
  return isSure(judged, category) ? judged : { ...judged, stance: 'unclear' };
}

/** Calm stances in the order in which they win: what is not all there is calm last. */
function orderFor(category: Category): readonly ((judged: Weighed) => boolean)[] {
  // Of a wording that denies by itself ("is not real") another that says the same ("is staged") tells more.
  const isDenied = ({ stance, bare }: Weighed): boolean => stance === 'denies' && !bare;
  const isSwapped = ({ stance, swapped }: Weighed): boolean => stance === 'differs' && swapped;
  const asserts = ({ stance }: Weighed): boolean => stance === 'asserts';
  const assertsAll = (judged: Weighed): boolean => asserts(judged) && judged.complete;
  return wrong.has(category)
    ? [isDenied, assertsAll, isSwapped, ({ stance }) => stance === 'denies', asserts]
    : [assertsAll, ({ stance }) => stance !== 'unclear'];
}

/**
 * Where wordings that fit about equally well disagree, the stance that paints nothing wins; else the first that takes one. Who repeats one
 * wording of a wrong claim repeats the claim, though another wording names somebody else.
 */
export function calmest(judged: readonly Weighed[], category: Category): number {
  for (const isCalm of [...orderFor(category), ({ stance }: Weighed): boolean => stance !== 'unclear']) {
    const place = judged.findIndex(isCalm);
    if (place >= 0) return place;
  }
  return 0;
}
