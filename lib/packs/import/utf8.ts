/**
 * Text in whatever encoding a feed came → bytes in UTF-8, which all readers here expect. UTF-16 has a byte order mark; a page may name its encoding; a
 * table that is no UTF-8 is what spreadsheets in the West write, Windows-1252 (and so is Latin-1 in practice: https://encoding.spec.whatwg.org/#names-and-labels).
 * Cost: one look at the bytes for what is UTF-8 already, which is passed on as it is.
 */
import { beginningOf, joined } from './beginning.ts';
import type { Bytes } from './bytes.ts';

/** Part of every runtime that this is for, though not of the language. */
declare const TextDecoder: new (label?: string) => { decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string };
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

const WESTERN = 'windows-1252';
const LOOKED_AT = 4096;

function marked([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The encoding that a page names in its head: `<meta charset=…>`, or that of an `http-equiv`. */
function named(start: Uint8Array): string | null {
  const text = new TextDecoder(WESTERN).decode(start.subarray(0, LOOKED_AT));
  const label = /^\s*</.test(text) ? /<meta\b[^>]{0,200}\bcharset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(text)?.[1]?.toLowerCase() : undefined;
  // A page that was read as text so far cannot be UTF-16; the standard takes such a name for UTF-8.
  return label === undefined || label.startsWith('utf') ? null : label;
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at++) if ((bytes[at] ?? 0) > 0x7f) return false;
  return true;
}

async function* decoded(label: string, bytes: Bytes): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(label);
  const encoder = new TextEncoder();
  for await (const chunk of bytes) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}

async function* after(held: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield held;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/**
 * Whether bytes that are not all ASCII are UTF-8: more of its characters are whole than broken. What is written in another encoding has hardly one that
 * happens to be whole. null where the first character has not come to its end.
 */
function isUtf8(bytes: Uint8Array, isAll: boolean): boolean | null {
  const text = new TextDecoder().decode(bytes, { stream: !isAll });
  const beyond = text.match(/[^\x00-\x7f]/gu) ?? [];
  const broken = beyond.filter((character) => character === '\uFFFD').length;
  return beyond.length === 0 ? null : 2 * broken < beyond.length;
}

/** As it comes, where the first bytes that are not ASCII are UTF-8; else from Windows-1252. */
async function* unmarked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  for (;;) {
    const { value = new Uint8Array(), done } = await source.next();
    if (held.length === 0 && isAscii(value)) {
      if (done) return;
      yield value;
      continue;
    }
    held = joined([held, value]);
    const verdict = isUtf8(held, done === true);
    if (verdict === null && !done) continue;
    const rest = after(held, source);
    yield* verdict === false ? decoded(WESTERN, rest) : rest;
    return;
  }
}

/** @param bytes unpacked */
export async function* utf8(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { first, bytes: all } = await beginningOf(bytes, LOOKED_AT);
  const label = marked(first) ?? named(first);
  yield* label !== null && isKnown(label) ? decoded(label, all) : unmarked(all);
}
