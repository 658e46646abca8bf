/**
 * Words of the segment that stand in the place of a word of the wording and exclude it: its antonym, or another member of a set of which
 * a thing can be one only. "In the place of": the wording's word met nothing, the segment's word met nothing, and it stands near what did.
 * Cost: unmet terms × unmet terms.
 */
import type { Alignment, Pair } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { areAntonyms, areOneMember, exclude } from './opposites.ts';

export interface Conflict {
  readonly kind: 'antonym' | 'member';
  readonly here: Term;
  readonly recorded: Term;
}

/** Tokens between a word and the next aligned one: farther off it belongs to another statement. */
const mostDistance = 6;

/** Stem of a term of one word, a name's too. */
export function stemOf(side: Prepared, term: Term): string {
  return term.firstToken === term.lastToken ? (side.tokens[term.firstToken]?.stem ?? '') : '';
}

function unmet(side: Prepared, met: ReadonlySet<Term>): Term[] {
  return side.terms.filter((term) => !met.has(term) && term.kind !== 'figure');
}

/** Distance in tokens to the nearest aligned term of the segment. */
export function distanceToAligned(alignment: Alignment, term: Term): number {
  return Math.min(...alignment.pairs.map(({ here }) => Math.max(here.firstToken - term.lastToken, term.firstToken - here.lastToken, 0)));
}

/** Both stand beside the same aligned word, before it or after it: "white snow" and "green snow", not "white snow" and "green tree". */
export function areInOnePlace({ pairs }: Alignment, here: Term, recorded: Term): boolean {
  const before = (pair: Pair): boolean => pair.recorded.lastToken < recorded.firstToken;
  const after = (pair: Pair): boolean => pair.recorded.firstToken > recorded.lastToken;
  const last = pairs
    .filter(before)
    .reduce<Pair | null>((best, pair) => (best && best.recorded.start > pair.recorded.start ? best : pair), null);
  const next = pairs
    .filter(after)
    .reduce<Pair | null>((best, pair) => (best && best.recorded.start < pair.recorded.start ? best : pair), null);
  const nothingBetween = (from: number, to: number): boolean => pairs.every((pair) => pair.here.start <= from || pair.here.start >= to);
  return (
    (last !== null && last.here.start < here.start && nothingBetween(last.here.start, here.start)) ||
    (next !== null && here.start < next.here.start && nothingBetween(here.start, next.here.start))
  );
}

function conflictOf(alignment: Alignment, here: Term, recorded: Term): Conflict | null {
  const left = stemOf(alignment.segment, here);
  const right = stemOf(alignment.wording, recorded);
  if (!left || !right) return null;
  if (areAntonyms(left, right)) return { kind: 'antonym', here, recorded };
  // Two names are compared by the table of names.
  const areNames = here.kind === 'name' && recorded.kind === 'name';
  return !areNames && exclude(left, right) && areInOnePlace(alignment, here, recorded) ? { kind: 'member', here, recorded } : null;
}

/** A synonym by the table can be an antonym all the same: "win" and "lose" both end a war. */
function metOpposites(alignment: Alignment): Conflict[] {
  return alignment.pairs.flatMap(({ how, here, recorded }): Conflict[] =>
    how === 'synonym' && areAntonyms(here.key, recorded.key) ? [{ kind: 'antonym', here, recorded }] : [],
  );
}

export function conflicts(alignment: Alignment): Conflict[] {
  const { segment, wording, pairs, fromContext } = alignment;
  const heres = unmet(segment, new Set(pairs.map(({ here }) => here))).filter((term) => distanceToAligned(alignment, term) <= mostDistance);
  const recordeds = unmet(wording, new Set([...pairs.map(({ recorded }) => recorded), ...fromContext]));
  const found = metOpposites(alignment);
  for (const recorded of recordeds) {
    const stem = stemOf(wording, recorded);
    // "Mexican and American" is American too; a word that the wording holds elsewhere is none against it.
    if (segment.terms.some((term) => areOneMember(stemOf(segment, term), stem))) continue;
    const here = heres.find((term) => {
      const own = stemOf(segment, term);
      return conflictOf(alignment, term, recorded) && !wording.terms.some((other) => areOneMember(stemOf(wording, other), own));
    });
    const conflict = here && conflictOf(alignment, here, recorded);
    if (conflict) found.push(conflict);
  }
  return found;
}
