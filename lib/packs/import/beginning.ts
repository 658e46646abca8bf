/** The first bytes of a stream, to be looked at before it is read. */
import type { Bytes } from './bytes.ts';

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
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

/** What has been taken from an iterator already, and what is left in it. */
async function* followedBy(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
