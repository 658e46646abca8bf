/**
 * A recorded statement in quotation marks, but in other words. The quoted words are held against the recorded ones by the longest common
 * subsequence of their words: nearly the same is a quotation, quite different is another statement, in between is a garbled one.
 */
import type { Claim, Difference } from '../types.ts';
import { tokenise } from '../text/tokens.ts';
import type { Quoted } from './quotation.ts';

interface Common {
  readonly words: number;
  /** Words of the right side from the first common one to the last. */
  readonly span: number;
}

/** Longest common subsequence of words; cost: words × words. */
function commonWords(left: readonly string[], right: readonly string[]): Common {
  const table = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (row: number, column: number): number => table[row]?.[column] ?? 0;
  left.forEach((word, row) => {
    right.forEach((other, column) => {
      const best = word === other ? at(row, column) + 1 : Math.max(at(row, column + 1), at(row + 1, column));
      table[row + 1]?.splice(column + 1, 1, best);
    });
  });
  let [row, column, first, last] = [left.length, right.length, 0, -1];
  while (row > 0 && column > 0) {
    if (left[row - 1] === right[column - 1]) {
      if (last < 0) last = column;
      first = column;
      row--;
      column--;
    } else if (at(row - 1, column) >= at(row, column - 1)) row--;
    else column--;
  }
  return { words: at(left.length, right.length), span: last < 0 ? 0 : last - first + 1 };
}

const faithful = 0.85;
/** Less of it in common, and another statement is quoted. */
const leastShared = 0.5;
const leastWords = 4;

/** @returns the difference in wording where the quoted passage garbles what the claim's speaker is recorded to have said */
export function misquote(segmentText: string, quoted: Quoted, claim: Claim): Difference | null {
  const text = segmentText.slice(quoted.start, quoted.end);
  const here = tokenise(text).map((token) => token.word);
  if (here.length < leastWords || claim.quotations.length === 0) return null;
  let best: { share: number; quotation: string } | null = null;
  for (const quotation of claim.quotations) {
    const recorded = tokenise(quotation).map((token) => token.word);
    const common = commonWords(here, recorded);
    // A quotation may be cut at either end, not in its middle; what is quoted beyond the recorded words is none of theirs.
    const share = common.words / Math.max(common.span, Math.min(here.length, recorded.length));
    if (!best || share > best.share) best = { share, quotation };
  }
  if (!best || best.share >= faithful || best.share < leastShared) return null;
  return { what: 'wording', here: text, recorded: best.quotation };
}
