/**
 * The binary form of one pack's index, little endian, 32-bit words first:
 *
 *   magic  version  checksum  documents  claims  terms  postingBytes
 *   hashes[terms]       ascending
 *   offsets[terms + 1]  into the postings
 *   claimOf[documents]  ordinal of the claim that a document (one wording) belongs to
 *   postings            per term: (varint gap of the document number, one byte of impact) …
 *
 * Example: "jet" stands in documents 3 and 7 with impacts 200 and 90 → 04 C8 04 5A (gaps count from −1).
 * The impact is BM25's term part, tf·(k1+1)/(tf + k1·(1 − b + b·length/mean)) with k1 = .9, b = .5, in steps of (k1+1)/255.
 * The term's weight is not stored: it comes from the background table, so that a score does not depend on the pack.
 */
export const magic = 0x5844_4952;
/** Raised whenever the form or the text preparation changes; a stored index of another version is built again. */
export const version = 1;
export const headerWords = 7;
export const k1 = 0.9;
export const b = 0.5;
export const impactStep = (k1 + 1) / 255;

/** Sum over the words after the header (Adler-like, order matters); guards against a damaged store, not against malice. */
export function checksum(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let index = headerWords * 4; index < bytes.length; index++) {
    low = (low + (bytes[index] ?? 0)) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}
