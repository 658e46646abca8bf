/**
 * From an alignment to a score between 0 and 1: how sure we are that the segment speaks of the claim, whatever it says of it.
 * A logistic model over a few features that can be explained; scripts/fit.ts is where its weights shall come from.
 */
import type { Prepared } from '../text/prepare.ts';
import type { Alignment } from './align.ts';

export interface Features {
  /** Weight of the wording's terms that were met, as a share. */
  readonly coverage: number;
  /** The same for words alone, names and figures left out. */
  readonly wordCoverage: number;
  /** Share of the names that were met, in the segment or in its context. */
  readonly nameCoverage: number;
  /** Share of the names that were met neither here nor in the context: who or where may be another. */
  readonly missingNames: number;
  /** Weight of the segment's terms within the passage that some wording of the claim knows, as a share. */
  readonly precision: number;
  /** Weight of words that were met: one common word is no evidence. */
  readonly evidence: number;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** From the first to the last aligned term. */
export function passageOf(alignment: Alignment): Passage {
  const starts = alignment.pairs.map((pair) => pair.here.start);
  const ends = alignment.pairs.map((pair) => pair.here.end);
  return { start: Math.min(...starts), end: Math.max(...ends) };
}

const leastTerms = 2;
const leastNamelessWords = 3;
/** Two terms are enough only for a wording that has no more. */
export const usualTerms = 3;

/**
 * At least two terms must meet, one of them a word or a figure. Where the wording has names and none of them meets, it takes more words:
 * who or where is half of a claim. One that meets is enough where the sentence takes over others from the one before.
 */
export function isEvidence({ pairs, wording, fromContext }: Alignment): boolean {
  const words = pairs.filter((pair) => pair.recorded.kind !== 'name').length;
  const met = pairs.length + fromContext.length;
  const isTakenOver = fromContext.length >= leastTerms && fromContext.some(({ kind }) => kind !== 'name');
  if ((pairs.length < leastTerms && !isTakenOver) || words === 0 || met < Math.min(usualTerms, wording.terms.length)) return false;
  const named = wording.terms.some((term) => term.kind === 'name');
  return !named || fromContext.length > 0 || words < pairs.length || words >= leastNamelessWords;
}

/** What a term counts that the segment leaves to its context. */
export const contextShare = 0.6;
/** One common word is no evidence; the weight of some three usual ones is as much as can be had. */
const strongest = 3;
const wordWeight = 8;

export function evidenceOf(metWords: number): number {
  return Math.min(strongest, metWords / wordWeight);
}

export function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 1;
}

/** @param known tells whether any wording of the claim knows a term of the segment */
export function features(alignment: Alignment, known: (term: Prepared['terms'][number]) => boolean): Features {
  const { wording, segment, pairs, fromContext } = alignment;
  const passage = passageOf(alignment);
  const words = wording.terms.filter((term) => term.kind !== 'name');
  const names = wording.terms.filter((term) => term.kind === 'name');
  const met = pairs.reduce((sum, pair) => sum + pair.quality * pair.recorded.weight, 0);
  const metWords = pairs.reduce((sum, pair) => sum + (pair.recorded.kind === 'name' ? 0 : pair.quality * pair.recorded.weight), 0);
  const metNames = pairs.filter((pair) => pair.recorded.kind === 'name').length;
  const contextWeight = fromContext.reduce((sum, term) => sum + contextShare * term.weight, 0);
  const contextNames = fromContext.filter(({ kind }) => kind === 'name');
  const contextWords = contextWeight - contextNames.reduce((sum, term) => sum + contextShare * term.weight, 0);
  const inside = segment.terms.filter((term) => term.start >= passage.start && term.end <= passage.end);
  const insideWeight = inside.reduce((sum, term) => sum + term.weight, 0);
  const knownWeight = inside.reduce((sum, term) => sum + (known(term) ? term.weight : 0), 0);
  return {
    coverage: share(met + contextWeight, wording.weight),
    wordCoverage: share(
      metWords + contextWords,
      words.reduce((sum, term) => sum + term.weight, 0),
    ),
    nameCoverage: share(metNames + contextShare * contextNames.length, names.length),
    missingNames: names.length > 0 ? (names.length - metNames - contextNames.length) / names.length : 0,
    precision: share(knownWeight, insideWeight),
    evidence: evidenceOf(metWords),
  };
}

/** Below the bar for painting at the strict level: what lacks a name is listed, not marked. */
const mostWithoutName = 0.89;
/** One name of three may be missing: "the US Florida National Guard" is known without its country. */
const mostMissing = 0.34;
const weights = { bias: -8.8, coverage: 4.2, wordCoverage: 4, nameCoverage: 3, precision: 2.2, evidence: 0.7 };

/** Of the model's probability; grows with each feature, and what names are missing does not count. */
export function logOdds(coverage: number, wordCoverage: number, nameCoverage: number, precision: number, evidence: number): number {
  return (
    weights.bias +
    weights.coverage * coverage +
    weights.wordCoverage * wordCoverage +
    weights.nameCoverage * nameCoverage +
    weights.precision * precision +
    weights.evidence * evidence
  );
}

/** What a wording weighs, that of its words and figures alone, and that of its names. */
interface Weight {
  readonly whole: number;
  readonly words: number;
  readonly names: number;
}

/** `logOdds` the other way round. @returns the least weight of words that must be met to reach so many log-odds, if everything else is met */
export function leastWords(bar: number, { whole, words, names }: Weight): number {
  const { bias, coverage, wordCoverage, nameCoverage, precision, evidence } = weights;
  const missing = bar - bias - nameCoverage - precision - coverage * share(names, whole);
  const each = coverage / whole + wordCoverage / words;
  const least = missing / (each + evidence / wordWeight);
  return evidenceOf(least) < strongest ? least : (missing - evidence * strongest) / each;
}

/** @returns 0 to 1 */
export function score(found: Features): number {
  const { coverage, wordCoverage, nameCoverage, precision, evidence } = found;
  const probability = 1 / (1 + Math.exp(-logOdds(coverage, wordCoverage, nameCoverage, precision, evidence)));
  return found.missingNames > mostMissing ? Math.min(probability, mostWithoutName) : probability;
}
