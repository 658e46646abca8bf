/**
 * The binary form of one pack's index, little endian; every part begins at a multiple of four:
 *
 *   header          magic  version  checksum  documents  claims  terms  postingBytes  tokenBytes  most wordings of one claim  grams  newest date
 *   hashes[terms]       u32, ascending
 *   ids[terms]          u32, number of the term with that hash; terms are numbered from the commonest, so that numbers are short
 *   offsets[terms + 1]  u32, by number, into the postings
 *   claimOf[documents]  u32, ordinal of the claim that a document (one wording) belongs to; left out where each claim has one
 *   places[documents+1] u32, into the tokens
 *   weights[terms]      u8, by number: weight of the term from the background table, in steps of `weightStep`
 *   greatest[terms]     u8, by number: greatest impact in its postings
 *   kinds[terms]        u8, by number: 0 word, 1 figure or year, 2 name
 *   dates[documents]    u8, half years since 1950 (`halfYears`), 0 where the claim has no date
 *   gramStarts[terms+1] u32, by number: where the term's grams begin
 *   grams               u16, in the order of the terms: what the term's word shares with words that are written alike (`gramsOf`)
 *   postings            per term: (varint gap of the document number, one byte of impact) …
 *   tokens              per document: varint count of the claim's tokens, then each as varint(number × 2 + capital), then the title's alike;
 *                       then the count of the claim's stop words and one byte for each (`smallWords`), and the title's alike
 *
 * Example: "jet" stands in documents 3 and 7 with impacts 200 and 90 → postings 04 C8 04 5A (gaps count from −1). Document 3, "Jets fly",
 * with jet = 5 and fly = 9 → tokens 02 0B 12 00 00 00 (two tokens, "Jets" with a capital; no title, no stop words).
 * The impact is BM25F's term part, f·(k1+1)/(f + k1), in steps of (k1+1)/255; f is what the term's tokens add up to, each in the claim
 * 1/(1 − b + b·length/usual length), each in the titles by half more, of their own length (`claimPart`, `titlePart`).
 * Tokens in order make the second look at a candidate cheap: which words are shared, side by side or not, without loading its text.
 */
export const magic = 0x5844_4952;
/** Raised whenever the form, the text preparation or the background table changes; a stored index of another version is built again. */
export const version = 6;
export const headerWords = 11;
/** In the header: the greatest date. */
export const newestAt = 10;
export const k1 = 2;
export const b = 0.5;
/** Tokens of a claim and of its titles; the corpus is not asked, so that a score does not hang on what else is in it. */
const usualClaim = 12;
const usualTitles = 8;
/** A word of the title counts half more: who wrote it chose what the claim is about. */
const titleWeight = 1.5;
export const impactStep = (k1 + 1) / 255;
/** The rarest stem weighs less than 12. */
export const weightStep = 12 / 255;
/** Tokens of a wording, and of its titles, that are kept: what is longer is no claim but a text. */
export const mostTokens = 127;
/** Of a term that is longer, the beginning counts. */
export const mostGrams = 32;

export const WORD = 0;
export const FIGURE = 1;
export const NAME = 2;

/** What a token of the claim counts. @param length of the claim, in tokens */
export function claimPart(length: number): number {
  return 1 / (1 - b + (b * length) / usualClaim);
}

/** What a token of the titles counts. @param length of all of them */
export function titlePart(length: number): number {
  return titleWeight / (1 - b + (b * length) / usualTitles);
}

/** BM25F's term part in steps of `impactStep`, 1 to 255. @param frequency sum of what the term's tokens count */
export function impact(frequency: number): number {
  const value = (frequency * (k1 + 1)) / (frequency + k1);
  return Math.max(1, Math.min(255, Math.round(value / impactStep)));
}

/** Where the parts begin, in bytes. */
export interface Layout {
  readonly hashes: number;
  readonly ids: number;
  readonly offsets: number;
  readonly claimOf: number;
  readonly places: number;
  readonly weights: number;
  readonly greatest: number;
  readonly kinds: number;
  readonly dates: number;
  readonly gramStarts: number;
  readonly grams: number;
  readonly postings: number;
  readonly tokens: number;
  readonly size: number;
}

function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/** What the lengths of the parts hang on. */
export interface Sizes {
  readonly documents: number;
  readonly claims: number;
  readonly terms: number;
  readonly postingBytes: number;
  readonly tokenBytes: number;
  readonly grams: number;
}

export function layoutOf({ documents, claims, terms, postingBytes, tokenBytes, grams: gramCount }: Sizes): Layout {
  const hashes = headerWords * 4;
  const ids = hashes + terms * 4;
  const offsets = ids + terms * 4;
  const claimOf = offsets + (terms + 1) * 4;
  const places = claimOf + (documents === claims ? 0 : documents * 4);
  const weights = places + (documents + 1) * 4;
  const greatest = weights + padded(terms);
  const kinds = greatest + padded(terms);
  const dates = kinds + padded(terms);
  const gramStarts = dates + padded(documents);
  const grams = gramStarts + (terms + 1) * 4;
  const postings = grams + padded(2 * gramCount);
  const tokens = postings + padded(postingBytes);
  const size = tokens + padded(tokenBytes);
  return { hashes, ids, offsets, claimOf, places, weights, greatest, kinds, dates, gramStarts, grams, postings, tokens, size };
}
