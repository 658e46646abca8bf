/** Feeds as they came, in parts: what has been downloaded need not be downloaded again when the worker dies. */
import { type Bytes, fromStream } from '../../packs/import/bytes.ts';
import type { Database } from './database.ts';

/** Small beside the memory that an import may take; ten times as many would be as many transactions. */
const PART = 256_000;

/** How many bytes of a download stand in whole parts: where it goes on. */
export async function bytesIn(database: Database, set: number): Promise<number> {
  return PART * (await database.count('parts', IDBKeyRange.bound([set, 0], [set, Infinity])));
}

/**
 * @param onPart told after each part how many bytes have come in all; may throw to end it
 * @param from where the bytes begin, behind those that stand there already: as `bytesIn` has it
 */
export async function putParts(
  database: Database,
  set: number,
  bytes: Bytes,
  onPart: (bytes: number) => Promise<void>,
  from = 0,
): Promise<number> {
  const waiting = new Uint8Array(PART);
  let length = 0;
  let part = from / PART;
  let sum = from;
  const write = async (): Promise<void> => {
    // A blob is the browser's: values that are read leave a copy behind, pieces of a blob do not.
    const blob = new Blob([waiting.subarray(0, length)]);
    sum += length;
    length = 0;
    await database.put('parts', { blob }, [set, part++]);
    await onPart(sum);
  };
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length;) {
      const some = chunk.subarray(at, at + PART - length);
      waiting.set(some, length);
      length += some.length;
      at += some.length;
      if (length === PART) await write();
    }
  }
  if (length > 0) await write();
  return sum;
}

/** A piece may be read until the next one is asked for. */
export async function* partsOf(database: Database, set: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part++) {
    const stored = await database.get('parts', [set, part]);
    if (!stored) return;
    yield* fromStream(stored.blob.stream() as unknown as Parameters<typeof fromStream>[0]);
  }
}
