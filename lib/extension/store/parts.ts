/** Feeds as they came, in parts: what has been downloaded need not be downloaded again when the worker dies. */
import type { Bytes } from '../../packs/import/bytes.ts';
import type { Database } from './database.ts';
import { giveBack } from './give-back.ts';

/** Small beside the memory that an import may take; ten times as many would be as many transactions. */
const PART = 256_000;

/** @param bytes whose pieces are given back once they are stored @param onPart told after each part how many bytes have come in all; may throw to end it */
export async function putParts(database: Database, set: number, bytes: Bytes, onPart: (bytes: number) => Promise<void>): Promise<number> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let part = 0;
  let sum = 0;
  const write = async (): Promise<void> => {
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of waiting) {
      whole.set(chunk, at);
      at += chunk.length;
      giveBack(chunk);
    }
    sum += length;
    [waiting, length] = [[], 0];
    await database.put('parts', { set, part: part++, bytes: whole });
    giveBack(whole);
    await onPart(sum);
  };
  for await (const chunk of bytes) {
    waiting.push(chunk);
    length += chunk.length;
    if (length >= PART) await write();
  }
  if (length > 0) await write();
  return sum;
}

/** A piece may be read until the next one is asked for. */
export async function* partsOf(database: Database, set: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const stored = await database.get('parts', [set, part]);
    if (!stored) return;
    yield stored.bytes;
    giveBack(stored.bytes);
  }
}
