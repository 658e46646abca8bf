/** The packs that are installed, opened once a worker. A worker that wakes opens what is stored; a bundled pack is read only when it is new. */
import { PACK_FORMAT_VERSION } from '../../packs/pack.ts';
import type { Database } from '../store/database.ts';
import { packsIn, removePack } from '../store/packs.ts';
import type { StoredPack } from '../store/schema.ts';
import { type BundledPack, OWN_PAGES } from './bundled.ts';
import { install } from './install.ts';
import { openPack, type OpenPack } from './open.ts';

export interface CorpusSource {
  readonly connect: () => Promise<Database>;
  readonly bundled: readonly BundledPack[];
  /** Reads a file of the package. */
  readonly fetchPackaged: (path: string) => Promise<ArrayBuffer>;
  readonly report: (error: unknown) => void;
}

export interface Corpus {
  /** All packs that could be opened; one that could not is reported and left out. Asked again after a failure, it tries again. */
  packs(): Promise<readonly OpenPack[]>;
}

function isCurrent(stored: StoredPack | undefined, bundled: BundledPack): boolean {
  return stored?.digest === bundled.digest && stored.formatVersion === PACK_FORMAT_VERSION;
}

/** Installs what is new, takes away what no longer ships. A pack that fails leaves its old version in place. */
async function bringUpToDate(source: CorpusSource, database: Database): Promise<void> {
  const stored = new Map((await packsIn(database)).map((pack) => [pack.id, pack]));
  for (const bundled of source.bundled) {
    if (isCurrent(stored.get(bundled.id), bundled)) continue;
    try {
      const { problems } = await install(database, await source.fetchPackaged(bundled.path), bundled.path, OWN_PAGES);
      for (const problem of problems) source.report(problem.text);
    } catch (error) {
      source.report(error);
    }
  }
  const ships = new Set(source.bundled.map(({ id }) => id));
  for (const { id, origin } of stored.values()) if (origin === 'bundled' && !ships.has(id)) await removePack(database, id);
}

async function openAll(source: CorpusSource): Promise<OpenPack[]> {
  const database = await source.connect();
  await bringUpToDate(source, database);
  const open: OpenPack[] = [];
  for (const pack of await packsIn(database)) {
    try {
      open.push(await openPack(source.connect, pack));
    } catch (error) {
      source.report(error);
    }
  }
  return open;
}

export function createCorpus(source: CorpusSource): Corpus {
  let opening: Promise<readonly OpenPack[]> | null = null;
  return {
    packs() {
      opening ??= openAll(source).catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
  };
}
