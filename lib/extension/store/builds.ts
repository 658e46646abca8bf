/** The journal of packs in the making: each step is written down, so that a worker that wakes goes on where the last one was killed. */
import type { IDBPObjectStore } from 'idb';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';
import { type Build, type NewBuild, isAtWork } from './records/build.ts';

/** Drawn anew by each worker. No clock tells what another one has left: clocks are put back. */
export const THIS_WORKER = crypto.randomUUID();

export interface Begun {
  readonly build: Build;
  /** Those that made the same pack before: nobody waits for them any more. */
  readonly former: readonly Build[];
}

/** In one transaction, so that two views that ask for the same at once get the same. @returns the one that is at work on it already, where there is one */
export async function beginBuild(database: Database, build: NewBuild): Promise<Begun> {
  const { store, done } = database.transaction('builds', 'readwrite');
  const same = (await store.getAll()).filter(({ pack }) => pack === build.pack);
  const atWork = same.find((one) => isAtWork(one) && one.automatic === build.automatic);
  const begun = atWork ?? (await put(store, build));
  await done;
  return { build: begun, former: same.filter(({ set }) => set !== begun.set) };
}

export async function addBuild(database: Database, build: NewBuild): Promise<Build> {
  return put(database.transaction('builds', 'readwrite').store, build);
}

type Store = Pick<IDBPObjectStore<Schema, ['builds'], 'builds', 'readwrite'>, 'add'>;

async function put(store: Store, build: NewBuild): Promise<Build> {
  const whole = {
    bytes: 0,
    claims: 0,
    turns: 0,
    error: null,
    download: null,
    result: null,
    report: null,
    difference: null,
    doubt: null,
    ...build,
  };
  // The store draws the number; its type cannot say that it is left out here.
  const set = await store.add(whole as unknown as Build);
  return { ...whole, set };
}

export async function buildsIn(database: Database): Promise<Build[]> {
  return database.getAll('builds');
}

export async function buildOf(database: Database, set: number): Promise<Build | undefined> {
  return database.get('builds', set);
}

/** @throws DiscardedError where the reader has discarded it meanwhile: whoever works on it stops */
export async function changeBuild(database: Database, set: number, change: Partial<Build>): Promise<Build> {
  const { store, done } = database.transaction('builds', 'readwrite');
  const known = await store.get(set);
  if (!known) {
    await done;
    throw new DiscardedError(`build ${String(set)} has been discarded`);
  }
  const next = { ...known, ...change, set };
  await store.put(next);
  await done;
  return next;
}

export class DiscardedError extends Error {
  override readonly name = 'DiscardedError';
}
