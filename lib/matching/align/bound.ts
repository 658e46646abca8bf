/**
 * The most that each wording of a pack's claims can score on a segment, without aligning the two: as if each of its terms got its best meeting and all of
 * the passage were known to the claim. The score grows with each of its features, so that a claim whose bounds are below the bar need not be aligned.
 * As in an index, each term knows its wordings, so that only those are looked at that have something in common with the segment: "Kyiv" and "lab" of
 * a sentence go through the two lists and add their weights to the sums of "Labs in Kyiv"; a wording that has neither is never touched.
 * Cost: an addition for each wording of each term that is met; nothing is allocated.
 */
import type { Prepared, Term } from '../text/prepare.ts';
import { evidenceOf, logOdds, share } from './score.ts';
import { Vocabulary } from './vocabulary.ts';

/** Sums are taken in another order than by the alignment. */
const slack = 1e-9;

/** A term with the wordings that have it, as often as they do. */
interface Listed {
  readonly isName: boolean;
  readonly weight: number;
  readonly wordings: number[];
}

function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}

export class Bounds {
  readonly #vocabulary = new Vocabulary();
  /** By number of the vocabulary. */
  readonly #terms: Listed[] = [];
  /** By wording: its weight, that of its terms that are no names, and how many names it has. */
  readonly #whole: number[] = [];
  readonly #wholeWords: number[] = [];
  readonly #wholeNames: number[] = [];
  /** The same of what the segment meets. */
  readonly #met: number[] = [];
  readonly #metWords: number[] = [];
  readonly #metNames: number[] = [];
  /** Wordings of which something is met. */
  readonly #touched: number[] = [];

  /** @returns the wording's number, one more than that of the one before */
  add({ terms, weight }: Prepared): number {
    const words = terms.filter(({ kind }) => kind !== 'name');
    const wording = this.#whole.push(weight) - 1;
    this.#wholeWords.push(weightOf(words));
    this.#wholeNames.push(terms.length - words.length);
    this.#met.push(0);
    this.#metWords.push(0);
    this.#metNames.push(0);
    for (const term of terms) {
      const number = this.#vocabulary.numberOf(term);
      const listed = (this.#terms[number] ??= { isName: term.kind === 'name', weight: term.weight, wordings: [] });
      listed.wordings.push(wording);
    }
    return wording;
  }

  /**
   * From now on `of` speaks of this segment.
   * @param phrases keys of terms that it takes over from a sentence before @param names keys of those that its pronouns may stand for
   */
  hear(segment: Prepared, phrases: ReadonlySet<string>, names: ReadonlySet<string>): void {
    for (const wording of this.#touched) this.#met[wording] = this.#metWords[wording] = this.#metNames[wording] = 0;
    this.#touched.length = 0;
    this.#vocabulary.hear(segment, phrases, names);
    for (const number of this.#vocabulary.met) {
      const listed = this.#terms[number];
      if (listed) this.#meet(listed, this.#vocabulary.quality(number));
    }
  }

  #meet({ isName, weight, wordings }: Listed, quality: number): void {
    const part = quality * weight;
    const sums = isName ? this.#metNames : this.#metWords;
    const more = isName ? quality : part;
    for (const wording of wordings) {
      const before = this.#met[wording] ?? 0;
      if (before === 0) this.#touched.push(wording);
      this.#met[wording] = before + part;
      sums[wording] = (sums[wording] ?? 0) + more;
    }
  }

  /** Whether any wording can have so much. @param bar in log-odds */
  canReach(bar: number): boolean {
    return this.#touched.some((wording) => this.of(wording) >= bar);
  }

  /** @param wording number @returns log-odds of the score; −∞ where no word is met, since names alone are no evidence */
  of(wording: number): number {
    const metWords = this.#metWords[wording] ?? 0;
    if (metWords === 0) return -Infinity;
    const coverage = share(this.#met[wording] ?? 0, this.#whole[wording] ?? 0);
    const wordCoverage = share(metWords, this.#wholeWords[wording] ?? 0);
    const nameCoverage = share(this.#metNames[wording] ?? 0, this.#wholeNames[wording] ?? 0);
    return logOdds(coverage, wordCoverage, nameCoverage, 1, evidenceOf(metWords)) + slack;
  }
}
