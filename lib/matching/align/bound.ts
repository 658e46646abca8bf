/**
 * The most that a wording can score on a segment, without aligning the two: as if each of its terms got its best meeting and all of the passage were
 * known to the claim. The score grows with each of its features, so that a claim whose bound is below the bar need not be aligned.
 * Cost: a look-up for each term of the wording, a few nanoseconds; nothing is allocated.
 */
import type { Prepared } from '../text/prepare.ts';
import { evidenceOf, logOdds, share } from './score.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Sums are taken in another order than by the alignment. */
const slack = 1e-9;

/** A wording's terms as numbers of the vocabulary with their weights, names first. */
export interface Outline {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
  readonly names: number;
  /** Of all terms, and of those that are no names. */
  readonly weight: number;
  readonly wordWeight: number;
}

/** @param vocabulary to which the terms are added */
export function outlineOf({ terms, weight }: Prepared, vocabulary: Vocabulary): Outline {
  const names = terms.filter(({ kind }) => kind === 'name');
  const words = terms.filter(({ kind }) => kind !== 'name');
  const all = [...names, ...words];
  return {
    numbers: Uint32Array.from(all, (term) => vocabulary.numberOf(term)),
    weights: Float64Array.from(all, (term) => term.weight),
    names: names.length,
    weight,
    wordWeight: words.reduce((sum, term) => sum + term.weight, 0),
  };
}

/** @param vocabulary which has heard the segment @returns log-odds of the score; −∞ where no word is met, since names alone are no evidence */
export function boundOf({ numbers, weights, names, weight, wordWeight }: Outline, vocabulary: Vocabulary): number {
  let metWords = 0;
  for (let place = names; place < numbers.length; place++) metWords += vocabulary.quality(numbers[place] ?? 0) * (weights[place] ?? 0);
  if (metWords === 0) return -Infinity;
  let metNames = 0;
  let metNameWeight = 0;
  for (let place = 0; place < names; place++) {
    const quality = vocabulary.quality(numbers[place] ?? 0);
    metNames += quality;
    metNameWeight += quality * (weights[place] ?? 0);
  }
  const most = {
    coverage: share(metWords + metNameWeight, weight),
    wordCoverage: share(metWords, wordWeight),
    nameCoverage: share(metNames, names),
    missingNames: 0,
    precision: 1,
    evidence: evidenceOf(metWords),
  };
  return logOdds(most) + slack;
}
