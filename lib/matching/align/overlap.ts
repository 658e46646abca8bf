/**
 * A second look at a candidate, from the index alone: which terms of the sentence and the wording meet, how heavy what meets and what
 * misses is, and whether they stand side by side. Cost: the tokens of the wording, some hundred nanoseconds; nothing is allocated, no text is loaded.
 */
import { claimPart, FIGURE, impact, impactStep, titlePart, weightStep } from '../index/format.ts';
import type { TokenReader } from '../index/tokens.ts';
import type { IndexView } from '../index/view.ts';
import type { Prepared } from '../text/prepare.ts';
import type { Question, QuestionTerm } from './question.ts';
import { Field, Here } from './sums.ts';
import { Kinship } from './kinship.ts';
import { Pieces } from './pieces.ts';

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
  'pieces', // weight of the claim's terms that are met, those in a row as one
  'secondPiece',
  'piecesInTitle', // that of the claim where there is no title
  'secondPieceInTitle',
  'missing', // weightiest term of the claim that is not met
  'missingSecond',
  'missingInTitle',
  'missingSecondInTitle',
  'claimRest', // weight of all that is missing
  'titleRest',
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
  'claimKinship', // how alike they are written
  'titleKinship', // that of the claim where there is no title
  'old', // share of eight years by which the claim is older than what is still repeated
] as const;

export type OverlapFeature = (typeof overlapFeatures)[number];

/** Place of each feature in a row of values. */
const at = Object.fromEntries(overlapFeatures.map((name, place) => [name, place])) as Readonly<Record<OverlapFeature, number>>;

function share(part: number, whole: number, otherwise = 0.5): number {
  return whole > 0 ? part / whole : otherwise;
}

/** In half years: claims of the last seven years are repeated all alike, older ones seldom. */
const stillRepeated = 14;
const old = 16;

function sumOf(terms: readonly QuestionTerm[], value: (term: QuestionTerm) => number): number {
  let sum = 0;
  for (const term of terms) sum += value(term);
  return sum;
}

export class Overlap {
  readonly #view: IndexView;
  readonly #tokens: TokenReader;
  readonly #question: Question;
  readonly #kinship: Kinship;
  readonly #pieces: Pieces;
  /** In half years since 1950; what is older counts less. */
  #now = 0;
  /** By term number, and by place in the sentence: in which look it was met last. */
  readonly #looks: Uint32Array;
  #placeLooks = new Uint32Array(256);
  #look = 0;
  /** Numbers of the document that the sentence or its context has, each once. */
  readonly #met: Uint32Array;
  #metCount = 0;
  /** Weight of the distinct terms of the document, and how many figures it has that the sentence does not have. */
  #whole = 0;
  #figuresMissing = 0;
  /** Of the sentence: weight of its capitalised words, and how many figures it has. */
  #names = 0;
  #figures = 0;
  readonly #claim = new Field();
  readonly #title = new Field();
  readonly #here = new Here();

  constructor(view: IndexView, tokens: TokenReader, question: Question) {
    this.#view = view;
    this.#tokens = tokens;
    this.#question = question;
    this.#kinship = new Kinship(view);
    this.#pieces = new Pieces(question);
    this.#looks = new Uint32Array(view.terms);
    this.#met = new Uint32Array(tokens.numbers.length);
  }

  /**
   * To be called when the question has been asked anew.
   * @param sentence of the question
   * @param now half years since 1950 at which the sentence was written; 0 where that is not known, then the newest claim is taken for it
   */
  begin(sentence: Prepared, now: number): void {
    this.#kinship.begin(sentence);
    this.#pieces.begin();
    this.#now = now || this.#view.newest;
    const { terms } = this.#question;
    if (terms.length > this.#placeLooks.length) this.#placeLooks = new Uint32Array(2 * terms.length);
    this.#names = sumOf(terms, ({ capital, weight }) => (capital ? weight : 0));
    this.#figures = sumOf(terms, ({ figure }) => Number(figure));
  }

  /** @param values receives the features, in the order of `overlapFeatures` */
  look(document: number, values: Float64Array): void {
    this.#tokens.read(document);
    this.#look++;
    this.#metCount = 0;
    this.#whole = 0;
    this.#figuresMissing = 0;
    this.#field(this.#claim, 0, this.#tokens.claimLength);
    this.#field(this.#title, this.#tokens.claimLength, this.#tokens.length);
    this.#recorded(values);
    this.#meet(values);
    this.#order(values);
    this.#inPieces(values);
    this.#written(document, values);
  }

  #written(document: number, values: Float64Array): void {
    const tokens = this.#tokens;
    const withClaim = this.#kinship.withClaim(tokens);
    const date = this.#view.dates[document] ?? 0;
    values[at.claimKinship] = withClaim;
    values[at.titleKinship] = tokens.length > tokens.claimLength ? this.#kinship.withTitle(tokens) : withClaim;
    values[at.old] = date === 0 ? 0 : Math.min(1, Math.max(0, (this.#now - date - stillRepeated) / old));
  }

  // eslint-disable-next-line complexity -- the hottest loop of the matcher: a call for each token costs a tenth of the second look
  #field(field: Field, from: number, to: number): void {
    const { numbers, capitals } = this.#tokens;
    const { weights, kinds } = this.#view;
    const { places, weights: mine, context } = this.#question;
    const looks = this.#looks;
    const look = this.#look;
    field.clear();
    for (let token = from; token < to; token++) {
      const number = numbers[token] ?? 0;
      const weight = (weights[number] ?? 0) * weightStep;
      const place = places[number] ?? 0;
      field.add(number, weight, place === 0 ? 0 : Math.min(weight, mine[number] ?? 0), token > from && capitals[token] === 1);
      if (looks[number] === look) continue;
      looks[number] = look;
      this.#whole += weight;
      if (place > 0 || (context[number] ?? 0) > 0) this.#met[this.#metCount++] = number;
      if (place === 0 && kinds[number] === FIGURE) this.#figuresMissing++;
    }
  }

  #recorded(values: Float64Array): void {
    const { claimLength, length } = this.#tokens;
    const claim = this.#claim;
    const title = this.#title;
    const claimCoverage = share(claim.met, claim.whole, 0);
    values[at.claimCoverage] = claimCoverage;
    values[at.titleCoverage] = share(title.met, title.whole, claimCoverage);
    values[at.coverage] = share(claim.met + title.met, claim.whole + title.whole, 0);
    values[at.missing] = claim.missing;
    values[at.missingSecond] = claim.missingSecond;
    values[at.claimRest] = claim.whole - claim.met;
    const second = length > claimLength ? title : claim;
    values[at.missingInTitle] = second.missing;
    values[at.missingSecondInTitle] = second.missingSecond;
    values[at.titleRest] = second.whole - second.met;
    values[at.missingWord] = claim.missingWord;
    values[at.namesRecorded] = share(claim.capitalsMet + title.capitalsMet, claim.capitals + title.capitals);
    values[at.wordCoverage] = share(claim.met - claim.capitalsMet, claim.whole - claim.capitals);
    values[at.length] = Math.log(1 + claimLength);
    values[at.missingFigures] = this.#figuresMissing;
  }

  #meet(values: Float64Array): void {
    const { terms, weight, places, weights: mine, context } = this.#question;
    const { kinds, weights } = this.#view;
    const here = this.#here;
    here.clear();
    let figures = 0;
    let around = 0;
    let aroundMet = 0;
    for (let index = 0; index < this.#metCount; index++) {
      const number = this.#met[index] ?? 0;
      const place = places[number] ?? 0;
      const part = this.#part(number);
      if (place > 0) {
        here.add(place - 1, mine[number] ?? 0, part, terms[place - 1]?.capital ?? false);
        this.#placeLooks[place - 1] = this.#look;
        if (kinds[number] === FIGURE) figures++;
      } else {
        around += (context[number] ?? 0) * part;
        aroundMet += (weights[number] ?? 0) * weightStep;
      }
    }
    values[at.bm25] = here.bm25;
    values[at.greatest] = here.greatest;
    values[at.second] = here.second;
    values[at.shared] = here.shared;
    values[at.words] = here.words;
    values[at.wordWeight] = here.wordWeight;
    values[at.greatestWord] = here.greatestWord;
    values[at.context] = around;
    values[at.contextCoverage] = share(aroundMet, this.#whole, 0);
    values[at.figures] = figures;
    values[at.foreignFigures] = this.#figures - figures;
    values[at.queryCoverage] = share(here.met, weight, 0);
    values[at.rest] = weight - here.met;
    values[at.foreign] = this.#foreign();
    values[at.namesHere] = share(here.namesMet, this.#names);
    values[at.wordsHere] = share(here.wordWeight, weight - this.#names);
    values[at.density] = here.last > here.first ? here.shared / (here.last - here.first + 1) : 0;
    values[at.queryLength] = Math.log(1 + terms.length);
  }

  /** BM25's term part in the document. */
  #part(number: number): number {
    const { claimLength, length } = this.#tokens;
    const inClaim = this.#tokens.count(number, 0, claimLength);
    const inTitles = this.#tokens.count(number, claimLength, length);
    return impact(inClaim * claimPart(claimLength) + inTitles * titlePart(length - claimLength)) * impactStep;
  }

  /** Weightiest term of the sentence of which nothing stands in the document. */
  #foreign(): number {
    const { terms } = this.#question;
    let greatest = 0;
    for (let place = 0; place < terms.length; place++) {
      const weight = terms[place]?.weight ?? 0;
      if (weight > greatest && this.#placeLooks[place] !== this.#look) greatest = weight;
    }
    return greatest;
  }

  /** Terms that stand in a row on both sides; one may stand between two neighbours of the sentence. */
  #order(values: Float64Array): void {
    const { numbers, length } = this.#tokens;
    const { places, weights: mine } = this.#question;
    let pairs = 0;
    let run = 0;
    let longest = 0;
    let before = 0;
    let weightBefore = 0;
    for (let index = 0; index < length; index++) {
      const number = numbers[index] ?? 0;
      const place = places[number] ?? 0;
      if (place === 0) {
        before = run = 0;
        continue;
      }
      const weight = mine[number] ?? 0;
      const step = before > 0 ? place - before : 0;
      if (step > 0 && step <= 2) pairs += Math.min(weight, weightBefore);
      run = step > 0 ? run + 1 : 1;
      if (run > longest) longest = run;
      before = place;
      weightBefore = weight;
    }
    values[at.pairs] = pairs;
    values[at.run] = longest;
  }

  #inPieces(values: Float64Array): void {
    const { claimLength, length } = this.#tokens;
    const pieces = this.#pieces;
    pieces.take(this.#tokens, 0, claimLength);
    values[at.pieces] = values[at.piecesInTitle] = pieces.weight;
    values[at.secondPiece] = values[at.secondPieceInTitle] = pieces.second;
    if (length === claimLength) return;
    pieces.take(this.#tokens, claimLength, length);
    values[at.piecesInTitle] = pieces.weight;
    values[at.secondPieceInTitle] = pieces.second;
  }
}
