/** From the store to something that can be matched: the index is opened, or built anew where its stored form is of another version or damaged. */
import { buildIndex } from '../../matching/index/build.ts';
import { IndexFormatError, openIndex, type PackIndex } from '../../matching/index/open.ts';
import { createMatcher, type Matcher } from '../../matching/matcher.ts';
import type { Database } from '../store/database.ts';
import { allClaims, claimsAt, indexOf, putIndex } from '../store/packs.ts';
import type { StoredPack } from '../store/schema.ts';

export interface OpenPack {
  readonly stored: StoredPack;
  readonly matcher: Matcher;
}

async function rebuilt(database: Database, pack: StoredPack): Promise<PackIndex> {
  const bytes = buildIndex(await allClaims(database, pack.id), pack.names);
  await putIndex(database, { pack: pack.id, bytes });
  return openIndex(bytes);
}

async function indexFor(database: Database, pack: StoredPack): Promise<PackIndex> {
  const stored = await indexOf(database, pack.id);
  if (!stored) return rebuilt(database, pack);
  try {
    return openIndex(stored.bytes);
  } catch (error) {
    if (error instanceof IndexFormatError) return rebuilt(database, pack);
    throw error;
  }
}

/** @param connect asked again at each load, since a connection may end while the worker lives */
export async function openPack(connect: () => Promise<Database>, pack: StoredPack): Promise<OpenPack> {
  const index = await indexFor(await connect(), pack);
  const load = async (ordinals: readonly number[]): ReturnType<typeof claimsAt> => claimsAt(await connect(), pack.id, ordinals);
  return { stored: pack, matcher: createMatcher([{ id: pack.id, index, names: pack.names, articles: pack.articles, load }]) };
}
