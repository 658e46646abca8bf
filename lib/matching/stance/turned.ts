/**
 * Who acts in the wording is only where or to whom it happens in the segment: "Ukraine on its way to a nuclear bomb" beside
 * "jets with nuclear bombs are on their way to Ukraine"; "Ukraine started the war" beside "the war in Ukraine started"; "Russian attack on
 * Ukraine" beside "Ukraine attacked Russia". Small words and the order tell; without them nothing is told.
 */
import type { Alignment, Pair } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { isNext, isPassiveForm, isSureVerb, isVerb } from './verbs.ts';

/** "By" and "of" name who acts as often as not ("begun by Ukraine"), and "in" stands for whose it is ("labs in Ukraine"). */
const toWhom: ReadonlySet<string> = new Set('to into onto toward towards from with against for at'.split(' '));
/** Of who does it with a verb of his own. */
const where: ReadonlySet<string> = new Set([...toWhom, 'in', 'on', 'over', 'inside', 'near', 'across', 'after', 'about']);

function wordBefore({ tokens }: Prepared, term: Term): string {
  const before = tokens[term.firstToken - 1]?.word ?? '';
  return before === 'the' ? (tokens[term.firstToken - 2]?.word ?? '') : before;
}

/** The verb that follows a name in running order: who is named does it. */
function verbOf(side: Prepared, name: Term): Term | null {
  const next = side.terms[side.terms.indexOf(name) + 1];
  const acts = next && isSureVerb(side, next) && !isPassiveForm(side.tokens, next) && isNext(side.tokens, name.lastToken, next.firstToken);
  return acts ? next : null;
}

function standsApart({ pairs, wording, segment }: Alignment, { here, recorded }: Pair): boolean {
  if (toWhom.has(wordBefore(wording, recorded))) return false;
  const verb = verbOf(wording, recorded);
  const met = pairs.find((pair) => pair.recorded === verb);
  if (!met) return toWhom.has(wordBefore(segment, here));
  const isLater = here.start > met.here.start && !isPassiveForm(segment.tokens, met.here) && wordBefore(segment, here) !== 'by';
  return where.has(wordBefore(segment, here)) || isLater;
}

/** "An attack by Russia" beside "did not attack Russia": who does it there has it done to him here. */
function isPatient({ pairs, wording, segment }: Alignment, { here, recorded }: Pair): boolean {
  if (wordBefore(wording, recorded) !== 'by') return false;
  const before = segment.terms[segment.terms.indexOf(here) - 1];
  const isVerbHere =
    before && pairs.some((pair) => pair.here === before) && isVerb(segment, before) && !isPassiveForm(segment.tokens, before);
  return isVerbHere === true && segment.tokens.slice(before.lastToken + 1, here.firstToken).every(({ word }) => word === 'the');
}

/** "Russia and the US", "a U.S. vs. Russia war": neither comes first. */
function areListed({ text, terms }: Prepared, left: Term, right: Term): boolean {
  const named = terms.filter(({ key }) => key === left.key || key === right.key);
  return named.some((term, at) => {
    const next = named[at + 1];
    return (
      next !== undefined &&
      next.key !== term.key &&
      /^\s*(?:,|and|or|&|\/|-|–|,? and the|vs\.?|versus)\s*$/i.test(text.slice(term.end, next.start))
    );
  });
}

/** The name right before a noun: "Russian language", "NATO's jets". */
function attributeOf({ tokens, terms }: Prepared, noun: Term): Term | null {
  const before = terms[terms.indexOf(noun) - 1];
  return before?.kind === 'name' && isNext(tokens, before.lastToken, noun.firstToken) && before.lastToken + 1 === noun.firstToken
    ? before
    : null;
}

/** "An American coup": what the name does, the noun says. */
function isBeforeNoun({ pairs, segment: side }: Alignment, name: Term): boolean {
  const next = side.terms[side.terms.indexOf(name) + 1];
  return pairs.some(({ here }) => here === next) && next?.kind === 'word' && name.lastToken + 1 === next.firstToken && !isVerb(side, next);
}

const isBe = /^(?:is|are|was|were)$/;

/** "The Ukrainian language" in the place of "the Russian language", where both names are met: each belongs to something else. */
function hasOtherAttribute({ pairs, wording, segment }: Alignment): boolean {
  return pairs.some(({ here, recorded }) => {
    if (recorded.kind !== 'word') return false;
    const [left, right] = [attributeOf(segment, here), attributeOf(wording, recorded)];
    if (!left || !right || left.key === right.key || isSureVerb(wording, recorded)) return false;
    const owner = pairs.find((pair) => pair.recorded === right)?.here;
    // "The Maidan was an American coup" beside "the Maidan coup": it is the coup, not whose.
    const isPredicate =
      owner !== undefined && segment.tokens.slice(owner.lastToken + 1, here.firstToken).some(({ word }) => isBe.test(word));
    return !isPredicate && pairs.some((pair) => pair.here === left);
  });
}

/** The first two names have changed their order, and neither side says "by". */
function isExchanged(alignment: Alignment): boolean {
  const { pairs, wording, segment } = alignment;
  const names = pairs.filter(({ recorded }) => recorded.kind === 'name').sort((left, right) => left.recorded.start - right.recorded.start);
  const [first, second] = names;
  if (!first || !second || first.here.start < second.here.start || first.recorded.key === second.recorded.key) return false;
  if (areListed(wording, first.recorded, second.recorded) || areListed(segment, first.here, second.here)) return false;
  const isAttribute = [first.here, second.here].some((name) => isBeforeNoun(alignment, name));
  const saysBy = [wordBefore(segment, first.here), wordBefore(wording, second.recorded), wordBefore(wording, first.recorded)].some((word) =>
    /^(?:by|of|in|from)$/.test(word),
  );
  return !saysBy && !isAttribute;
}

/** Whether the name with which the wording begins stands elsewhere in the segment than as who acts. */
export function isTurned(alignment: Alignment): boolean {
  const [first] = alignment.wording.terms;
  const pair = first?.kind === 'name' ? alignment.pairs.find(({ recorded }) => recorded === first) : undefined;
  const agents = alignment.pairs.filter(
    ({ recorded }) => recorded.kind === 'name' && recorded !== first && verbOf(alignment.wording, recorded),
  );
  return (
    [...(pair ? [pair] : []), ...agents].some((one) => standsApart(alignment, one)) ||
    alignment.pairs.some((one) => isPatient(alignment, one)) ||
    isExchanged(alignment) ||
    hasOtherAttribute(alignment)
  );
}
