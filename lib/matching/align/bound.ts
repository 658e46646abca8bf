/**
 * The most that a wording can score on a segment, without aligning the two: as if each of its terms got its best meeting and all of the passage were
 * known to the claim. The score grows with each of its features, so that a claim whose bound is below the bar need not be aligned.
 * Cost: a look-up for each term of the wording.
 */
import type { Prepared } from '../text/prepare.ts';
import { contextShare, evidenceOf, score, share } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sums are taken in another order than by the alignment. */
const slack = 1e-9;

/** A wording's terms by their numbers in the vocabulary, in order. */
export type Numbered = Uint32Array;

export function numbered({ terms }: Prepared, vocabulary: Vocabulary): Numbered {
  return Uint32Array.from(terms, (term) => vocabulary.numberOf(term));
}

/** @param vocabulary which has heard the segment @param context keys of names that stand before it */
export function boundOf({ terms, weight }: Prepared, numbers: Numbered, vocabulary: Vocabulary, context: ReadonlySet<string>): number {
  let words = 0;
  let metWords = 0;
  let names = 0;
  let metNames = 0;
  let metNameWeight = 0;
  for (let place = 0; place < terms.length; place++) {
    const term = terms[place];
    if (!term) continue;
    const quality = vocabulary.quality(numbers[place] ?? 0);
    if (term.kind === 'name') {
      const part = quality > 0 ? quality : context.has(term.key) ? contextShare : 0;
      names++;
      metNames += part;
      metNameWeight += part * term.weight;
    } else {
      words += term.weight;
      metWords += quality * term.weight;
    }
  }
  // No word met is no evidence, whatever names are.
  if (metWords === 0) return 0;
  const coverage = share(metWords + metNameWeight, weight);
  const most = { coverage, wordCoverage: share(metWords, words), nameCoverage: share(metNames, names), missingNames: 0, precision: 1 };
  return score({ ...most, evidence: evidenceOf(metWords) }) + slack;
}
