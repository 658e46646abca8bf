/** Opens the binary form of an index for queries. Nothing is copied; what is built on opening is room for the scores. */
import type { Term } from '../text/prepare.ts';
import { weightInIndex } from '../text/weights.ts';
import { Checksum } from './checksum.ts';
import { hash } from './hash.ts';
import { Querier, type Wanted } from './query.ts';
import type { Scored } from './select.ts';
import { TokenReader } from './tokens.ts';
import { numberOf, viewIndex, type IndexView } from './view.ts';

export { IndexFormatError } from './view.ts';

export interface Candidate {
  readonly ordinal: number;
  readonly score: number;
}

export interface PackIndex {
  readonly claims: number;
  readonly view: IndexView;
  readonly tokens: TokenReader;
  /**
   * The best claims for the terms of a sentence, best first.
   * @param most how many to return
   */
  query(terms: readonly Term[], most: number): Candidate[];
  /** The best documents (wordings of claims); none where the best has not the least score. @param wanted without doubles */
  documents(wanted: readonly Wanted[], most: number, least?: number): Scored[];
  /** Whether there is any document with the least score. @param wanted without doubles */
  reaches(wanted: readonly Wanted[], least: number): boolean;
}

/** Terms that the index knows, each once. */
export function wantedOf(view: IndexView, terms: readonly Term[]): Wanted[] {
  const wanted = new Map<number, Wanted>();
  for (const term of terms) {
    const number = numberOf(view, hash(term.key));
    if (number >= 0 && !wanted.has(number)) wanted.set(number, { number, weight: weightInIndex(term) });
  }
  return [...wanted.values()];
}

/** @throws IndexFormatError where the bytes are not an index of this version, whole */
export function openIndex(bytes: Uint8Array): PackIndex {
  return openSummed(bytes, new Checksum());
}

/** The same. @param sum of as many of the bytes as have been added up already */
export function openSummed(bytes: Uint8Array, sum: Checksum): PackIndex {
  const view = viewIndex(bytes, sum);
  const tokens = new TokenReader(view);
  const querier = new Querier(view, tokens);
  return {
    claims: view.claims,
    view,
    tokens,
    documents: (wanted, most, least) => querier.best(wanted, most, least),
    reaches: (wanted, least) => querier.reaches(wanted, least),
    query: (terms, most) => querier.bestClaims(wantedOf(view, terms), most).map(({ document, score }) => ({ ordinal: document, score })),
  };
}
