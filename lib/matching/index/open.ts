/** Opens the binary form of an index for queries. Nothing is copied but the words' part, which is read as typed arrays. */
import { weightOf } from '../text/weights.ts';
import type { Term } from '../text/prepare.ts';
import { checksum, headerWords, impactStep, magic, version } from './format.ts';
import { hash } from './hash.ts';

export interface Candidate {
  readonly ordinal: number;
  readonly score: number;
}

export interface PackIndex {
  readonly claims: number;
  /**
   * The best claims for the terms of a sentence, best first. Cost: the postings of the terms, plus sorting what was touched.
   * @param most how many to return
   */
  query(terms: readonly Term[], most: number): Candidate[];
}

/** The stored form is of another version or damaged: build it again. */
export class IndexFormatError extends Error {
  override readonly name = 'IndexFormatError';
}

function words(bytes: Uint8Array, from: number, count: number): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const out = new Uint32Array(count);
  for (let index = 0; index < count; index++) out[index] = view.getUint32((from + index) * 4, true);
  return out;
}

function place(hashes: Uint32Array, wanted: number): number {
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function header(bytes: Uint8Array): Uint32Array {
  if (bytes.byteLength < headerWords * 4) throw new IndexFormatError('The index is shorter than its header.');
  const head = words(bytes, 0, headerWords);
  const [mark, form, sum, documents = 0, , terms = 0, postings = 0] = head;
  if (mark !== magic || form !== version) throw new IndexFormatError('The index is of another version.');
  if (bytes.byteLength !== (headerWords + 2 * terms + 1 + documents) * 4 + postings) throw new IndexFormatError('The index is cut short.');
  if (checksum(bytes) !== sum) throw new IndexFormatError('The index is damaged.');
  return head;
}

/** @throws IndexFormatError where the bytes are not an index of this version, whole */
export function openIndex(bytes: Uint8Array): PackIndex {
  const [, , , documents = 0, claims = 0, terms = 0] = header(bytes);
  const hashes = words(bytes, headerWords, terms);
  const offsets = words(bytes, headerWords + terms, terms + 1);
  const claimOf = words(bytes, headerWords + 2 * terms + 1, documents);
  const postings = bytes.subarray((headerWords + 2 * terms + 1 + documents) * 4);
  const scores = new Float32Array(documents);

  const add = (term: Term, touched: number[]): void => {
    const at = place(hashes, hash(term.key));
    if (at < 0) return;
    const weight = (term.kind === 'word' ? weightOf(term.key) : term.weight) * impactStep;
    let document = -1;
    for (let index = offsets[at] ?? 0, end = offsets[at + 1] ?? 0; index < end;) {
      let gap = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = postings[index++] ?? 0;
        gap |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      document += gap;
      if (scores[document] === 0) touched.push(document);
      scores[document] = (scores[document] ?? 0) + weight * (postings[index++] ?? 0);
    }
  };

  return {
    claims,
    query(queryTerms, most) {
      const touched: number[] = [];
      const seen = new Set<string>();
      for (const term of queryTerms) {
        if (seen.has(term.key)) continue;
        seen.add(term.key);
        add(term, touched);
      }
      const best = new Map<number, number>();
      for (const document of touched) {
        const ordinal = claimOf[document] ?? 0;
        const score = scores[document] ?? 0;
        if (score > (best.get(ordinal) ?? 0)) best.set(ordinal, score);
        scores[document] = 0;
      }
      return [...best]
        .map(([ordinal, score]) => ({ ordinal, score }))
        .sort((left, right) => right.score - left.score || left.ordinal - right.ordinal)
        .slice(0, most);
    },
  };
}
