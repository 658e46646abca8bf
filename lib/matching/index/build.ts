/**
 * Builds the index of a pack: an inverted index over all wordings of all claims, one document for each wording, and their tokens in order.
 * Cost: linear in the text (four passes over the tokens), plus sorting the terms. Source of the weighting: Robertson & Zaragoza,
 * "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), BM25F over claim and titles; its constants as measured best on short claims.
 */
import type { Claim, Name } from '../types.ts';
import { Checksum } from './checksum.ts';
import { Documents } from './documents.ts';
import { claimPart, impact, layoutOf, magic, newestAt, titlePart, version, type Layout } from './format.ts';
import type { Growing } from './growing.ts';
import { placesBy } from './sort.ts';

/** What is done between two yields takes a few milliseconds. */
const claimsAtOnce = 50;
const documentsAtOnce = 2000;
const termsAtOnce = 10_000;
const wordsAtOnce = 1 << 18;

function varintSize(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : value < 2_097_152 ? 3 : value < 268_435_456 ? 4 : 5;
}

/** @returns where the next byte goes */
function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let place = at;
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes[place++] = (rest & 127) | 128;
  bytes[place++] = rest;
  return place;
}

/** Numbers by first sight → numbers by falling frequency. */
function* renumber({ hashes, frequencies, claimOf }: Documents): Generator<undefined, Uint32Array> {
  const order = yield* placesBy(hashes.length, (term) => claimOf.length - frequencies.at(term));
  const numbers = new Uint32Array(order.length);
  order.forEach((old, number) => (numbers[old] = number));
  return numbers;
}

/** Where what belongs to a document ends. */
function endOf(starts: Growing, document: number, whole: number): number {
  return document + 1 < starts.length ? starts.at(document + 1) : whole;
}

/** Distinct terms of one document after the other with their frequencies: in the same room, since a map for each would be garbage by the hundred thousand. */
class TermsOfDocument {
  readonly terms: number[] = [];
  /** By term; see `impact`. */
  readonly frequencies: Float64Array;
  readonly #documents: Documents;
  readonly #numbers: Uint32Array;

  constructor(documents: Documents, numbers: Uint32Array) {
    this.#documents = documents;
    this.#numbers = numbers;
    this.frequencies = new Float64Array(numbers.length);
  }

  read(document: number): void {
    const { starts, ends, claimTokens, tokens } = this.#documents;
    const from = starts.at(document);
    const to = ends.at(document);
    const split = from + claimTokens.at(document);
    const [inClaim, inTitles] = [claimPart(split - from), titlePart(to - split)];
    for (const term of this.terms) this.frequencies[term] = 0;
    this.terms.length = 0;
    for (let place = from; place < to; place++) {
      const term = this.#numbers[tokens.at(place) >>> 1] ?? 0;
      const before = this.frequencies[term] ?? 0;
      if (before === 0) this.terms.push(term);
      this.frequencies[term] = before + (place < split ? inClaim : inTitles);
    }
  }
}

/** How many bytes the postings of each term take, as offsets; and the tokens of each document alike. */
function* measure(documents: Documents, numbers: Uint32Array): Generator<undefined, { offsets: Uint32Array; places: Uint32Array }> {
  const offsets = new Uint32Array(numbers.length + 1);
  const places = new Uint32Array(documents.claimOf.length + 1);
  const last = new Int32Array(numbers.length).fill(-1);
  const read = new TermsOfDocument(documents, numbers);
  for (let document = 0; document < documents.claimOf.length; document++) {
    if (document % documentsAtOnce === 0) yield;
    read.read(document);
    for (const term of read.terms) {
      offsets[term + 1] = (offsets[term + 1] ?? 0) + varintSize(document - (last[term] ?? -1)) + 1;
      last[term] = document;
    }
    const end = documents.ends.at(document);
    let size = 4 + documents.smallEnds.at(document) - documents.smallStarts.at(document);
    for (let place = documents.starts.at(document); place < end; place++) size += tokenSize(documents.tokens.at(place), numbers);
    places[document + 1] = (places[document] ?? 0) + size;
  }
  for (let term = 0; term < numbers.length; term++) offsets[term + 1] = (offsets[term + 1] ?? 0) + (offsets[term] ?? 0);
  return { offsets, places };
}

function renumbered(token: number, numbers: Uint32Array): number {
  return (numbers[token >>> 1] ?? 0) * 2 + (token & 1);
}

function tokenSize(token: number, numbers: Uint32Array): number {
  return varintSize(renumbered(token, numbers));
}

interface Parts {
  readonly bytes: Uint8Array;
  readonly layout: Layout;
  readonly offsets: Uint32Array;
  readonly places: Uint32Array;
  readonly numbers: Uint32Array;
}

function* writePostings(documents: Documents, { bytes, layout, offsets, numbers }: Parts): Generator<undefined, void> {
  const next = offsets.slice();
  const last = new Int32Array(numbers.length).fill(-1);
  const read = new TermsOfDocument(documents, numbers);
  for (let document = 0; document < documents.claimOf.length; document++) {
    if (document % documentsAtOnce === 0) yield;
    read.read(document);
    for (const term of read.terms) {
      const at = writeVarint(bytes, layout.postings + (next[term] ?? 0), document - (last[term] ?? -1));
      const value = impact(read.frequencies[term] ?? 0);
      bytes[at] = value;
      bytes[layout.greatest + term] = Math.max(value, bytes[layout.greatest + term] ?? 0);
      next[term] = at + 1 - layout.postings;
      last[term] = document;
    }
  }
}

/** Stop words of the claim, then of its titles; less than 128 of each, so that a count is one byte. */
function writeSmall(documents: Documents, document: number, bytes: Uint8Array, from: number): void {
  const start = documents.smallStarts.at(document);
  const split = start + documents.claimSmall.at(document);
  const end = documents.smallEnds.at(document);
  let at = from;
  bytes[at++] = split - start;
  for (let place = start; place < split; place++) bytes[at++] = documents.small.at(place);
  bytes[at++] = end - split;
  for (let place = split; place < end; place++) bytes[at++] = documents.small.at(place);
}

function* writeTokens(documents: Documents, { bytes, layout, places, numbers }: Parts): Generator<undefined, void> {
  for (let document = 0; document < documents.claimOf.length; document++) {
    if (document % documentsAtOnce === 0) yield;
    const from = documents.starts.at(document);
    const to = documents.ends.at(document);
    const split = from + documents.claimTokens.at(document);
    let at = writeVarint(bytes, layout.tokens + (places[document] ?? 0), split - from);
    for (let place = from; place < split; place++) at = writeVarint(bytes, at, renumbered(documents.tokens.at(place), numbers));
    at = writeVarint(bytes, at, to - split);
    for (let place = split; place < to; place++) at = writeVarint(bytes, at, renumbered(documents.tokens.at(place), numbers));
    writeSmall(documents, document, bytes, at);
  }
}

/** In the order of the terms' numbers. */
function* writeGrams(documents: Documents, words: Uint32Array, { layout, numbers }: Parts): Generator<undefined, void> {
  const grams = new Uint16Array(words.buffer, layout.grams, documents.grams.length);
  const starts = layout.gramStarts / 4;
  const old = new Uint32Array(numbers.length);
  numbers.forEach((number, first) => (old[number] = first));
  let at = 0;
  for (let number = 0; number < old.length; number++) {
    if (number % termsAtOnce === 0) yield;
    const first = old[number] ?? 0;
    const from = documents.gramStarts.at(first);
    const to = endOf(documents.gramStarts, first, documents.grams.length);
    for (let place = from; place < to; place++) grams[at++] = documents.grams.at(place);
    words[starts + number + 1] = at;
  }
}

function* writeTerms(documents: Documents, words: Uint32Array, { bytes, layout, numbers }: Parts): Generator<undefined, void> {
  const order = yield* placesBy(numbers.length, (term) => documents.hashes.at(term));
  for (let place = 0; place < order.length; place++) {
    if (place % termsAtOnce === 0) yield;
    const old = order[place] ?? 0;
    const number = numbers[old] ?? 0;
    words[layout.hashes / 4 + place] = documents.hashes.at(old);
    words[layout.ids / 4 + place] = number;
    bytes[layout.weights + number] = documents.weights.at(old);
    bytes[layout.kinds + number] = documents.kinds.at(old);
  }
}

function* writeDocuments(documents: Documents, words: Uint32Array, { bytes, layout }: Parts): Generator<undefined, void> {
  const claimOf = words.subarray(layout.claimOf / 4, layout.places / 4);
  let newest = 0;
  for (let document = 0; document < documents.claimOf.length; document++) {
    if (document % termsAtOnce === 0) yield;
    if (claimOf.length > 0) claimOf[document] = documents.claimOf.at(document);
    const date = documents.dates.at(document);
    bytes[layout.dates + document] = date;
    newest = Math.max(newest, date);
  }
  words[newestAt] = newest;
}

function* summed(words: Uint32Array): Generator<undefined, number> {
  const sum = new Checksum();
  for (let length = 0; length < words.length; length += wordsAtOnce) {
    sum.take(words.subarray(0, length));
    yield;
  }
  return sum.end(words);
}

/** Takes claims one by one, in the order of their ordinals, and keeps no text of them. */
export class IndexBuilder {
  readonly #documents: Documents;

  constructor(names: readonly Name[]) {
    this.#documents = new Documents(names);
  }

  add(claim: Claim): void {
    this.#documents.add(claim);
  }

  /** @param claim which the ordinal has from now on; it has as many wordings as before */
  replace(ordinal: number, claim: Claim): void {
    this.#documents.replace(ordinal, claim);
  }

  /** Yields every few milliseconds. @returns the binary form that `openIndex` reads */
  *finish(): Generator<undefined, Uint8Array<ArrayBuffer>> {
    const documents = this.#documents;
    yield* documents.count();
    const numbers = yield* renumber(documents);
    yield;
    const { offsets, places } = yield* measure(documents, numbers);
    const postingBytes = offsets.at(-1) ?? 0;
    const tokenBytes = places.at(-1) ?? 0;
    const grams = documents.grams.length;
    const { claims } = documents;
    const layout = layoutOf({ documents: documents.claimOf.length, claims, terms: numbers.length, postingBytes, tokenBytes, grams });
    const bytes = new Uint8Array(layout.size);
    const words = new Uint32Array(bytes.buffer);
    const parts = { bytes, layout, offsets, places, numbers };
    words.set(offsets, layout.offsets / 4);
    words.set(places, layout.places / 4);
    yield* writeTerms(documents, words, parts);
    yield* writeGrams(documents, words, parts);
    yield* writeDocuments(documents, words, parts);
    yield* writePostings(documents, parts);
    yield* writeTokens(documents, parts);
    const sizes = [documents.claimOf.length, claims, numbers.length, postingBytes, tokenBytes];
    yield;
    words.set([magic, version, 0, ...sizes, documents.mostWordings, grams]);
    words[2] = yield* summed(words);
    return bytes;
  }
}

/** The same in slices: yields every few milliseconds, so that a worker can answer messages in between. */
export function* buildInSlices(claims: Iterable<Claim>, names: readonly Name[]): Generator<undefined, Uint8Array> {
  const builder = new IndexBuilder(names);
  let added = 0;
  for (const claim of claims) {
    builder.add(claim);
    if (++added % claimsAtOnce === 0) yield;
  }
  return yield* builder.finish();
}

/** @returns the binary form that `openIndex` reads; ordinals are places in `claims` */
export function buildIndex(claims: Iterable<Claim>, names: readonly Name[]): Uint8Array {
  const steps = buildInSlices(claims, names);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
