/**
 * A recorded statement in quotation marks, but in other words. The quoted words are held against the recorded ones by the longest common
 * subsequence of their words: nearly the same is a quotation, quite different is another statement, in between is a garbled one.
 */
import type { Claim, Difference } from '../types.ts';
import { tokenise } from '../text/tokens.ts';
import type { Quoted } from './quotation.ts';

/** Length of the longest common subsequence; cost: words × words. */
function commonWords(left: readonly string[], right: readonly string[]): number {
  let previous = new Array<number>(right.length + 1).fill(0);
  for (const word of left) {
    const current = [0];
    for (let index = 0; index < right.length; index++) {
      current.push(word === right[index] ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, current[index] ?? 0));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

const faithful = 0.85;
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
    // A quotation may be cut at either end: what counts is how much of the shorter one is in the other.
    const share = common / Math.min(here.length, recorded.length);
    if (!best || share > best.share) best = { share, quotation };
  }
  if (!best || best.share >= faithful) return null;
  return { what: 'wording', here: text, recorded: best.quotation };
}
