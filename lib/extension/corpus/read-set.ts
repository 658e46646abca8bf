/** A feed's bytes → the claims of a set, in blocks. */
import type { Bytes } from '../../packs/import/bytes.ts';
import { importAny, type Imported, type ImportOptions } from '../../packs/import/any.ts';
import { BlockWriter } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import { removeBlocks } from '../store/sweep.ts';

/** Begins anew where a former worker was killed: what it had written goes first. @param onProgress told how many claims stand */
export async function readSet(
  database: Database,
  set: number,
  bytes: Bytes,
  options: ImportOptions,
  pace: (claims: number) => Promise<void>,
): Promise<Imported> {
  await removeBlocks(database, set);
  const writer = new BlockWriter(database, set);
  const reading = importAny(bytes, options);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) {
      await writer.end();
      return value;
    }
    await writer.take(value);
    await pace(writer.claims);
  }
}
