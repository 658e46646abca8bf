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

/** What a wording has in all. */
interface Whole {
  readonly weight: number;
  /** Of terms that are no names. */
  readonly wordWeight: number;
  readonly names: number;
}

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
  readonly #wholes: Whole[] = [];
  /** By wording, of what the segment meets: the weight, that of terms that are no names, and how many names. */
  readonly #met: number[] = [];
  readonly #metWords: number[] = [];
  readonly #metNames: number[] = [];
  /** Wordings of which something is met. */
  readonly #touched: number[] = [];

  /** @returns the wording's number, one more than that of the one before */
  add({ terms, weight }: Prepared): number {
    const words = terms.filter(({ kind }) => kind !== 'name');
    const wording = this.#wholes.push({ weight, wordWeight: weightOf(words), names: terms.length - words.length }) - 1;
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

  /** @param wording number @returns log-odds of the score; −∞ where no word is met, since names alone are no evidence */
  of(wording: number): number {
    const metWords = this.#metWords[wording] ?? 0;
    const whole = this.#wholes[wording];
    if (metWords === 0 || !whole) return -Infinity;
    const most = {
      coverage: share(this.#met[wording] ?? 0, whole.weight),
      wordCoverage: share(metWords, whole.wordWeight),
      nameCoverage: share(this.#metNames[wording] ?? 0, whole.names),
      missingNames: 0,
      precision: 1,
      evidence: evidenceOf(metWords),
    };
    return logOdds(most) + slack;
  }
}
