/** A pack or feed from a file, of whatever make: what the extension itself would make of it. */
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { collect } from '../../lib/packs/import/collect.ts';
import { FeedError } from '../../lib/packs/import/trouble.ts';

const MOST_BYTES = 1.2e9;
const OWN_PAGES = ['/editorial.html'];

export class PackFileError extends Error {
  override readonly name = 'PackFileError';
}

export type ReadPack = Awaited<ReturnType<typeof collect>>;

/** @throws PackFileError with a sentence that names the file and the place */
export async function readPackFile(path: string): Promise<ReadPack> {
  try {
    return await collect(createReadStream(path), { name: basename(path), most: MOST_BYTES, ownPages: OWN_PAGES });
  } catch (error) {
    if (error instanceof FeedError) throw new PackFileError(`${path}: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new PackFileError(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}
