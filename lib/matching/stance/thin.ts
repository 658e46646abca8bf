/** Two words that meet in a long clause may meet by chance: "Residents of Bucha staged a memorial concert for the victims". */
import type { Alignment } from '../align/align.ts';
import { clauseEnd, clauseStart } from './clauses.ts';

const few = 2;
/** As many other words as met: the sentence says something of its own. */
const mostOthers = 2;

/** Words of the clauses in which what met stands: what follows after a comma says something more, not something else. */
export function isThin({ pairs, segment, fromContext }: Alignment): boolean {
  const [first, last] = [pairs[0]?.here, pairs.at(-1)?.here];
  if (pairs.length + fromContext.length > few || !first || !last) return false;
  const from = clauseStart(segment.text, segment.tokens, first.firstToken);
  const to = clauseEnd(segment.text, segment.tokens, last.lastToken);
  const inside = segment.terms.filter((term) => term.firstToken >= from && term.firstToken < to);
  return inside.length - pairs.length > mostOthers;
}
