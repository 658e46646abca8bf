/** A feed's bytes → the claims of a set, in blocks, and what is made of them on the way. */
import type { Claim, Name } from '../../matching/types.ts';
import type { Bytes } from '../../packs/import/bytes.ts';
import type { Imported, ImportOptions } from '../../packs/import/any.ts';
import { BlockWriter } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import type { Summary } from '../store/records/pack.ts';
import { removeBlocks } from '../store/sweep.ts';
import { SetMaker } from './set-maker.ts';

type Pace = (claims: number) => Promise<void>;

export interface ReadSet {
  readonly imported: Imported;
  /** Writes down what was made of the claims. */
  readonly finish: (pace: () => Promise<void>) => Promise<Summary>;
}

/** Begins anew where a former worker was killed: what it had written goes first. @param pace told how many claims there are; may throw to end it */
export async function readSet(database: Database, set: number, bytes: Bytes, options: ImportOptions, pace: Pace): Promise<ReadSet> {
  await removeBlocks(database, set);
  let maker: SetMaker | undefined;
  let names: readonly Name[] = [];
  // A pack's names come before its claims; a feed has none.
  const made = (): SetMaker => (maker ??= new SetMaker(names));
  const written = {
    added: (claim: Claim, content: number) => made().added(claim, content),
    changed: (ordinal: number, former: Claim, claim: Claim, content: number) => made().changed(ordinal, former, claim, content),
  };
  const writer = new BlockWriter(database, set, written, pace);
  // In the same file all the same, but none of its tables is made in a worker that has nothing to import.
  const { importAny } = await import('../../packs/import/any.ts');
  await pace(0);
  const reading = importAny(bytes, { ...options, onNames: (found) => void (names = found) });
  for (;;) {
    const { value, done } = await reading.next();
    if (!done) {
      await writer.take(value);
      await pace(writer.claims);
      continue;
    }
    await writer.end();
    return { imported: value, finish: (between) => made().finish(database, set, writer.bytes, between) };
  }
}
