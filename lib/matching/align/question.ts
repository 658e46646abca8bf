/** A sentence as it is asked of an index: its terms by the numbers that the index gives them, and those of its neighbours at less weight. */
import { hash } from '../index/hash.ts';
import { numberOf, type IndexView } from '../index/view.ts';
import type { Wanted } from '../index/query.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { relativesOf, typosOf } from '../text/related.ts';
import { weightInIndex, weightOf } from '../text/weights.ts';

export interface QuestionTerm {
  /** Its number in the index, and those of what it may be a misspelling or a relative of; none where no claim has any. */
  readonly numbers: readonly number[];
  readonly weight: number;
  readonly capital: boolean;
  readonly figure: boolean;
}

/** What a term of the index counts if it stands in a wording. */
export interface Met {
  /** Place in `terms`. */
  readonly place: number;
  readonly weight: number;
  /** Worth reading its postings for. */
  readonly asked: boolean;
}

export interface Question {
  /** Each once, in the order of the sentence. */
  readonly terms: readonly QuestionTerm[];
  /** By number in the index: the terms themselves, what they may be misspellings of, and their relatives. */
  readonly met: ReadonlyMap<number, Met>;
  readonly weight: number;
  /** Terms of the sentences around that the sentence itself does not have: number → weight, less the farther away. */
  readonly context: ReadonlyMap<number, number>;
}

/** Terms of the sentence next to it count two fifths, each further one a fifth less; measured on debates. */
const contextShare = 0.4;
const contextDecay = 0.8;
/** What a misspelling, and a word with the same beginning, counts beside the word itself. */
const typoShare = 1;
const relativeShare = 0.4;

class Asking {
  readonly #view: IndexView;
  readonly terms: QuestionTerm[] = [];
  readonly met = new Map<number, Met>();
  readonly seen = new Set<string>();
  weight = 0;

  constructor(view: IndexView) {
    this.#view = view;
  }

  number(key: string): number {
    return numberOf(this.#view, hash(key));
  }

  add(term: Term, sentence: Prepared): void {
    if (this.seen.has(term.key)) return;
    this.seen.add(term.key);
    const number = this.number(term.key);
    const place = this.terms.length;
    const token = sentence.tokens[term.firstToken];
    let weight = weightInIndex(term);
    const numbers: number[] = [];
    this.#meet(number, { place, weight, asked: true }, numbers);
    if (term.kind === 'word' && token) {
      const typos = number >= 0 ? [] : typosOf(token.word);
      for (const key of typos) this.#meet(this.number(key), { place, weight: typoShare * weightOf(key), asked: true }, numbers);
      for (const key of relativesOf(term.key))
        this.#meet(this.number(key), { place, weight: relativeShare * weightOf(key), asked: number < 0 }, numbers);
      if (typos[0] !== undefined) weight = weightOf(typos[0]);
    }
    this.weight += weight;
    this.terms.push({
      numbers,
      weight,
      capital: (token?.capital ?? false) && term.firstToken > 0,
      figure: term.kind === 'figure' || /^\d/.test(term.key),
    });
  }

  #meet(number: number, met: Met, numbers: number[]): void {
    if (number < 0) return;
    numbers.push(number);
    if ((this.met.get(number)?.weight ?? 0) < met.weight) this.met.set(number, met);
  }
}

/** A sentence nearby; `distance` 1 is the one next to it. */
export interface Around {
  readonly prepared: Prepared;
  readonly distance: number;
}

/** @param around the sentences before and after */
export function questionOf(view: IndexView, sentence: Prepared, around: readonly Around[]): Question {
  const asking = new Asking(view);
  for (const term of sentence.terms) asking.add(term, sentence);
  const context = new Map<number, number>();
  for (const { prepared, distance } of around) {
    const share = contextShare * contextDecay ** (distance - 1);
    for (const term of prepared.terms) {
      const number = asking.number(term.key);
      if (number >= 0 && !asking.met.has(number)) context.set(number, Math.max(context.get(number) ?? 0, share * weightInIndex(term)));
    }
  }
  return { terms: asking.terms, met: asking.met, weight: asking.weight, context };
}

/** What the index is asked for. */
export function wantedFor({ met, context }: Question): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [number, { weight, asked }] of met) if (asked) wanted.push({ number, weight });
  for (const [number, weight] of context) wanted.push({ number, weight });
  return wanted;
}
