/**
 * What a claim cannot be repeated without: the terms of its own text that nearly all its wordings share ("swastika", whichever jersey and photo).
 * Cost: the claim's terms times its wordings, once when it is made ready.
 */
import { among, type Commonness } from './commonness.ts';
import type { Prepared, Term } from './text/prepare.ts';

/** Fewer wordings do not tell what stays: what they share may be chance. */
const leastWordings = 4;
/** Fewer than one of four wordings may do without a term: with a pun, a name for a thing. */
const share = 0.76;
/** Of several wordings: what fewer than this share of them have is one way of putting it. */
const commonShare = 0.4;

/** Verbs that only say how it is known: a headline puts a colon in their place. */
const tells: ReadonlySet<string> = new Set(['show', 'prove', 'reveal', 'say', 'report']);

/** Whether many of a claim's wordings have a term, or there are too few of them to tell. */
export function isCommon(common: Commonness, term: Term): boolean {
  return common.wordings < leastWordings || common.shareOf(term) >= commonShare;
}

/** @param own the claim's own text @returns terms of it, none where there are too few wordings to tell */
export function coreOf(own: Prepared | undefined, common: Commonness): readonly Term[] {
  if (!own || common.wordings < leastWordings) return [];
  return own.terms.filter((term) => !tells.has(term.key) && common.shareOf(term) >= share);
}

/**
 * Whether the segment has each term of the core that the wording has too: a wording that does without one says the claim in its own way.
 * @param met terms of any wording that the segment meets @param context keys of names that stand before
 */
export function hasCore(
  core: readonly Term[],
  wording: Prepared,
  segment: Prepared,
  met: readonly Term[],
  context: ReadonlySet<string>,
): boolean {
  const [isRecorded, isHere] = [among(wording.terms), among([...segment.terms, ...met])];
  return core.filter(isRecorded).every((term) => isHere(term) || context.has(term.key));
}
