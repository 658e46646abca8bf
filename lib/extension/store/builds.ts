/** The journal of packs in the making: each step is written down, so that a worker that wakes goes on where the last one was killed. */
import type { IDBPObjectStore } from 'idb';
import type { ImportReport } from '../../packs/import/report.ts';
import type { Database } from './database.ts';
import type { Difference } from './directory.ts';
import type { PackOrigin, Schema, StoredPack } from './schema.ts';

/** `opening` (a view puts a file in) or `fetching` → `reading` → `indexing` → `ready`; or `failed`, or `unchanged` where the server had nothing new. */
export type BuildState = 'opening' | 'fetching' | 'reading' | 'indexing' | 'ready' | 'failed' | 'unchanged';

export interface Download {
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly servedBy: string;
}

export interface Build {
  /** The number of the set that it makes. */
  readonly set: number;
  /** Of the pack that it is to become. */
  readonly pack: string;
  readonly origin: PackOrigin;
  /** Address, or the name of a file. */
  readonly source: string;
  /** An update by schedule is taken by itself; anything else waits for the reader's yes. */
  readonly automatic: boolean;
  readonly state: BuildState;
  /** ISO date and time. */
  readonly begun: string;
  /** Downloaded so far. */
  readonly bytes: number;
  /** Read so far, or indexed so far. */
  readonly claims: number;
  /** How often a worker has begun to work on it: all but the last have died over it. */
  readonly turns: number;
  readonly error: string | null;
  readonly download: Download | null;
  /** Known from `indexing` on, with its counts from `ready` on. */
  readonly result: Omit<StoredPack, 'set'> | null;
  readonly report: ImportReport | null;
  /** To the installed version, where there is one. */
  readonly difference: Difference | null;
  /** Why the reader is asked, where an update would have been automatic: it has shrunk, say. */
  readonly doubt: string | null;
}

export type NewBuild = Pick<Build, 'pack' | 'origin' | 'source' | 'automatic' | 'state' | 'begun'>;

export function isAtWork({ state }: Pick<Build, 'state'>): boolean {
  return state === 'fetching' || state === 'reading' || state === 'indexing';
}

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
