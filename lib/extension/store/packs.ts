/** Packs in the store: written whole in one transaction, read in pieces. */
import type { IDBPTransaction } from 'idb';
import type { Claim } from '../../matching/types.ts';
import type { Database } from './database.ts';
import type { Schema, StoredIndex, StoredPack } from './schema.ts';

function claimsOf(pack: string): IDBKeyRange {
  return IDBKeyRange.bound([pack, 0], [pack, Infinity]);
}

type Change = IDBPTransaction<Schema, ('packs' | 'claims' | 'indexes')[], 'readwrite'>;

type Add = (request: Promise<unknown>) => void;

/** Makes a change as a whole: a write that cannot even be begun (a value that cannot be stored) takes back those before it. */
async function wholly(database: Database, write: (change: Change, add: Add) => void): Promise<void> {
  const change = database.transaction(['packs', 'claims', 'indexes'], 'readwrite');
  const requests: Promise<unknown>[] = [change.done];
  try {
    write(change, (request) => requests.push(request));
  } catch (error) {
    change.abort();
    await Promise.allSettled(requests);
    throw error;
  }
  await Promise.all(requests);
}

/** Replaces the pack as a whole: either all of the new version stands afterwards, or all of the old one. */
export async function putPack(database: Database, pack: StoredPack, claims: readonly Claim[], bytes: Uint8Array): Promise<void> {
  await wholly(database, (change, add) => {
    const store = change.objectStore('claims');
    add(store.delete(claimsOf(pack.id)));
    claims.forEach((claim, ordinal) => add(store.put({ pack: pack.id, ordinal, claim })));
    add(change.objectStore('packs').put(pack));
    add(change.objectStore('indexes').put({ pack: pack.id, bytes }));
  });
}

export async function packsIn(database: Database): Promise<StoredPack[]> {
  return database.getAll('packs');
}

export async function removePack(database: Database, id: string): Promise<void> {
  await wholly(database, (change, add) => {
    add(change.objectStore('claims').delete(claimsOf(id)));
    add(change.objectStore('packs').delete(id));
    add(change.objectStore('indexes').delete(id));
  });
}

export async function indexOf(database: Database, pack: string): Promise<StoredIndex | undefined> {
  return database.get('indexes', pack);
}

export async function putIndex(database: Database, index: StoredIndex): Promise<void> {
  await database.put('indexes', index);
}

/** All claims of a pack in the order of their ordinals: for building its index anew, and for the search. */
export async function allClaims(database: Database, pack: string): Promise<Claim[]> {
  return (await database.getAll('claims', claimsOf(pack))).map(({ claim }) => claim);
}

/**
 * Claims by their ordinals, in the order asked for, in one transaction.
 * @throws RangeError where one is missing: the store and the index do not fit
 */
export async function claimsAt(database: Database, pack: string, ordinals: readonly number[]): Promise<Claim[]> {
  const store = database.transaction('claims').store;
  const found = await Promise.all(ordinals.map((ordinal) => store.get([pack, ordinal])));
  return found.map((one, index) => {
    if (!one) throw new RangeError(`pack “${pack}” has no claim ${String(ordinals[index])}`);
    return one.claim;
  });
}

export async function claimById(database: Database, pack: string, id: string): Promise<Claim | undefined> {
  return (await database.getFromIndex('claims', 'byId', [pack, id]))?.claim;
}
