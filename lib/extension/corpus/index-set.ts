/** The claims of a set that is stored → its index, its directory and its counts: where the worker that read it has died, or the index is damaged or outdated. */
import type { Name } from '../../matching/types.ts';
import { allBlocks } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import type { Summary } from '../store/records/pack.ts';
import { SetMaker } from './set-maker.ts';

/** Some 3 ms of work. */
const CLAIMS_AT_ONCE = 16;

/** @param pace called after each few claims; may throw to end it */
export async function indexSet(
  database: Database,
  set: number,
  names: readonly Name[],
  pace: (claims: number) => Promise<void>,
): Promise<Summary> {
  const maker = new SetMaker(names);
  let claims = 0;
  let stored = 0;
  for await (const block of allBlocks(database, set)) {
    stored += block.bytes;
    for (const [place, claim] of block.claims.entries()) {
      maker.added(claim, block.contents[place] ?? 0);
      if (++claims % CLAIMS_AT_ONCE === 0) await pace(claims);
    }
  }
  return maker.finish(database, set, stored, () => pace(claims));
}
