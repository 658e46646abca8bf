/** A small pack that is at hand as bytes (bundled, or the reader's own claims) → a set of its own, swapped in at once. Feeds go the longer way of builds.ts. */
import { FeedError } from '../../packs/import/trouble.ts';
import { addBuild, THIS_WORKER } from '../store/builds.ts';
import type { Database } from '../store/database.ts';
import { adopt } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { removeSet } from '../store/sweep.ts';
import { readSet } from './read-set.ts';
import { type Origin, storedPack } from './stored-pack.ts';

/** What is larger is no pack that a person has edited, but a mistake. */
const MOST_BYTES = 64e6;

export interface Installed {
  readonly pack: StoredPack;
  /** What had to be mended or left out. */
  readonly problems: readonly string[];
}

export async function digestOf(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function* once(bytes: ArrayBuffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new Uint8Array(bytes));
}

const unhurried = (): Promise<void> => Promise.resolve();

/**
 * @param ownPages pages of the extension that this pack may name; none but for a bundled pack
 * @throws FeedError where nothing of it can be used; the installed version then stays as it is
 */
export async function install(
  database: Database,
  bytes: ArrayBuffer,
  from: Omit<Origin, 'today'>,
  ownPages: readonly string[],
): Promise<Installed> {
  const begun = new Date().toISOString();
  const { set } = await addBuild(database, { ...from, automatic: true, state: 'reading', begun, worker: THIS_WORKER });
  try {
    const options = { name: from.source, most: MOST_BYTES, ownPages };
    const { imported, finish } = await readSet(database, set, once(bytes), options, unhurried);
    if (!imported.header) throw new FeedError('no-pack', from.source);
    const summary = await finish(unhurried);
    const pack = { ...storedPack(imported, summary, { ...from, today: begun.slice(0, 10) }, await digestOf(bytes)), set };
    await adopt(database, pack, () => null);
    return { pack, problems: imported.problems.map(({ text }) => text) };
  } catch (error) {
    await removeSet(database, set).catch(() => undefined); // what it leaves, the next sweep takes away
    throw error;
  }
}
