/**
 * The most that each wording of a pack's claims can score on a segment, without aligning the two: as if each of its terms got its best meeting and all of
 * the passage were known to the claim. The score grows with each of its features, so that a claim whose bounds are below the bar need not be aligned.
 * As in an index, each word knows its wordings, so that only those are looked at that have one in common with the segment: "lab" of a sentence goes through
 * its list and adds its weight to the sum of "Labs in Kyiv", which then asks whether "Kyiv" is there too.
 * Cost: an addition for each wording of each word that is met; nothing is allocated.
 */
import type { Prepared, Term } from '../text/prepare.ts';
import { evidenceOf, leastWords, logOdds, share, usualTerms } from './score.ts';
import { Vocabulary } from './vocabulary.ts';

/** Sums are taken in another order than by the alignment. */
const slack = 1e-9;

/** A word or a figure with the wordings that have it, as often as they do. */
interface Listed {
  readonly weight: number;
  readonly wordings: number[];
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}

export class Bounds {
  readonly #vocabulary = new Vocabulary();
  /** By number of the vocabulary; names have no list. */
  readonly #words: (Listed | undefined)[] = [];
  /** By wording: its weight, that of its terms that are no names, and how many terms, and what weight of words, it has to meet. */
  readonly #whole: number[] = [];
  readonly #wholeWords: number[] = [];
  readonly #least: number[] = [];
  readonly #leastWords: number[] = [];
  /** By wording: its names by their numbers, and the weight of each. They stand in hundreds of wordings, so that a wording asks for them, not they for it. */
  readonly #names: (readonly number[])[] = [];
  readonly #nameWeights: number[] = [];
  /** By wording: weight and number of its words and figures that the segment meets. */
  readonly #metWords: number[] = [];
  readonly #metTerms: number[] = [];
  /** Wordings of which a word or a figure is met. */
  readonly #touched: number[] = [];
  /** Those of them that can reach the bar, if all else is met. */
  readonly #hopeful: number[] = [];
  readonly #bar: number;

  /** @param bar which the segment has to reach with some wording, in log-odds */
  constructor(bar: number) {
    this.#bar = bar;
  }

  /** @returns the wording's number, one more than that of the one before */
  add({ terms, weight }: Prepared): number {
    const words = terms.filter(({ kind }) => kind !== 'name');
    const names = terms.filter(({ kind }) => kind === 'name');
    const wording = this.#whole.push(weight) - 1;
    const weights = { whole: weight, words: weightOf(words), names: weightOf(names) };
    this.#wholeWords.push(weights.words);
    this.#leastWords.push(Math.max(Number.MIN_VALUE, leastWords(this.#bar, weights) - slack));
    this.#least.push(Math.min(usualTerms, terms.length));
    this.#names.push(names.map((name) => this.#vocabulary.numberOf(name)));
    this.#nameWeights.push(names[0]?.weight ?? 0);
    this.#metWords.push(0);
    this.#metTerms.push(0);
    for (const term of words) {
      const number = this.#vocabulary.numberOf(term);
      const listed = (this.#words[number] ??= { weight: term.weight, wordings: [] });
      listed.wordings.push(wording);
    }
    return wording;
  }

  /**
   * From now on `of` speaks of this segment.
   * @param phrases keys of terms that it takes over from a sentence before @param names keys of those that its pronouns may stand for
   */
  hear(segment: Prepared, phrases: ReadonlySet<string>, names: ReadonlySet<string>): void {
    for (const wording of this.#touched) this.#metWords[wording] = this.#metTerms[wording] = 0;
    this.#touched.length = this.#hopeful.length = 0;
    this.#vocabulary.hear(segment, phrases, names);
    for (const number of this.#vocabulary.met) {
      const listed = this.#words[number];
      if (listed) this.#meet(listed.wordings, this.#vocabulary.quality(number) * listed.weight);
    }
  }

  #meet(wordings: readonly number[], part: number): void {
    for (const wording of wordings) {
      const terms = this.#metTerms[wording] ?? 0;
      if (terms === 0) this.#touched.push(wording);
      this.#metTerms[wording] = terms + 1;
      const before = this.#metWords[wording] ?? 0;
      const least = this.#leastWords[wording] ?? 0;
      this.#metWords[wording] = before + part;
      if (before < least && before + part >= least) this.#hopeful.push(wording);
    }
  }

  /** Whether any wording can reach the bar. */
  get isReached(): boolean {
    return this.#hopeful.some((wording) => this.of(wording) >= this.#bar);
  }

  /** @param wording number @returns log-odds of the score; −∞ where what is met is no evidence: no word, or too few terms */
  of(wording: number): number {
    const words = this.#metWords[wording] ?? 0;
    if (words === 0) return -Infinity;
    const names = this.#names[wording] ?? [];
    let metNames = 0;
    let terms = this.#metTerms[wording] ?? 0;
    for (const name of names) {
      const quality = this.#vocabulary.quality(name);
      metNames += quality;
      if (quality > 0) terms++;
    }
    if (terms < (this.#least[wording] ?? 0)) return -Infinity;
    const coverage = share(words + metNames * (this.#nameWeights[wording] ?? 0), this.#whole[wording] ?? 0);
    const wordCoverage = share(words, this.#wholeWords[wording] ?? 0);
    return logOdds(coverage, wordCoverage, share(metNames, names.length), 1, evidenceOf(words)) + slack;
  }
}
