/** The extension's database: opened once a worker, brought to its version step by step. */
import { type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames, unwrap } from 'idb';
import { Refusal } from '../refusal.ts';
import type { Schema } from './schema.ts';

export type Database = IDBPDatabase<Schema>;
export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
export type Migration = (database: Database, upgrade: Upgrade) => void | Promise<void>;

/** Step n brings version n to n + 1. A step that has been released is never changed; each has its example in the tests. */
export const MIGRATIONS: readonly Migration[] = [
  (database) => {
    const first = database as unknown as IDBPDatabase;
    first.createObjectStore('packs', { keyPath: 'id' });
    const claims = first.createObjectStore('claims', { keyPath: ['pack', 'ordinal'] });
    claims.createIndex('byId', ['pack', 'claim.id'], { unique: true });
    first.createObjectStore('indexes', { keyPath: 'pack' });
    const muted = database.createObjectStore('muted', { keyPath: 'id' });
    muted.createIndex('byDate', 'date');
    database.createObjectStore('firings', { keyPath: 'rule' });
  },
  /** Sets of blocks instead of single claims. There were bundled packs only, which are read again from the package; what the reader muted stays. */
  (database) => {
    const former = database as unknown as IDBPDatabase;
    for (const store of ['packs', 'claims', 'indexes']) former.deleteObjectStore(store);
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('builds', { keyPath: 'set', autoIncrement: true });
    database.createObjectStore('parts', { keyPath: ['set', 'part'] });
    database.createObjectStore('blocks', { keyPath: ['set', 'block'] });
    database.createObjectStore('directories', { keyPath: 'set' });
    database.createObjectStore('indexes', { keyPath: 'set' });
    database.createObjectStore('subscriptions', { keyPath: 'id' });
  },
  /** An index as a blob: `{ set, bytes }` → `{ set, blob }`. */
  async (_database, upgrade) => {
    for (let cursor = await upgrade.objectStore('indexes').openCursor(); cursor; cursor = await cursor.continue()) {
      const { set, bytes } = cursor.value as unknown as { readonly set: number; readonly bytes: Uint8Array<ArrayBuffer> };
      await cursor.update({ set, blob: new Blob([bytes]) });
    }
  },
  /** Keys beside the values: `{ set, block, ends, bytes }` → `[set, block]: { ends, bytes }`, and `{ set, part, bytes }` → `[set, part]: { blob }`. */
  async (database, upgrade) => {
    await keysBeside(database, upgrade, 'blocks', ({ ends, bytes }) => ({ ends, bytes }));
    await keysBeside(database, upgrade, 'parts', ({ bytes }) => ({ blob: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
  },
];

type Values = Readonly<Record<string, unknown>>;

async function keysBeside(database: Database, upgrade: Upgrade, name: 'blocks' | 'parts', next: (value: Values) => Values): Promise<void> {
  const former = upgrade.objectStore(name);
  unwrap(former).name = `former ${name}`;
  const store = unwrap(database.createObjectStore(name));
  for (let cursor = await former.openCursor(); cursor; cursor = await cursor.continue()) {
    store.put(next(cursor.value as unknown as Values), cursor.key);
  }
  unwrap(database).deleteObjectStore(`former ${name}`);
}

export const DATABASE = 'on-record';

/** Steps that fail end the upgrade as a whole; idb itself would keep what they have done so far. */
async function migrate(database: Database, upgrade: Upgrade, steps: readonly Migration[]): Promise<unknown> {
  try {
    for (const step of steps) await step(database, upgrade);
    return undefined;
  } catch (error) {
    upgrade.abort();
    return error;
  }
}

/**
 * @param onEnd told when this connection can no longer be used (the browser closed it, or a newer version of the extension wants to upgrade):
 *   whoever holds it opens anew
 * @throws Refusal where a newer version of the extension has written it: it is left as it is; what the browser gives where it has no storage (a full disk, say);
 *   a migration that fails leaves the old version whole
 */
export async function openDatabase(onEnd: () => void, name = DATABASE, migrations = MIGRATIONS): Promise<Database> {
  let failure: Promise<unknown> | undefined;
  try {
    return await openDB<Schema>(name, migrations.length, {
      upgrade(database, from, _to, upgrade) {
        upgrade.done.catch(() => undefined); // told by the opening itself
        failure = migrate(database, upgrade, migrations.slice(from));
      },
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        onEnd();
      },
      terminated: onEnd,
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') throw new Refusal('store-newer');
    throw (await failure) ?? error;
  }
}
