/** The claims of a set → its index, its directory and its counts, in slices. The same for a set that is new and for an index that is damaged or outdated. */
import { IndexBuilder } from '../../matching/index/build.ts';
import type { Name } from '../../matching/types.ts';
import { allBlocks } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import { DirectoryBuilder } from '../store/directory.ts';
import type { Summary } from '../store/records/pack.ts';
import { inSlices } from './pause.ts';
import { Summariser } from './summary.ts';

/** Some 3 ms of work. */
const CLAIMS_AT_ONCE = 16;

/** @param pace called after each few claims; may throw to end it */
export async function indexSet(
  database: Database,
  set: number,
  names: readonly Name[],
  pace: (claims: number) => Promise<void>,
): Promise<Summary> {
  const summariser = new Summariser();
  const directory = new DirectoryBuilder();
  const index = new IndexBuilder(names);
  let claims = 0;
  let stored = 0;
  for await (const block of allBlocks(database, set)) {
    stored += block.bytes;
    for (const [place, claim] of block.claims.entries()) {
      summariser.add(claim);
      directory.add(claim, block.contents[place] ?? 0);
      index.add(claim);
      if (++claims % CLAIMS_AT_ONCE === 0) await pace(claims);
    }
  }
  const between = (): Promise<void> => pace(claims);
  const blob = new Blob([await inSlices(index.finish(), between)]);
  const placed = await inSlices(directory.finish(set), between);
  const summary = summariser.summary(blob.size + stored);
  const change = database.transaction(['directories', 'indexes'], 'readwrite');
  await Promise.all([change.objectStore('directories').put(placed), change.objectStore('indexes').put({ set, blob }), change.done]);
  return summary;
}
