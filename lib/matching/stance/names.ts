/** Another actor or place in the stead of the recorded one: by the pack's table of names, and by capitals where a name is in no table. */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import type { Claim, Difference } from '../types.ts';
import { areInOnePlace, distanceToAligned } from './conflicts.ts';
import { areOneMember, isMember } from './opposites.ts';

function difference(alignment: Alignment, here: readonly Term[], recorded: readonly Term[]): Difference {
  const text = (side: Prepared, terms: readonly Term[]): string => side.text.slice(terms[0]?.start, terms.at(-1)?.end);
  return { what: 'name', here: text(alignment.segment, here), recorded: text(alignment.wording, recorded) };
}

/** One name of the wording is missing and exactly one other name stands in the passage instead. */
export function otherNames(alignment: Alignment, claim: Claim): Difference[] {
  const met = new Set(alignment.pairs.map((pair) => pair.here.key));
  // A name of which the claim speaks elsewhere is no other one.
  const recordedKeys = new Set([...alignment.wording.terms.map((term) => term.key), ...claim.names.map((name) => `@${name}`)]);
  const missing = alignment.wording.terms.filter(
    (term) =>
      term.kind === 'name' && !alignment.pairs.some((pair) => pair.recorded.key === term.key) && !alignment.fromContext.includes(term),
  );
  const first = alignment.pairs[0]?.here.firstToken ?? 0;
  const last = alignment.pairs.at(-1)?.here.lastToken ?? 0;
  const others = alignment.segment.terms.filter(
    (term) =>
      term.kind === 'name' &&
      !met.has(term.key) &&
      !recordedKeys.has(term.key) &&
      term.firstToken >= first - 2 &&
      term.lastToken <= last + 3,
  );
  const [lost, ...moreLost] = missing;
  const [other, ...moreOthers] = others;
  return lost && other && moreLost.length === 0 && moreOthers.length === 0 && areInOnePlace(alignment, other, lost)
    ? [difference(alignment, [other], [lost])]
    : [];
}

/** Tokens between a verb and the name after it. */
const mostBetween = 2;

function nameAfter(side: Prepared, verb: Term): Term | null {
  const next = side.terms.find((term) => term.firstToken > verb.lastToken);
  if (next?.kind !== 'name' || next.firstToken - verb.lastToken > mostBetween) return null;
  return next;
}

/** After the same word another name: "threatened Russia" and "threatened Ukraine". */
export function otherObject(alignment: Alignment): Difference[] {
  for (const { here, recorded, how } of alignment.pairs) {
    if (recorded.kind !== 'word' || how === 'typo') continue;
    const [left, right] = [nameAfter(alignment.segment, here), nameAfter(alignment.wording, recorded)];
    const isMet = right && alignment.pairs.some((pair) => pair.recorded === right);
    if (left && right && left.key !== right.key && !isMet) return [difference(alignment, [left], [right])];
  }
  return [];
}

/** Capitals of words in running order; those of a title or of a sentence's first word say nothing. */
function properNames(side: Prepared): Term[][] {
  const names: Term[][] = [];
  for (const term of side.terms) {
    const token = side.tokens[term.firstToken];
    if (!token?.capital || term.kind !== 'word' || token.kind !== 'word') continue;
    const current = names.at(-1);
    const previous = current?.at(-1);
    if (current && previous && previous.lastToken + 1 === term.firstToken) current.push(term);
    else names.push([term]);
  }
  return names.filter(([first]) => first && first.firstToken > 0);
}

function isTitle(side: Prepared): boolean {
  const words = side.tokens.filter(({ kind, stop }) => kind === 'word' && !stop);
  return words.filter(({ capital }) => capital).length > 0.8 * words.length;
}

const mostDistance = 6;
/** Words of the wording that may be missing besides the name. */
const mostOthers = 1;

/** "China" is met by "Chinese". */
function isMetElsewhere(side: Prepared, name: readonly Term[]): boolean {
  return name.some((term) => side.terms.some((other) => areOneMember(other.key, term.key)));
}

/**
 * A name of the wording met nothing, and a name that met nothing stands near what did: in its very place, or anywhere near where nothing
 * else of the wording is missing.
 */
export function otherProperName(alignment: Alignment): Difference[] {
  const { pairs, segment, wording, fromContext } = alignment;
  const hereMet = new Set(pairs.map(({ here }) => here));
  const recordedMet = new Set([...pairs.map(({ recorded }) => recorded), ...fromContext]);
  const unmet = wording.terms.filter((term) => !recordedMet.has(term));
  const lost = properNames(wording).find(
    (name) => name.every((term) => !recordedMet.has(term) && !isMember(term.key)) && !isMetElsewhere(segment, name),
  );
  const [first] = lost ?? [];
  if (!lost || !first || isTitle(segment) || unmet.length > lost.length + mostOthers) return [];
  const other = properNames(segment).find(
    (name) =>
      name.every((term) => !hereMet.has(term)) &&
      name.some((term) =>
        unmet.length === lost.length ? distanceToAligned(alignment, term) <= mostDistance : areInOnePlace(alignment, term, first),
      ),
  );
  return other ? [difference(alignment, other, lost)] : [];
}

const placeWords: ReadonlySet<string> = new Set('in into inside to at onto'.split(' '));
/** Tokens between "in" and the place: "in western Ukraine". */
const mostAdjectives = 2;

function isPlace(side: Prepared, term: Term): boolean {
  for (let back = 1; back <= mostAdjectives; back++) {
    const word = side.tokens[term.firstToken - back]?.word ?? '';
    if (placeWords.has(word) && (back === 1 || word !== 'to')) return true;
  }
  return false;
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;

function isMonth(side: Prepared, term: Term): boolean {
  return months.test(side.tokens[term.firstToken]?.word ?? '');
}

/** It happens in the recorded place there, and in another one here, where the recorded one stands for something else: "Ukrainian recruits in Poland". */
export function otherPlace(alignment: Alignment): Difference[] {
  const { pairs, segment, wording } = alignment;
  const met = new Set(pairs.map(({ here }) => here));
  const lost = pairs.find(({ here, recorded }) => recorded.kind === 'name' && isPlace(wording, recorded) && !isPlace(segment, here));
  if (!lost || isTitle(segment)) return [];
  const other = segment.terms.find(
    (term) =>
      !met.has(term) &&
      segment.tokens[term.firstToken]?.capital === true &&
      !isMonth(segment, term) &&
      placeWords.has(segment.tokens[term.firstToken - 1]?.word ?? ''),
  );
  return other ? [{ ...difference(alignment, [other], [lost.recorded]), what: 'place' }] : [];
}

/** "The North Atlantic Council activated", where one wording has "the alliance": what stands in its place is another name of the claim itself. */
export function differsByOwnName({ segment }: Alignment, claim: Claim, differs: readonly Difference[]): boolean {
  const own = new Set(claim.names.map((name) => `@${name}`));
  return differs.some(({ here }) => segment.terms.some(({ key, start, end }) => own.has(key) && segment.text.slice(start, end) === here));
}
