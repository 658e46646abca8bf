/**
 * Who acts in the wording is only where or to whom it happens in the segment: "Ukraine on its way to a nuclear bomb" beside
 * "jets with nuclear bombs are on their way to Ukraine". A preposition tells; without one nothing is told.
 */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';

/** "By" and "of" name who acts as often as not ("begun by Ukraine"), and "in" stands for whose it is ("labs in Ukraine"). */
const toWhom: ReadonlySet<string> = new Set('to into onto toward towards from with against for at'.split(' '));

function standsApart({ tokens }: Prepared, term: Term): boolean {
  const before = tokens[term.firstToken - 1]?.word ?? '';
  const word = before === 'the' ? (tokens[term.firstToken - 2]?.word ?? '') : before;
  return toWhom.has(word);
}

/** Whether the name with which the wording begins stands after such a preposition in the segment. */
export function isTurned({ pairs, wording, segment }: Alignment): boolean {
  const [first] = wording.terms;
  if (first?.kind !== 'name' || standsApart(wording, first)) return false;
  const pair = pairs.find(({ recorded }) => recorded === first);
  return pair !== undefined && standsApart(segment, pair.here);
}
