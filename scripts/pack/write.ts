/** A pack to a file, packed where its name says so. */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { PackHeader } from '../../lib/packs/pack.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { serialisePack } from '../../lib/packs/serialise.ts';
import { PackFileError } from './read.ts';

/** @throws PackFileError with what is wrong with the file's name */
export async function writeTo(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, /\.gz$/i.test(path) ? gzipSync(text) : text);
  } catch (error) {
    throw new PackFileError(`${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The header, where a pack may have it. @throws PackFileError with what is wrong with the id or title that was asked for */
export function checkedHeader(header: PackHeader): PackHeader {
  const { pack, problems } = parsePack(serialisePack({ ...header, articles: [], names: [], claims: [] }), 'new');
  if (!pack) throw new PackFileError(problems.map(({ text }) => text).join('\n'));
  return header;
}
