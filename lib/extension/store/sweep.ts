/** Takes away sets that no pack and no build names: older versions, and what was left by a worker that was killed. */
import type { Database } from './database.ts';

const STORES = ['parts', 'blocks', 'directories', 'indexes'] as const;

/** The numbers of all sets of which something is stored: one step of a cursor for each. */
async function setsIn(database: Database): Promise<Set<number>> {
  const sets = new Set<number>();
  for (const name of ['parts', 'blocks'] as const) {
    let cursor = await database.transaction(name).store.openKeyCursor();
    while (cursor) {
      sets.add(cursor.key[0]);
      cursor = await cursor.continue([cursor.key[0] + 1, 0]);
    }
  }
  for (const name of ['directories', 'indexes'] as const) for (const set of await database.getAllKeys(name)) sets.add(set);
  return sets;
}

/** All but the build's own record, which tells what has become of it. */
export async function removeContents(database: Database, set: number): Promise<void> {
  const change = database.transaction(STORES, 'readwrite');
  const all = IDBKeyRange.bound([set, 0], [set, Infinity]);
  await Promise.all([
    change.objectStore('parts').delete(all),
    change.objectStore('blocks').delete(all),
    change.objectStore('directories').delete(set),
    change.objectStore('indexes').delete(set),
    change.done,
  ]);
}

/**
 * The record first: without it nobody goes on with the set or takes it, and what a worker that dies in between leaves is swept away.
 * A set that has been taken meanwhile stays.
 */
export async function removeSet(database: Database, set: number): Promise<void> {
  const change = database.transaction(['builds', 'packs'], 'readwrite');
  const [packs] = await Promise.all([change.objectStore('packs').getAll(), change.objectStore('builds').delete(set), change.done]);
  if (!packs.some((pack) => pack.set === set)) await removeContents(database, set);
}

/** What has been downloaded, once its claims stand in blocks. */
export async function removeParts(database: Database, set: number): Promise<void> {
  await database.delete('parts', IDBKeyRange.bound([set, 0], [set, Infinity]));
}

/** Claims of a set that was begun by a worker that died. */
export async function removeBlocks(database: Database, set: number): Promise<void> {
  await database.delete('blocks', IDBKeyRange.bound([set, 0], [set, Infinity]));
}

/** @returns how many sets were taken away */
export async function sweep(database: Database): Promise<number> {
  const stored = await setsIn(database);
  // Read after the sets: what begins meanwhile is not among them.
  const [packs, builds] = await Promise.all([database.getAll('packs'), database.getAllKeys('builds')]);
  const used = new Set([...packs.map(({ set }) => set), ...builds]);
  const unused = [...stored].filter((set) => !used.has(set));
  for (const set of unused) await removeSet(database, set);
  return unused.length;
}
