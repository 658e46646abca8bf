/**
 * What a claim cannot be repeated without: the terms of its own text that nearly all its wordings share ("swastika", whichever jersey and photo).
 * Its wordings were written to say the same in other words, so what stays in all of them is the claim.
 * Cost: the claim's terms times those of its wordings, once when it is made ready.
 */
import { areSynonyms } from './text/synonyms.ts';
import type { Prepared, Term } from './text/prepare.ts';

/** Fewer wordings do not tell what stays: what they share may be chance. */
const leastWordings = 4;
/** One of seven wordings may do without a term: with a pun, a name for a thing. */
const share = 0.85;

/** Verbs that only say how it is known: a headline puts a colon in their place. */
const tells: ReadonlySet<string> = new Set(['show', 'prove', 'reveal', 'say', 'report']);

function isSame(left: Term, right: Term): boolean {
  return left.key === right.key || (left.kind === 'word' && right.kind === 'word' && areSynonyms(left.key, right.key));
}

function has(side: Prepared, term: Term): boolean {
  return side.terms.some((other) => isSame(other, term));
}

/** Of several wordings: what fewer than this share of them have is one way of putting it. */
const commonShare = 0.4;

/** Tells of a term whether many of a claim's wordings have it, or whether there are too few of them to tell. */
export function commonIn(wordings: readonly Prepared[]): (term: Term) => boolean {
  return (term) =>
    wordings.length < leastWordings || wordings.filter((wording) => has(wording, term)).length >= commonShare * wordings.length;
}

/** @param wordings the claim's own text first @returns terms of it, none where there are too few wordings to tell */
export function coreOf(wordings: readonly Prepared[]): readonly Term[] {
  const [own] = wordings;
  if (!own || wordings.length < leastWordings) return [];
  return own.terms.filter(
    (term) => !tells.has(term.key) && wordings.filter((wording) => has(wording, term)).length >= share * wordings.length,
  );
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
  return core
    .filter((term) => has(wording, term))
    .every((term) => has(segment, term) || met.some((other) => isSame(other, term)) || context.has(term.key));
}
