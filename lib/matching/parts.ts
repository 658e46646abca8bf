/**
 * The first statement of a wording that holds several: "Ukraine is not a NATO member" of "Ukraine is not a NATO member but a highly valued
 * partner". Who denies one part denies the whole, so that a part is enough for a contradiction; it is not enough for a repetition.
 * Cost: linear in the wording.
 */
import { isSureVerb } from './stance/verbs.ts';
import type { NameTable } from './text/names.ts';
import { prepare, type Prepared } from './text/prepare.ts';

const joints = /,?\s+(?:but|and|plus|while|nor)\s+|[,;:]\s+/gu;
const finite = /\b(?:is|are|was|were|has|have|had|will|would|can|does|do|did)\b|n['’]?t\b/iu;
const leastTerms = 3;

function isStatement(part: Prepared): boolean {
  const hasVerb = finite.test(part.text) || part.terms.some((term) => isSureVerb(part, term));
  return (
    hasVerb &&
    !/, (?:which|who|whose|that)\b/.test(part.text) &&
    part.terms.length >= leastTerms &&
    part.terms.some(({ kind }) => kind === 'name')
  );
}

/** @returns null where the wording is one statement */
export function firstPart({ text }: Prepared, names: NameTable): Prepared | null {
  for (const { index } of text.matchAll(joints)) {
    const part = prepare(text.slice(0, index), names);
    if (isStatement(part)) return part;
  }
  return null;
}
