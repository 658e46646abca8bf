/** Feeds as they came, in parts: what has been downloaded need not be downloaded again when the worker dies. */
import type { Bytes } from '../../packs/import/bytes.ts';
import type { Database } from './database.ts';
import { giveBack } from './give-back.ts';

/** Small beside the memory that an import may take; ten times as many would be as many transactions. */
const PART = 256_000;

/** @param bytes whose pieces are given back once they are stored @param onPart told after each part how many bytes have come in all; may throw to end it */
export async function putParts(database: Database, set: number, bytes: Bytes, onPart: (bytes: number) => Promise<void>): Promise<number> {
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  let part = 0;
  let sum = 0;
  const write = async (): Promise<void> => {
    const blob = new Blob(waiting);
    waiting.forEach(giveBack);
    sum += length;
    [waiting, length] = [[], 0];
    await database.put('parts', { blob }, [set, part++]);
    await onPart(sum);
  };
  for await (const chunk of bytes) {
    waiting.push(chunk as Uint8Array<ArrayBuffer>);
    length += chunk.length;
    if (length >= PART) await write();
  }
  if (length > 0) await write();
  return sum;
}

/** Small enough to be read while the next one is fetched. */
const READ_AT_ONCE = 1 << 16;

/** A piece may be read until the next one is asked for. */
export async function* partsOf(database: Database, set: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const stored = await database.get('parts', [set, part]);
    if (!stored) return;
    yield* read(stored.blob);
  }
}

/** Into one piece of memory over and over: `arrayBuffer` leaves a copy behind until the browser collects, and so do a stream's own pieces. */
async function* read(blob: Blob): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader({ mode: 'byob' });
  let room = new Uint8Array(READ_AT_ONCE);
  for (;;) {
    const { done, value } = await reader.read(room);
    if (done) return;
    yield value;
    room = new Uint8Array(value.buffer);
  }
}
