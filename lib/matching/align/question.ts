/**
 * A sentence as it is asked of an index: its terms by the numbers that the index gives them, and those of its neighbours at less weight.
 * One question is used for sentence after sentence: its tables are as long as the index has terms, and only what was written is cleared.
 */
import type { Wanted } from '../index/query.ts';
import type { IndexView } from '../index/view.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { Lexicon, type Known, type Stand } from './lexicon.ts';

export interface QuestionTerm {
  readonly weight: number;
  readonly capital: boolean;
  readonly figure: boolean;
}

/** Terms of the sentence next to it count two fifths, each further one a fifth less; measured on debates. */
const contextShare = 0.4;
const contextDecay = 0.8;

/** What a sentence lends to those around it: its terms that the index has, each once. */
interface Lent {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
}

/** Sentences of a slice. */
const mostLent = 400;

/** A sentence nearby; `distance` 1 is the one next to it. */
export interface Around {
  readonly prepared: Prepared;
  readonly distance: number;
}

function eachOnce(terms: readonly Term[]): Term[] {
  const seen = new Set<string>();
  const once: Term[] = [];
  for (const term of terms) {
    if (seen.has(term.key)) continue;
    seen.add(term.key);
    once.push(term);
  }
  return once;
}

export class Question {
  /** Each once, in the order of the sentence. */
  readonly terms: QuestionTerm[] = [];
  weight = 0;
  /**
   * By number in the index, for the sentence's terms, what they may be misspellings of, and their relatives: place in `terms` + 1, and what
   * it counts if it stands in a wording.
   */
  readonly places: Uint16Array;
  readonly weights: Float32Array;
  /** By number, for terms that only the sentences around have: the farther away, the less they weigh. */
  readonly context: Float32Array;
  readonly #written: number[] = [];
  readonly #around: number[] = [];
  readonly #lexicon: Lexicon;
  /** By place: terms whose relatives are looked up for the second look only. */
  readonly #later: Known[] = [];
  #isLater = false;
  /** A sentence is asked for by each of its neighbours. */
  readonly #lent = new Map<Prepared, Lent>();

  constructor(view: IndexView) {
    this.places = new Uint16Array(view.terms);
    this.weights = new Float32Array(view.terms);
    this.context = new Float32Array(view.terms);
    this.#lexicon = new Lexicon(view);
  }

  /** @param around the sentences before and after @returns what the index is asked for */
  ask(sentence: Prepared, around: readonly Around[]): Wanted[] {
    this.#clear();
    const wanted: Wanted[] = [];
    const terms = eachOnce(sentence.terms);
    const known: Known[] = [];
    this.#isLater = around.length === 0;
    for (const term of terms) {
      const one = this.#know(term, sentence);
      known.push(one);
      if (one.asksRelatives || one.parts.length > 0) this.#isLater = false;
    }
    known.forEach((one, index) => {
      const place = terms[index]?.firstToken ?? 0;
      this.#add(one, place > 0 && (sentence.tokens[place]?.capital ?? false), wanted);
    });
    for (const near of around) this.#addAround(near);
    for (const number of this.#around) wanted.push({ number, weight: this.context[number] ?? 0, around: true });
    return wanted;
  }

  /**
   * Adds the relatives of the sentence's words, to be called before a second look at what was found. Where the index need not be asked for
   * them, and nothing else hangs on them, there is hardly ever one.
   */
  relate(): void {
    this.#later.forEach((known, index) => {
      for (const stand of this.#lexicon.relatives(known)) this.#meet(stand, index + 1, []);
    });
    this.#later.length = 0;
  }

  #clear(): void {
    for (const number of this.#written) this.places[number] = 0;
    for (const number of this.#around) this.context[number] = 0;
    this.#written.length = this.#around.length = this.#later.length = this.terms.length = 0;
    this.weight = 0;
  }

  #know(term: Term, { tokens }: Prepared): Known {
    return this.#lexicon.know(term, tokens[term.firstToken]?.word ?? '');
  }

  #add(known: Known, capital: boolean, wanted: Wanted[]): void {
    if (known.parts.length === 0) this.#place(known, capital, wanted);
    for (const part of known.parts) if (!part.own || this.places[part.own.number] === 0) this.#place(part, capital, wanted);
  }

  #place(known: Known, capital: boolean, wanted: Wanted[]): void {
    const { weight, figure, stands } = known;
    const place = this.terms.push({ weight, capital, figure });
    this.weight += weight;
    for (const stand of stands) this.#meet(stand, place, wanted);
    if (this.#isLater) this.#later.push(known);
    else for (const stand of this.#lexicon.relatives(known)) this.#meet(stand, place, wanted);
  }

  /** A number that stands for several terms counts for the one for which it weighs most. */
  #meet(stand: Stand, place: number, wanted: Wanted[]): void {
    const { number, weight, asked } = stand;
    const isNew = this.places[number] === 0;
    if (!isNew && (this.weights[number] ?? 0) >= weight) return;
    this.places[number] = place;
    this.weights[number] = weight;
    if (isNew) this.#written.push(number);
    const before = isNew ? -1 : wanted.findIndex((one) => one.number === number);
    if (before >= 0) wanted.splice(before, 1);
    if (asked) wanted.push(stand);
  }

  #addAround({ prepared, distance }: Around): void {
    const share = contextShare * contextDecay ** (distance - 1);
    const { numbers, weights } = this.#lentBy(prepared);
    for (let place = 0; place < numbers.length; place++) {
      const number = numbers[place] ?? 0;
      if (this.places[number] !== 0) continue;
      const weight = share * (weights[place] ?? 0);
      const before = this.context[number] ?? 0;
      if (before === 0) this.#around.push(number);
      if (weight > before) this.context[number] = weight;
    }
  }

  #lentBy(sentence: Prepared): Lent {
    const known = this.#lent.get(sentence);
    if (known) return known;
    const own = new Map<number, number>();
    for (const term of sentence.terms) {
      const stand = this.#know(term, sentence).own;
      if (stand) own.set(stand.number, Math.max(stand.weight, own.get(stand.number) ?? 0));
    }
    const lent = { numbers: Uint32Array.from(own.keys()), weights: Float64Array.from(own.values()) };
    if (this.#lent.size >= mostLent) this.#lent.clear();
    this.#lent.set(sentence, lent);
    return lent;
  }
}
