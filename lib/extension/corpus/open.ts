/** From the store to something that can be matched: the index is opened, or built anew where its stored form is of another version or damaged. */
import { IndexFormatError, openIndex, type PackIndex } from '../../matching/index/open.ts';
import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import { claimsAt } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { indexSet } from './index-set.ts';

export interface OpenPack {
  readonly stored: StoredPack;
  readonly index: PackIndex;
  readonly matcher: Matcher;
}

/** The browser has lost the blob's file. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError');
}

type Pace = () => Promise<void>;

async function storedIndex(database: Database, set: number): Promise<PackIndex | null> {
  const stored = await database.get('indexes', set);
  if (!stored) return null;
  try {
    return openIndex(new Uint8Array(await stored.blob.arrayBuffer()));
  } catch (error) {
    if (error instanceof IndexFormatError || isUnreadable(error)) return null;
    throw error;
  }
}

async function indexFor(database: Database, { set, names, id }: StoredPack, pace: Pace): Promise<PackIndex> {
  const index = await storedIndex(database, set);
  if (index) return index;
  await indexSet(database, set, names, pace);
  const rebuilt = await storedIndex(database, set);
  if (!rebuilt) throw new Error(`pack “${id}” has no index, and none could be built`);
  return rebuilt;
}

/** @param connect asked again at each load, since a connection may end while the worker lives */
export async function openPack(connect: () => Promise<Database>, pack: StoredPack, pace: Pace): Promise<OpenPack> {
  const index = await indexFor(await connect(), pack, pace);
  const load = async (ordinals: readonly number[]): ReturnType<typeof claimsAt> => claimsAt(await connect(), pack.set, ordinals);
  return { stored: pack, index, matcher: createMatcher([{ id: pack.id, index, names: pack.names, articles: pack.articles, load }]) };
}
