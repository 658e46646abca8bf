/**
 * What the segment says beside the claim: terms that no wording of it knows. Within what met, or beside it in the same clause, they may say something
 * else of the same words; elsewhere they go on. Cost: linear in the terms of the segment.
 */
import type { Alignment } from '../align/align.ts';
import type { Term } from '../text/prepare.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { isHarmless, type Known } from './strays.ts';

/** Sums of weights, and how many of them are names. */
export interface Foreign {
  readonly within: number;
  readonly beside: number;
  readonly elsewhere: number;
  readonly names: number;
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, { weight }) => sum + weight, 0);
}

export function foreign({ pairs, segment }: Alignment, known: Known): Foreign {
  const met = new Set(pairs.map(({ here }) => here));
  const terms = segment.terms.filter((term) => !met.has(term) && !known(term) && !isHarmless(segment, term));
  const [first, last] = [pairs[0]?.here, pairs.at(-1)?.here];
  if (!first || !last) return { within: 0, beside: 0, elsewhere: weightOf(terms), names: 0 };
  const from = clauseStart(segment.text, segment.tokens, first.firstToken);
  const to = clauseEnd(segment.text, segment.tokens, last.lastToken);
  const within = terms.filter(({ start, end }) => start > first.start && end < last.end);
  const beside = terms.filter((term) => !within.includes(term) && term.firstToken >= from && term.firstToken < to);
  const isName = ({ kind, firstToken }: Term): boolean =>
    kind === 'name' || (firstToken > 0 && segment.tokens[firstToken]?.capital === true);
  return {
    within: weightOf(within),
    beside: weightOf(beside),
    elsewhere: weightOf(terms) - weightOf(within) - weightOf(beside),
    names: terms.filter(isName).length,
  };
}
