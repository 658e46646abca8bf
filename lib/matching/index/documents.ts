/** Claims → documents, one for each wording, as numbers: what the index is written from. Memory: four bytes a token and twelve a document. */
import { nameTable, type NameTable } from '../text/names.ts';
import { type Pipeline, pipelineOf } from '../text/pipelines.ts';
import { prepare, type Term } from '../text/prepare.ts';
import { weightInIndex } from '../text/weights.ts';
import type { Claim, Name } from '../types.ts';
import { FIGURE, mostTokens, NAME, weightStep, WORD } from './format.ts';
import { Growing } from './growing.ts';
import { hash } from './hash.ts';
import { titlesOf, wordingsOf } from './wordings.ts';

function kindOf(term: Term): number {
  if (term.kind === 'name') return NAME;
  return term.kind === 'figure' || /^\d/.test(term.key) ? FIGURE : WORD;
}

export class Documents {
  readonly #names: NameTable;
  readonly #numbers = new Map<number, number>();
  /** By number, in the order of first sight. */
  readonly hashes = new Growing();
  readonly weights = new Growing();
  readonly kinds = new Growing();
  /** Documents in which the term stands. */
  readonly frequencies = new Growing();
  readonly #lastSeen = new Growing();
  readonly claimOf = new Growing();
  /** By document: where its tokens begin in `tokens`, and how many of them are the claim's. */
  readonly starts = new Growing();
  readonly claimTokens = new Growing();
  /** number × 2 + capital */
  readonly tokens = new Growing();
  claims = 0;
  mostWordings = 1;

  constructor(names: readonly Name[]) {
    this.#names = nameTable(names);
  }

  add(claim: Claim): void {
    const wordings = wordingsOf(claim);
    const pipeline = pipelineOf(claim.language);
    wordings.forEach((wording, place) =>
      this.#addWording(wording, place === 0 && wordings.length === 1 ? titlesOf(claim).join(' ') : '', pipeline),
    );
    this.mostWordings = Math.max(this.mostWordings, wordings.length);
    this.claims++;
  }

  #addWording(text: string, titles: string, pipeline: Pipeline): void {
    const document = this.claimOf.push(this.claims);
    this.starts.push(this.tokens.length);
    this.claimTokens.push(this.#addTokens(text, document, pipeline));
    if (titles) this.#addTokens(titles, document, pipeline);
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
    return kept.length;
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
    return number;
  }
}
