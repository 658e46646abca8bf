/**
 * Builds the index of a pack: an inverted index over all wordings of all claims, one document for each wording.
 * Cost: linear in the text, plus sorting the terms. Source of the weighting: Robertson & Zaragoza, "The Probabilistic Relevance
 * Framework: BM25 and Beyond" (2009); k1 and b as measured best on short claims.
 */
import type { Claim, Name } from '../types.ts';
import { nameTable } from '../text/names.ts';
import { prepare } from '../text/prepare.ts';
import { b, checksum, headerWords, impactStep, k1, magic, version } from './format.ts';
import { hash } from './hash.ts';
import { titlesOf, wordingsOf } from './wordings.ts';

interface Documents {
  readonly claimOf: number[];
  readonly lengths: number[];
  /** hash of a term → pairs of document and count */
  readonly postings: Map<number, number[]>;
}

function collect(claims: readonly Claim[], names: readonly Name[]): Documents {
  const table = nameTable(names);
  const documents: Documents = { claimOf: [], lengths: [], postings: new Map() };
  const add = (ordinal: number, text: string): void => {
    const counts = new Map<number, number>();
    const terms = prepare(text, table).terms;
    for (const term of terms) counts.set(hash(term.key), (counts.get(hash(term.key)) ?? 0) + 1);
    const document = documents.claimOf.push(ordinal) - 1;
    documents.lengths.push(terms.length);
    for (const [key, count] of counts) {
      const list = documents.postings.get(key);
      if (list) list.push(document, count);
      else documents.postings.set(key, [document, count]);
    }
  };
  claims.forEach((claim, ordinal) => {
    const [own = claim.text, ...variants] = wordingsOf(claim);
    add(ordinal, variants.length === 0 ? [own, ...titlesOf(claim)].join(' ') : own);
    for (const variant of variants) add(ordinal, variant);
  });
  return documents;
}

function impact(count: number, length: number, mean: number): number {
  const value = (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / mean));
  return Math.max(1, Math.min(255, Math.round(value / impactStep)));
}

function writePostings(documents: Documents, hashes: readonly number[]): { postings: number[]; offsets: number[] } {
  const mean = documents.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.lengths.length) || 1;
  const postings: number[] = [];
  const offsets: number[] = [];
  for (const key of hashes) {
    offsets.push(postings.length);
    const list = documents.postings.get(key) ?? [];
    let previous = -1;
    for (let index = 0; index < list.length; index += 2) {
      const document = list[index] ?? 0;
      let gap = document - previous;
      previous = document;
      for (; gap > 127; gap >>>= 7) postings.push((gap & 127) | 128);
      postings.push(gap, impact(list[index + 1] ?? 1, documents.lengths[document] ?? mean, mean));
    }
  }
  offsets.push(postings.length);
  return { postings, offsets };
}

/** @returns the binary form that `openIndex` reads; ordinals are places in `claims` */
export function buildIndex(claims: readonly Claim[], names: readonly Name[]): Uint8Array {
  const documents = collect(claims, names);
  const hashes = [...documents.postings.keys()].sort((left, right) => left - right);
  const { postings, offsets } = writePostings(documents, hashes);
  const words = headerWords + hashes.length + offsets.length + documents.claimOf.length;
  const bytes = new Uint8Array(words * 4 + postings.length);
  const view = new DataView(bytes.buffer);
  const body = [...hashes, ...offsets, ...documents.claimOf];
  body.forEach((word, index) => view.setUint32((headerWords + index) * 4, word, true));
  bytes.set(postings, words * 4);
  const header = [magic, version, checksum(bytes), documents.claimOf.length, claims.length, hashes.length, postings.length];
  header.forEach((word, index) => view.setUint32(index * 4, word, true));
  return bytes;
}
