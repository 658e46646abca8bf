/** What a feed is, by how it begins; its name and its declared type are often wrong. */
import { PACK_FORMAT } from '../pack.ts';
import { type Bytes, followedBy } from './bytes.ts';
import { FeedError } from './trouble.ts';

export type Kind = 'pack' | 'json' | 'csv' | 'html';

/** Enough for the header of a pack, which comes first as our writer has it. */
const LOOKED_AT = 4096;

/** Part of every runtime that this is for, though not of the language. */
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function kindOf(start: string): Kind {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{') && text.includes(`"${PACK_FORMAT}"`)) return 'pack';
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  return text.startsWith('<') ? 'html' : 'csv';
}

interface Beginning {
  readonly first: Uint8Array;
  /** Nothing comes after it. */
  readonly isAll: boolean;
  /** The beginning, and what comes after it. */
  readonly bytes: Bytes;
}

/** @param least bytes that are looked at, where there are so many */
export async function beginningOf(bytes: Bytes, least: number): Promise<Beginning> {
  const source = bytes[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let isAll = false;
  for (let length = 0; length < least && !isAll;) {
    const { value, done } = await source.next();
    isAll = done === true;
    if (value) seen.push(value.slice());
    length += value?.length ?? 0;
  }
  const first = joined(seen);
  return { first, isAll, bytes: followedBy(first, source) };
}

/** @param bytes unpacked; they come back whole, the looked-at ones included */
export async function sniff(bytes: Bytes): Promise<{ readonly kind: Kind; readonly bytes: Bytes }> {
  const { first, bytes: whole } = await beginningOf(bytes, LOOKED_AT);
  if (first.length === 0) throw new FeedError('empty');
  return { kind: kindOf(new TextDecoder().decode(first.subarray(0, LOOKED_AT))), bytes: whole };
}

/** All of the bytes at once, for what is small enough to be read as a whole. */
export async function wholeText(bytes: Bytes): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
  return text + decoder.decode();
}
