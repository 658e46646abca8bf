/**
 * The parts of a stored index as typed arrays on its own bytes: nothing is copied where the bytes are aligned, and nothing reckoned but what tells that they
 * can be believed. A worker that wakes runs all of this once, before anything is compiled: a pass over all terms takes it milliseconds.
 */
import type { Checksum } from './checksum.ts';
import { headerWords, layoutOf, magic, newestAt, version, type Layout } from './format.ts';

/** The stored form is of another version or damaged: build it again. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError';
}

export interface IndexView {
  readonly documents: number;
  readonly claims: number;
  readonly terms: number;
  readonly mostWordings: number;
  readonly hashes: Uint32Array;
  /** By the first bits of a hash: where the hashes begin that have them, about one for each, and one more; 0 where nobody has asked yet. */
  readonly hashStarts: Uint32Array;
  readonly ids: Uint32Array;
  readonly offsets: Uint32Array;
  /** Empty where each claim has one document: see `claimAt`. */
  readonly claimOf: Uint32Array;
  readonly places: Uint32Array;
  readonly weights: Uint8Array;
  readonly greatest: Uint8Array;
  readonly kinds: Uint8Array;
  /** By document; the greatest of them. */
  readonly dates: Uint8Array;
  readonly newest: number;
  /** By number: where a term's runs of letters begin in `grams`. */
  readonly gramStarts: Uint32Array;
  readonly grams: Uint16Array;
  readonly postings: Uint8Array;
  readonly tokens: Uint8Array;
  /** How many of the stored bytes are no postings, but for the second look at a candidate and for words that are still being typed. */
  readonly alignBytes: number;
}

/** From 0 to the end of what they are places in: that they ascend in between, the checksum vouches for. */
function areStarts(values: Uint32Array, end: number): boolean {
  return values[0] === 0 && values.at(-1) === end;
}

/** As many as say which of the terms it is, if hashes are spread evenly. */
function firstBits(terms: number): number {
  return Math.max(1, 32 - Math.clz32(terms));
}

/** The first hash that is not below this one, by halves. */
function firstHash(hashes: Uint32Array, least: number): number {
  let low = 0;
  let high = hashes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hashes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Header {
  readonly layout: Layout;
  readonly documents: number;
  readonly claims: number;
  readonly terms: number;
  readonly postingBytes: number;
  readonly tokenBytes: number;
  readonly mostWordings: number;
  readonly grams: number;
}

function headerOf(words: Uint32Array, sum: Checksum): Header {
  const at = (place: number): number => words[place] ?? 0;
  if (at(0) !== magic || at(1) !== version) throw new IndexFormatError('The index is of another version.');
  const head = {
    documents: at(3),
    claims: at(4),
    terms: at(5),
    postingBytes: at(6),
    tokenBytes: at(7),
    mostWordings: at(8),
    grams: at(9),
  };
  const layout = layoutOf(head);
  if (words.byteLength !== layout.size) throw new IndexFormatError('The index is cut short.');
  if (sum.end(words) !== at(2)) throw new IndexFormatError('The index is damaged.');
  return { ...head, layout };
}

/** @param sum of what has come in already @throws IndexFormatError where the bytes are not an index of this version, whole */
export function viewIndex(stored: Uint8Array, sum: Checksum): IndexView {
  if (stored.byteLength < headerWords * 4 || stored.byteLength % 4 !== 0) throw new IndexFormatError('The index is cut short.');
  const bytes = stored.byteOffset % 4 === 0 ? stored : stored.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const { layout, documents, claims, terms, postingBytes, tokenBytes, mostWordings, grams } = headerOf(words, sum);
  const view: IndexView = {
    documents,
    claims,
    terms,
    mostWordings,
    hashes: words.subarray(layout.hashes / 4, layout.ids / 4),
    hashStarts: new Uint32Array(2 ** firstBits(terms)),
    ids: words.subarray(layout.ids / 4, layout.offsets / 4),
    offsets: words.subarray(layout.offsets / 4, layout.claimOf / 4),
    claimOf: words.subarray(layout.claimOf / 4, layout.places / 4),
    places: words.subarray(layout.places / 4, layout.weights / 4),
    weights: bytes.subarray(layout.weights, layout.weights + terms),
    greatest: bytes.subarray(layout.greatest, layout.greatest + terms),
    kinds: bytes.subarray(layout.kinds, layout.kinds + terms),
    dates: bytes.subarray(layout.dates, layout.dates + documents),
    newest: words[newestAt] ?? 0,
    gramStarts: words.subarray(layout.gramStarts / 4, layout.gramStarts / 4 + terms + 1),
    grams: new Uint16Array(bytes.buffer, bytes.byteOffset + layout.grams, grams),
    postings: bytes.subarray(layout.postings, layout.postings + postingBytes),
    tokens: bytes.subarray(layout.tokens, layout.tokens + tokenBytes),
    alignBytes: layout.size - layout.tokens + (layout.greatest - layout.places) + (layout.postings - layout.kinds),
  };
  const fits = areStarts(view.offsets, postingBytes) && areStarts(view.places, tokenBytes) && areStarts(view.gramStarts, grams);
  if (!fits) throw new IndexFormatError('The index is damaged.');
  return view;
}

/** Number of the term with this hash, or −1. Where hashes with its first bits begin is looked for once. */
export function numberOf({ hashes, hashStarts, ids }: IndexView, wanted: number): number {
  const shift = 32 - firstBits(hashes.length);
  const first = wanted >>> shift;
  const known = hashStarts[first] ?? 0;
  let place = known > 0 ? known - 1 : firstHash(hashes, (first << shift) >>> 0);
  hashStarts[first] = place + 1;
  while ((hashes[place] ?? Infinity) < wanted) place++;
  return hashes[place] === wanted ? (ids[place] ?? -1) : -1;
}

/** Ordinal of the claim of which a document is a wording. */
export function claimAt({ claimOf }: IndexView, document: number): number {
  return claimOf.length === 0 ? document : (claimOf[document] ?? 0);
}
