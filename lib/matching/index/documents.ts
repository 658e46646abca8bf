/**
 * Claims → documents, one for each wording, as numbers: what the index is written from.
 * Memory: four bytes a token, one a stop word, and some thirty a document.
 */
import { gramsOf } from '../text/grams.ts';
import { nameTable, type NameTable } from '../text/names.ts';
import { type Pipeline, pipelineOf } from '../text/pipelines.ts';
import { prepare, type Term } from '../text/prepare.ts';
import { smallWord } from '../text/small-words.ts';
import type { Token } from '../text/tokens.ts';
import { weightInIndex } from '../text/weights.ts';
import type { Claim, Name } from '../types.ts';
import { FIGURE, mostGrams, mostTokens, NAME, weightStep, WORD } from './format.ts';
import { Growing } from './growing.ts';
import { halfYears } from './half-years.ts';
import { hash } from './hash.ts';
import { Numbers } from './numbers.ts';
import { titlesOf, wordingsOf } from './wordings.ts';

/** Documents whose tokens are counted in a few milliseconds. */
const countedAtOnce = 8000;

function kindOf(term: Term): number {
  if (term.kind === 'name') return NAME;
  return term.kind === 'figure' || /^\d/.test(term.key) ? FIGURE : WORD;
}

export class Documents {
  readonly #names: NameTable;
  readonly #numbers = new Numbers();
  /** By number, in the order of first sight. */
  readonly hashes = new Growing();
  readonly weights = new Growing((length) => new Uint8Array(length));
  readonly kinds = new Growing((length) => new Uint8Array(length));
  /** Documents in which the term stands. */
  readonly frequencies = new Growing();
  readonly #lastSeen = new Growing();
  readonly claimOf = new Growing();
  /** By document: where its tokens begin and end in `tokens`, and how many of them are the claim's. */
  readonly starts = new Growing();
  readonly ends = new Growing();
  readonly claimTokens = new Growing();
  /** number × 2 + capital */
  readonly tokens = new Growing();
  /** The same for stop words, by their numbers, each once in the claim and once in its titles. */
  readonly smallStarts = new Growing();
  readonly smallEnds = new Growing();
  readonly claimSmall = new Growing();
  readonly small = new Growing((length) => new Uint8Array(length));
  #isCounted = true;
  /** By document: date of the claim, see `halfYears`. */
  readonly dates = new Growing((length) => new Uint8Array(length));
  /** By term: where its runs of letters begin in `grams`. */
  readonly gramStarts = new Growing();
  readonly grams = new Growing((length) => new Uint16Array(length));
  claims = 0;
  mostWordings = 1;

  constructor(names: readonly Name[]) {
    this.#names = nameTable(names);
  }

  add(claim: Claim): void {
    const wordings = wordingsOf(claim);
    for (const place of wordings.keys()) this.#write(claim, place, this.claimOf.push(this.claims));
    this.mostWordings = Math.max(this.mostWordings, wordings.length);
    this.claims++;
  }

  /** One more review has changed the claim of an ordinal, which has as many wordings as before. The tokens that it had stay where they are, unread. */
  replace(ordinal: number, claim: Claim): void {
    const first = this.claimOf.firstPlace(ordinal);
    for (const place of wordingsOf(claim).keys()) this.#write(claim, place, first + place);
    this.#isCounted = false;
  }

  /** Terms counted anew, where claims have been replaced. Yields every few milliseconds. */
  *count(): Generator<undefined, void> {
    if (this.#isCounted) return;
    for (let term = 0; term < this.hashes.length; term++) this.frequencies.set(term, 0);
    const last = new Int32Array(this.hashes.length).fill(-1);
    for (let document = 0; document < this.claimOf.length; document++) {
      if (document % countedAtOnce === 0) yield;
      for (let place = this.starts.at(document); place < this.ends.at(document); place++) {
        const term = this.tokens.at(place) >>> 1;
        if (last[term] !== document) this.frequencies.set(term, this.frequencies.at(term) + 1);
        last[term] = document;
      }
    }
    this.#isCounted = true;
  }

  #write(claim: Claim, place: number, document: number): void {
    const wordings = wordingsOf(claim);
    const pipeline = pipelineOf(claim.language);
    const titles = wordings.length === 1 ? titlesOf(claim).join(' ') : '';
    this.dates.set(document, halfYears(claim.date ?? claim.reviews.find((review) => review.date !== undefined)?.date));
    this.starts.set(document, this.tokens.length);
    this.smallStarts.set(document, this.small.length);
    this.claimTokens.set(document, this.#addTokens(wordings[place] ?? '', document, pipeline));
    this.claimSmall.set(document, this.small.length - this.smallStarts.at(document));
    if (titles) this.#addTokens(titles, document, pipeline);
    this.ends.set(document, this.tokens.length);
    this.smallEnds.set(document, this.small.length);
  }

  #addTokens(text: string, document: number, pipeline: Pipeline): number {
    const { terms, tokens } = prepare(text, this.#names, pipeline);
    const kept = terms.slice(0, mostTokens);
    for (const term of kept) {
      const number = this.#numberOf(term);
      if (this.#lastSeen.at(number) !== document + 1) {
        this.#lastSeen.set(number, document + 1);
        this.frequencies.set(number, this.frequencies.at(number) + 1);
      }
      this.tokens.push(number * 2 + Number(tokens[term.firstToken]?.capital ?? false));
    }
    this.#addSmall(tokens);
    return kept.length;
  }

  #addSmall(tokens: readonly Token[]): void {
    const seen = new Set<number>();
    for (const { stop, word } of tokens) {
      const number = stop && seen.size < mostTokens ? smallWord(word) : -1;
      if (number < 0 || seen.has(number)) continue;
      seen.add(number);
      this.small.push(number);
    }
  }

  #numberOf(term: Term): number {
    const key = hash(term.key);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.hashes.push(key);
    this.#numbers.set(key, number);
    this.weights.push(Math.min(255, Math.max(1, Math.round(weightInIndex(term) / weightStep))));
    this.kinds.push(kindOf(term));
    this.frequencies.push(0);
    this.#lastSeen.push(0);
    this.gramStarts.push(this.grams.length);
    for (const gram of gramsOf(term.key).slice(0, mostGrams)) this.grams.push(gram);
    return number;
  }
}
