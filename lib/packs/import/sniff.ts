/** What a feed is, by how it begins; its name and its declared type are often wrong. */
import { PACK_FORMAT } from '../pack.ts';
import { beginningOf } from './beginning.ts';
import type { Bytes } from './bytes.ts';
import { FeedError } from './trouble.ts';

export type Kind = 'pack' | 'json' | 'csv' | 'html';

/** Enough for the header of a pack, which comes first as our writer has it. */
const LOOKED_AT = 4096;

/** Part of every runtime that this is for, though not of the language. */
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };

const ZIP = 'PK\u0003\u0004';

function kindOf(start: string): Kind {
  const text = start.replace(/^\uFEFF/, '').trimStart();
  if (text.startsWith('{') && text.includes(`"${PACK_FORMAT}"`)) return 'pack';
  if (text.startsWith(ZIP)) throw new FeedError('zip');
  if (text.startsWith('{') || text.startsWith('[')) return 'json';
  return text.startsWith('<') ? 'html' : 'csv';
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
