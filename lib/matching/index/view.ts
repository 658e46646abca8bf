/** The parts of a stored index as typed arrays on its own bytes: but for where hashes and each term's grams begin, nothing is copied where the bytes are aligned. */
import { checksum, headerWords, layoutOf, magic, version, type Layout } from './format.ts';

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
  /** By the first bits of a hash: where the hashes begin that have them, about one for each. */
  readonly hashStarts: Uint32Array;
  readonly ids: Uint32Array;
  readonly offsets: Uint32Array;
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
  /** How many of the stored bytes are for the second look at a candidate alone. */
  readonly alignBytes: number;
}

function ascending(values: Uint32Array, limit: number): boolean {
  for (let index = 1; index < values.length; index++) if ((values[index - 1] ?? 0) > (values[index] ?? 0)) return false;
  return (values.at(-1) ?? 0) <= limit;
}

function startsOf(counts: Uint8Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let index = 0; index < counts.length; index++) starts[index + 1] = (starts[index] ?? 0) + (counts[index] ?? 0);
  return starts;
}

/** As many as say which of the terms it is, if hashes are spread evenly. */
function firstBits(terms: number): number {
  return Math.max(1, 32 - Math.clz32(terms));
}

function hashStartsOf(hashes: Uint32Array): Uint32Array {
  const bits = firstBits(hashes.length);
  const starts = new Uint32Array(2 ** bits + 1);
  for (const hash of hashes) {
    const next = (hash >>> (32 - bits)) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let index = 1; index < starts.length; index++) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  return starts;
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

function headerOf(words: Uint32Array): Header {
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
  if (checksum(words) !== at(2)) throw new IndexFormatError('The index is damaged.');
  return { ...head, layout };
}

/** @throws IndexFormatError where the bytes are not an index of this version, whole */
export function viewIndex(stored: Uint8Array): IndexView {
  if (stored.byteLength < headerWords * 4 || stored.byteLength % 4 !== 0) throw new IndexFormatError('The index is cut short.');
  const bytes = stored.byteOffset % 4 === 0 ? stored : stored.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const { layout, documents, claims, terms, postingBytes, tokenBytes, mostWordings, grams } = headerOf(words);
  const dates = bytes.subarray(layout.dates, layout.dates + documents);
  const hashes = words.subarray(layout.hashes / 4, layout.ids / 4);
  const view: IndexView = {
    documents,
    claims,
    terms,
    mostWordings,
    hashes,
    hashStarts: hashStartsOf(hashes),
    ids: words.subarray(layout.ids / 4, layout.offsets / 4),
    offsets: words.subarray(layout.offsets / 4, layout.claimOf / 4),
    claimOf: words.subarray(layout.claimOf / 4, layout.places / 4),
    places: words.subarray(layout.places / 4, layout.weights / 4),
    weights: bytes.subarray(layout.weights, layout.weights + terms),
    greatest: bytes.subarray(layout.greatest, layout.greatest + terms),
    kinds: bytes.subarray(layout.kinds, layout.kinds + terms),
    dates,
    newest: dates.reduce((newest, date) => Math.max(newest, date), 0),
    gramStarts: startsOf(bytes.subarray(layout.gramCounts, layout.gramCounts + terms)),
    grams: new Uint16Array(bytes.buffer, bytes.byteOffset + layout.grams, grams),
    postings: bytes.subarray(layout.postings, layout.postings + postingBytes),
    tokens: bytes.subarray(layout.tokens, layout.tokens + tokenBytes),
    alignBytes: layout.size - layout.tokens + (layout.weights - layout.places) + (layout.postings - layout.dates),
  };
  if (view.gramStarts[terms] !== grams) throw new IndexFormatError('The index is damaged.');
  if (!ascending(view.offsets, postingBytes) || !ascending(view.places, tokenBytes)) throw new IndexFormatError('The index is damaged.');
  return view;
}

/** Number of the term with this hash, or −1. */
export function numberOf({ hashes, hashStarts, ids }: IndexView, wanted: number): number {
  const first = wanted >>> (32 - firstBits(hashes.length));
  const end = hashStarts[first + 1] ?? 0;
  for (let place = hashStarts[first] ?? 0; place < end; place++) if (hashes[place] === wanted) return ids[place] ?? -1;
  return -1;
}
