/**
 * A second look at a candidate, from the index alone: which terms of the sentence and the wording meet, how heavy what meets and what
 * misses is, and whether they stand side by side. Cost: the tokens of the wording, about a microsecond; no text is loaded.
 */
import { FIGURE, impact, impactStep, weightStep } from '../index/format.ts';
import type { TokenReader } from '../index/tokens.ts';
import type { IndexView } from '../index/view.ts';
import type { Met, Question } from './question.ts';

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
export type Overlaps = Record<OverlapFeature, number>;

function share(part: number, whole: number, otherwise = 0.5): number {
  return whole > 0 ? part / whole : otherwise;
}

/** A claim's or a title's tokens. */
class Field {
  met = 0;
  whole = 0;
  missing = 0;
  missingWord = 0;
  capitals = 0;
  capitalsMet = 0;

  add(weight: number, met: Met | undefined, capital: boolean): void {
    const part = met ? Math.min(weight, met.weight) : 0;
    this.whole += weight;
    this.met += part;
    if (capital) {
      this.capitals += weight;
      this.capitalsMet += part;
    }
    if (met) return;
    this.missing = Math.max(this.missing, weight);
    if (!capital) this.missingWord = Math.max(this.missingWord, weight);
  }
}

/** What is met of the sentence. */
class Here {
  bm25 = 0;
  met = 0;
  shared = 0;
  greatest = 0;
  second = 0;
  namesMet = 0;
  words = 0;
  wordWeight = 0;
  greatestWord = 0;
  figures = 0;
  first = Infinity;
  last = -1;
  readonly places = new Set<number>();

  add({ place, weight }: Met, part: number, capital: boolean): void {
    this.bm25 += weight * part;
    this.met += weight;
    this.shared++;
    this.places.add(place);
    this.first = Math.min(this.first, place);
    this.last = Math.max(this.last, place);
    this.second = Math.max(this.second, Math.min(weight, this.greatest));
    this.greatest = Math.max(this.greatest, weight);
    if (capital) {
      this.namesMet += weight;
      return;
    }
    this.words++;
    this.wordWeight += weight;
    this.greatestWord = Math.max(this.greatestWord, weight);
  }
}

const nothing: Question = { terms: [], met: new Map(), weight: 0, context: new Map() };

export class Overlap {
  readonly #view: IndexView;
  readonly #tokens: TokenReader;
  readonly #counts = new Map<number, number>();
  #question = nothing;
  #names = 0;
  #figures = 0;

  constructor(view: IndexView, tokens: TokenReader) {
    this.#view = view;
    this.#tokens = tokens;
  }

  ask(question: Question): void {
    this.#question = question;
    this.#names = question.terms.reduce((sum, { capital, weight }) => sum + (capital ? weight : 0), 0);
    this.#figures = question.terms.filter(({ figure }) => figure).length;
  }

  look(document: number): Overlaps {
    const reader = this.#tokens;
    reader.read(document);
    this.#counts.clear();
    for (let at = 0; at < reader.length; at++) {
      const number = reader.numbers[at] ?? 0;
      this.#counts.set(number, (this.#counts.get(number) ?? 0) + 1);
    }
    return { ...this.#recorded(), ...this.#around(), ...this.#here(), ...this.#order() };
  }

  #weight(number: number): number {
    return (this.#view.weights[number] ?? 0) * weightStep;
  }

  #field(from: number, to: number): Field {
    const { numbers, capitals } = this.#tokens;
    const field = new Field();
    for (let at = from; at < to; at++) {
      const number = numbers[at] ?? 0;
      field.add(this.#weight(number), this.#question.met.get(number), at > from && capitals[at] === 1);
    }
    return field;
  }

  #recorded() {
    const { claimLength, length } = this.#tokens;
    const claim = this.#field(0, claimLength);
    const title = this.#field(claimLength, length);
    const claimCoverage = share(claim.met, claim.whole, 0);
    return {
      claimCoverage,
      titleCoverage: share(title.met, title.whole, claimCoverage),
      coverage: share(claim.met + title.met, claim.whole + title.whole, 0),
      missing: claim.missing,
      missingInTitle: length > claimLength ? title.missing : claim.missing,
      missingWord: claim.missingWord,
      namesRecorded: share(claim.capitalsMet + title.capitalsMet, claim.capitals + title.capitals),
      wordCoverage: share(claim.met - claim.capitalsMet, claim.whole - claim.capitals),
      length: Math.log(1 + claimLength),
    };
  }

  #around() {
    const { context, met } = this.#question;
    let around = 0;
    let aroundMet = 0;
    let whole = 0;
    for (const [number, count] of this.#counts) {
      whole += this.#weight(number);
      const near = met.has(number) ? undefined : context.get(number);
      if (near === undefined) continue;
      around += near * this.#part(count);
      aroundMet += this.#weight(number);
    }
    return { context: around, contextCoverage: share(aroundMet, whole, 0) };
  }

  #part(count: number): number {
    return impact(count, this.#tokens.length, this.#view.mean) * impactStep;
  }

  #here() {
    const { terms, met, weight } = this.#question;
    const here = new Here();
    let missingFigures = 0;
    for (const [number, count] of this.#counts) {
      const found = met.get(number);
      const figure = this.#view.kinds[number] === FIGURE;
      if (found) here.add(found, this.#part(count), terms[found.place]?.capital ?? false);
      if (figure && found) here.figures++;
      else if (figure) missingFigures++;
    }
    const { bm25, greatest, second, shared, words, wordWeight, greatestWord, figures } = here;
    return {
      ...{ bm25, greatest, second, shared, words, wordWeight, greatestWord, figures, missingFigures },
      queryCoverage: share(here.met, weight, 0),
      rest: weight - here.met,
      foreign: terms.reduce((most, term, place) => (term.weight > most && !here.places.has(place) ? term.weight : most), 0),
      foreignFigures: this.#figures - figures,
      namesHere: share(here.namesMet, this.#names),
      wordsHere: share(wordWeight, weight - this.#names),
      density: here.last > here.first ? shared / (here.last - here.first + 1) : 0,
      queryLength: Math.log(1 + terms.length),
    };
  }

  /** Terms that stand in a row on both sides; one may stand between two neighbours of the sentence. */
  #order() {
    const { numbers, length } = this.#tokens;
    const { met } = this.#question;
    let pairs = 0;
    let run = 0;
    let longest = 0;
    let before: Met | undefined;
    for (let at = 0; at < length; at++) {
      const found = met.get(numbers[at] ?? 0);
      const step = found && before ? found.place - before.place : 0;
      if (found && before && step > 0 && step <= 2) pairs += Math.min(found.weight, before.weight);
      run = found && step > 0 ? run + 1 : Number(found !== undefined);
      longest = Math.max(longest, run);
      before = found;
    }
    return { pairs, run: longest };
  }
}
