/** From the store to something that can be matched: the index is opened, or built anew where its stored form is of another version or damaged. */
import { IndexFormatError, type PackIndex } from '../../matching/index/open.ts';
import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import { claimsAt } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { indexSet } from './index-set.ts';
import { readIndex } from './read-index.ts';

export interface OpenPack {
  readonly stored: StoredPack;
  readonly index: PackIndex;
  readonly matcher: Matcher;
}

/** The browser has lost the blob's file. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}

async function storedIndex(database: Database, set: number): Promise<PackIndex | null> {
  const stored = await database.get('indexes', set);
  if (!stored) return null;
  try {
    return await readIndex(stored.blob);
  } catch (error) {
    if (error instanceof IndexFormatError || isUnreadable(error)) return null;
    throw error;
  }
}

/** @param connect asked again at each load, since a connection may end while the worker lives */
function withMatcher(connect: () => Promise<Database>, stored: StoredPack, index: PackIndex): OpenPack {
  const { id, set, names, articles } = stored;
  const load = async (ordinals: readonly number[]): ReturnType<typeof claimsAt> => claimsAt(await connect(), set, ordinals);
  return { stored, index, matcher: createMatcher([{ id, index, names, articles, load }]) };
}

/** @returns null where the index has to be built anew */
export async function openStored(connect: () => Promise<Database>, pack: StoredPack): Promise<OpenPack | null> {
  const index = await storedIndex(await connect(), pack.set);
  return index && withMatcher(connect, pack, index);
}

export async function openRebuilt(connect: () => Promise<Database>, pack: StoredPack, pace: () => Promise<void>): Promise<OpenPack> {
  const { set, names, id } = pack;
  await indexSet(await connect(), set, names, pace);
  const opened = await openStored(connect, pack);
  if (!opened) throw new Error(`pack “${id}” has no index, and none could be built`);
  return opened;
}

export async function openPack(connect: () => Promise<Database>, pack: StoredPack, pace: () => Promise<void>): Promise<OpenPack> {
  return (await openStored(connect, pack)) ?? openRebuilt(connect, pack, pace);
}
