/**
 * Aligns the terms of a segment with those of a wording: each term of the wording takes the best free term of the segment, the heaviest
 * first, near ones before far ones. Greedy instead of optimal assignment: sentences are short and ties are rare. Cost: terms × terms.
 */
import type { Prepared, Term } from '../text/prepare.ts';
import { areSynonyms } from '../text/synonyms.ts';
import { meet, type TermMatch } from './term-match.ts';

export interface Pair extends TermMatch {
  readonly here: Term;
  readonly recorded: Term;
}

export interface Alignment {
  readonly wording: Prepared;
  readonly segment: Prepared;
  /** In the order of the segment. */
  readonly pairs: readonly Pair[];
  /** Terms of the wording that the segment leaves to its context ("he", "the resolution"), met there. */
  readonly fromContext: readonly Term[];
}

/** Quality lost for each term of distance from the term that met the neighbour. */
const distanceCost = 0.01;

function bestFor(
  recorded: Term,
  at: number,
  segment: readonly Term[],
  taken: ReadonlySet<number>,
): { place: number; match: TermMatch } | null {
  let best: { place: number; match: TermMatch; worth: number } | null = null;
  for (let place = 0; place < segment.length; place++) {
    const here = segment[place];
    if (!here || taken.has(place)) continue;
    const match = meet(here, recorded);
    if (!match) continue;
    const worth = match.quality - Math.min(0.2, distanceCost * Math.abs(place - at));
    if (!best || worth > best.worth) best = { place, match, worth };
  }
  return best;
}

const references: ReadonlySet<string> = new Set(
  (
    'he him his she her it its they them their there country state nation organisation alliance bloc body agency government union regime ' +
    'president minister premier chancellor leader chief'
  ).split(' '),
);
const nothing: ReadonlySet<string> = new Set();

/**
 * How many names the segment may leave to its context: as many as it has words that refer back, and none where it names somebody
 * of whom the wording does not speak, since its pronouns may mean that one.
 */
function backReferences(segment: Prepared, wording: Prepared): number {
  const recorded = new Set(wording.terms.map((term) => term.key));
  if (segment.terms.some((term) => term.kind === 'name' && !recorded.has(term.key))) return 0;
  return segment.tokens.filter((token) => references.has(token.word)).length;
}

/** The term itself, or a word that may stand for it. */
function isTakenOver({ kind, key }: Term, phrases: ReadonlySet<string>): boolean {
  if (phrases.has(key)) return true;
  if (kind !== 'word') return false;
  for (const other of phrases) if (areSynonyms(other, key)) return true;
  return false;
}

function middleOf(places: readonly number[]): number {
  const sorted = [...places].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A term that stands twice in the segment is taken where the other aligned terms are: long sentences name their subject more than once. */
function tighten(pairs: readonly Pair[], segment: readonly Term[]): Pair[] {
  const places = new Map(segment.map((term, place) => [term, place]));
  const taken = new Set(pairs.map((pair) => pair.here));
  return pairs.map((pair, index) => {
    const middle = middleOf(pairs.filter((_, other) => other !== index).map(({ here }) => places.get(here) ?? 0));
    const distance = (term: Term): number => Math.abs((places.get(term) ?? 0) - middle);
    const twins = segment.filter((term) => term.key === pair.here.key && !taken.has(term));
    const nearest = twins.reduce((best, term) => (distance(term) < distance(best) ? term : best), pair.here);
    taken.delete(pair.here);
    taken.add(nearest);
    return nearest === pair.here ? pair : { ...pair, here: nearest };
  });
}

/** @param context keys of names that its pronouns may stand for @param phrases keys of terms that it takes over from a sentence before */
export function align(
  wording: Prepared,
  segment: Prepared,
  context: ReadonlySet<string>,
  phrases: ReadonlySet<string> = nothing,
): Alignment {
  const taken = new Set<number>();
  const pairs: Pair[] = [];
  const fromContext: Term[] = [];
  let mayRefer = backReferences(segment, wording);
  const order = wording.terms
    .map((_, index) => index)
    .sort((left, right) => (wording.terms[right]?.weight ?? 0) - (wording.terms[left]?.weight ?? 0));
  for (const index of order) {
    const recorded = wording.terms[index];
    if (!recorded) continue;
    const found = bestFor(recorded, index, segment.terms, taken);
    const here = found ? segment.terms[found.place] : undefined;
    if (found && here) {
      taken.add(found.place);
      pairs.push({ ...found.match, here, recorded });
    } else if (isTakenOver(recorded, phrases)) fromContext.push(recorded);
    else if (mayRefer > 0 && recorded.kind === 'name' && context.has(recorded.key)) {
      fromContext.push(recorded);
      mayRefer--;
    }
  }
  const tight = tighten(pairs, segment.terms).sort((left, right) => left.here.start - right.here.start);
  return { wording, segment, pairs: tight, fromContext };
}
