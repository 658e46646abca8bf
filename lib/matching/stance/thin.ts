/** Two words that meet in a long sentence may meet by chance: "Residents of Bucha staged a memorial concert for the victims". */
import type { Alignment } from '../align/align.ts';

const few = 2;
/** As many other words as met: the sentence says something of its own. */
const mostOthers = 2;

export function isThin({ pairs, segment }: Alignment): boolean {
  return pairs.length <= few && segment.terms.length - pairs.length > mostOthers;
}
