/**
 * A second look at a candidate, from the index alone: which terms of the sentence and the wording meet, how heavy what meets and what
 * misses is, and whether they stand side by side. Cost: the tokens of the wording, some hundred nanoseconds; nothing is allocated, no text is loaded.
 */
import { FIGURE, impact, impactStep, weightStep } from '../index/format.ts';
import type { TokenReader } from '../index/tokens.ts';
import type { IndexView } from '../index/view.ts';
import type { Question } from './question.ts';
import { Field, Here } from './sums.ts';

/** Weights are those of the background table; a share is of weight, and one half where there is nothing to share. */
export const overlapFeatures = [
  'bm25', // of the sentence's own terms
  'context', // BM25 of terms that only the neighbours have
  'contextCoverage', // share of the wording that they alone meet
  'claimCoverage',
  'titleCoverage', // that of the claim where there is no title
  'coverage',
  'queryCoverage',
  'greatest', // weightiest term met
  'second',
  'shared', // terms met
  'pairs', // weight of neighbours that are neighbours on both sides
  'run', // most terms in a row
  'missing', // weightiest term of the claim that is not met
  'missingInTitle',
  'missingWord', // the same among words without a capital
  'foreign', // weightiest term of the sentence that the wording does not have
  'rest', // weight of all of them
  'figures', // met
  'missingFigures',
  'foreignFigures',
  'namesHere', // share of the sentence's capitalised words that are met
  'namesRecorded',
  'words', // met without a capital
  'wordWeight',
  'wordCoverage',
  'wordsHere',
  'greatestWord',
  'density', // terms met by the span in which they stand
  'length',
  'queryLength',
] as const;

export type OverlapFeature = (typeof overlapFeatures)[number];

/** Place of each feature in a row of values. */
const at = Object.fromEntries(overlapFeatures.map((name, place) => [name, place])) as Readonly<Record<OverlapFeature, number>>;

function share(part: number, whole: number, otherwise = 0.5): number {
  return whole > 0 ? part / whole : otherwise;
}

const nothing: Question = { terms: [], met: new Map(), weight: 0, context: new Map() };

export class Overlap {
  readonly #view: IndexView;
  readonly #tokens: TokenReader;
  /** By term number, for the sentence asked: place in it + 1, and weight; weight of its context. */
  readonly #places: Uint16Array;
  readonly #weights: Float32Array;
  readonly #context: Float32Array;
  /** By term number, for the document looked at: how often it stands there, and in which look that was counted. */
  readonly #counts: Uint8Array;
  readonly #looks: Uint32Array;
  readonly #distinct: Uint32Array;
  #distinctCount = 0;
  #look = 0;
  #question = nothing;
  #names = 0;
  #figures = 0;
  readonly #claim = new Field();
  readonly #title = new Field();
  readonly #here = new Here();

  constructor(view: IndexView, tokens: TokenReader) {
    this.#view = view;
    this.#tokens = tokens;
    this.#places = new Uint16Array(view.terms);
    this.#weights = new Float32Array(view.terms);
    this.#context = new Float32Array(view.terms);
    this.#counts = new Uint8Array(view.terms);
    this.#looks = new Uint32Array(view.terms);
    this.#distinct = new Uint32Array(tokens.numbers.length);
  }

  ask(question: Question): void {
    for (const number of this.#question.met.keys()) this.#places[number] = 0;
    for (const number of this.#question.context.keys()) this.#context[number] = 0;
    this.#question = question;
    for (const [number, { place, weight }] of question.met) {
      this.#places[number] = place + 1;
      this.#weights[number] = weight;
    }
    for (const [number, weight] of question.context) this.#context[number] = weight;
    this.#names = question.terms.reduce((sum, { capital, weight }) => sum + (capital ? weight : 0), 0);
    this.#figures = question.terms.filter(({ figure }) => figure).length;
  }

  /** @param values receives the features, in the order of `overlapFeatures` */
  look(document: number, values: Float64Array): void {
    this.#tokens.read(document);
    this.#count();
    this.#recorded(values);
    this.#around(values);
    this.#met(values);
    this.#order(values);
  }

  #count(): void {
    const { numbers, length } = this.#tokens;
    this.#look++;
    this.#distinctCount = 0;
    for (let place = 0; place < length; place++) {
      const number = numbers[place] ?? 0;
      if (this.#looks[number] === this.#look) {
        this.#counts[number] = (this.#counts[number] ?? 0) + 1;
        continue;
      }
      this.#looks[number] = this.#look;
      this.#counts[number] = 1;
      this.#distinct[this.#distinctCount++] = number;
    }
  }

  #weight(number: number): number {
    return (this.#view.weights[number] ?? 0) * weightStep;
  }

  #field(field: Field, from: number, to: number): void {
    const { numbers, capitals } = this.#tokens;
    field.clear();
    for (let place = from; place < to; place++) {
      const number = numbers[place] ?? 0;
      const weight = this.#weight(number);
      const part = this.#places[number] === 0 ? 0 : Math.min(weight, this.#weights[number] ?? 0);
      field.add(weight, part, place > from && capitals[place] === 1);
    }
  }

  #recorded(values: Float64Array): void {
    const { claimLength, length } = this.#tokens;
    const claim = this.#claim;
    const title = this.#title;
    this.#field(claim, 0, claimLength);
    this.#field(title, claimLength, length);
    const claimCoverage = share(claim.met, claim.whole, 0);
    values[at.claimCoverage] = claimCoverage;
    values[at.titleCoverage] = share(title.met, title.whole, claimCoverage);
    values[at.coverage] = share(claim.met + title.met, claim.whole + title.whole, 0);
    values[at.missing] = claim.missing;
    values[at.missingInTitle] = length > claimLength ? title.missing : claim.missing;
    values[at.missingWord] = claim.missingWord;
    values[at.namesRecorded] = share(claim.capitalsMet + title.capitalsMet, claim.capitals + title.capitals);
    values[at.wordCoverage] = share(claim.met - claim.capitalsMet, claim.whole - claim.capitals);
    values[at.length] = Math.log(1 + claimLength);
  }

  #around(values: Float64Array): void {
    let around = 0;
    let aroundMet = 0;
    let whole = 0;
    for (let index = 0; index < this.#distinctCount; index++) {
      const number = this.#distinct[index] ?? 0;
      const weight = this.#weight(number);
      whole += weight;
      const near = this.#context[number] ?? 0;
      if (near === 0) continue;
      around += near * this.#part(number);
      aroundMet += weight;
    }
    values[at.context] = around;
    values[at.contextCoverage] = share(aroundMet, whole, 0);
  }

  #part(number: number): number {
    return impact(this.#counts[number] ?? 0, this.#tokens.length, this.#view.mean) * impactStep;
  }

  #met(values: Float64Array): void {
    const { terms, weight } = this.#question;
    const here = this.#here;
    here.clear();
    let figures = 0;
    let missingFigures = 0;
    for (let index = 0; index < this.#distinctCount; index++) {
      const number = this.#distinct[index] ?? 0;
      const place = this.#places[number] ?? 0;
      const isFigure = this.#view.kinds[number] === FIGURE;
      if (place === 0) missingFigures += Number(isFigure);
      else {
        here.add(place - 1, this.#weights[number] ?? 0, this.#part(number), terms[place - 1]?.capital ?? false);
        figures += Number(isFigure);
      }
    }
    values[at.bm25] = here.bm25;
    values[at.greatest] = here.greatest;
    values[at.second] = here.second;
    values[at.shared] = here.shared;
    values[at.words] = here.words;
    values[at.wordWeight] = here.wordWeight;
    values[at.greatestWord] = here.greatestWord;
    values[at.figures] = figures;
    values[at.missingFigures] = missingFigures;
    values[at.foreignFigures] = this.#figures - figures;
    values[at.queryCoverage] = share(here.met, weight, 0);
    values[at.rest] = weight - here.met;
    values[at.foreign] = this.#foreign();
    values[at.namesHere] = share(here.namesMet, this.#names);
    values[at.wordsHere] = share(here.wordWeight, weight - this.#names);
    values[at.density] = here.last > here.first ? here.shared / (here.last - here.first + 1) : 0;
    values[at.queryLength] = Math.log(1 + terms.length);
  }

  /** Weightiest term of the sentence of which nothing stands in the document. */
  #foreign(): number {
    const { terms } = this.#question;
    let greatest = 0;
    for (const { numbers, weight } of terms) {
      if (weight > greatest && !numbers.some((number) => this.#looks[number] === this.#look)) greatest = weight;
    }
    return greatest;
  }

  /** Terms that stand in a row on both sides; one may stand between two neighbours of the sentence. */
  #order(values: Float64Array): void {
    const { numbers, length } = this.#tokens;
    let pairs = 0;
    let run = 0;
    let longest = 0;
    let before = 0;
    let weightBefore = 0;
    for (let index = 0; index < length; index++) {
      const number = numbers[index] ?? 0;
      const place = this.#places[number] ?? 0;
      const weight = place > 0 ? (this.#weights[number] ?? 0) : 0;
      const step = place > 0 && before > 0 ? place - before : 0;
      if (step > 0 && step <= 2) pairs += Math.min(weight, weightBefore);
      run = step > 0 ? run + 1 : Number(place > 0);
      if (run > longest) longest = run;
      before = place;
      weightBefore = weight;
    }
    values[at.pairs] = pairs;
    values[at.run] = longest;
  }
}
