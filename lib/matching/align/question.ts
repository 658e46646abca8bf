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

/** What an index knows of a sentence: of each of its terms, once, and of those that it has and that the sentence lends to those around it. */
interface Looked {
  readonly terms: readonly Term[];
  readonly known: readonly Known[];
  readonly lent: readonly Stand[];
}

/** Sentences of a slice. */
const mostLooked = 400;

/** A sentence nearby; `distance` 1 is the one next to it. */
export interface Around {
  readonly prepared: Prepared;
  readonly distance: number;
}

/** By comparing each with those before it: they are some ten. */
function eachOnce(terms: readonly Term[]): readonly Term[] {
  const isFirst = ({ key }: Term, place: number): boolean => {
    for (let before = 0; before < place; before++) if (terms[before]?.key === key) return false;
    return true;
  };
  return terms.filter(isFirst);
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
  /** A sentence is asked for itself, and by each of its neighbours. */
  readonly #looked = new Map<Prepared, Looked>();

  constructor(view: IndexView) {
    this.places = new Uint16Array(view.terms);
    this.weights = new Float32Array(view.terms);
    this.context = new Float32Array(view.terms);
    this.#lexicon = new Lexicon(view);
  }

  /** @param isAlone whether there are no sentences around it @returns what the index is asked for */
  ask(sentence: Prepared, isAlone: boolean): Wanted[] {
    this.#clear();
    const wanted: Wanted[] = [];
    const { terms, known } = this.#lookUp(sentence);
    this.#isLater = isAlone && !known.some(({ asksRelatives, parts }) => asksRelatives || parts.length > 0);
    known.forEach((one, index) => {
      const place = terms[index]?.firstToken ?? 0;
      this.#add(one, place > 0 && (sentence.tokens[place]?.capital ?? false), wanted);
    });
    return wanted;
  }

  /** @param around the sentences before and after the one that was asked @returns what the index is asked for beside it */
  surround(around: readonly Around[]): Wanted[] {
    for (const near of around) this.#addAround(near);
    return this.#around.map((number) => ({ number, weight: this.context[number] ?? 0, around: true }));
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
    for (const { number, weight: whole } of this.#lookUp(prepared).lent) {
      if (this.places[number] !== 0) continue;
      const weight = share * whole;
      const before = this.context[number] ?? 0;
      if (before === 0) this.#around.push(number);
      if (weight > before) this.context[number] = weight;
    }
  }

  #lookUp(sentence: Prepared): Looked {
    const before = this.#looked.get(sentence);
    if (before) return before;
    const terms = eachOnce(sentence.terms);
    const known = terms.map((term) => this.#lexicon.know(term, sentence.tokens[term.firstToken]?.word ?? ''));
    const looked = { terms, known, lent: known.flatMap(({ own }) => own ?? []) };
    if (this.#looked.size >= mostLooked) this.#looked.clear();
    this.#looked.set(sentence, looked);
    return looked;
  }
}
