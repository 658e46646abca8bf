/** The packs that are installed, opened once a worker. A worker that wakes opens what is stored; a bundled pack is read only when it is new. */
import { PACK_FORMAT_VERSION } from '../../packs/pack.ts';
import type { Database } from '../store/database.ts';
import { packsIn, removePack } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { type BundledPack, OWN_PAGES } from './bundled.ts';
import { install } from './install.ts';
import { openPack, type OpenPack } from './open.ts';
import { pacer } from './pause.ts';

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
  /** Packs have been installed, replaced or removed: those that are still the same stay open. */
  renew(): void;
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
      const from = { pack: bundled.id, origin: 'bundled', source: bundled.path } as const;
      const { problems } = await install(database, await source.fetchPackaged(bundled.path), from, OWN_PAGES);
      for (const problem of problems) source.report(problem);
    } catch (error) {
      source.report(error);
    }
  }
  const ships = new Set(source.bundled.map(({ id }) => id));
  for (const { id, origin } of stored.values()) if (origin === 'bundled' && !ships.has(id)) await removePack(database, id);
}

export function createCorpus(source: CorpusSource): Corpus {
  let opening: Promise<readonly OpenPack[]> | null = null;
  let upToDate: Promise<void> | null = null;
  const open = new Map<number, OpenPack>();

  const openOne = async (pack: StoredPack): Promise<OpenPack[]> => {
    const known = open.get(pack.set);
    if (known) return [known];
    try {
      const opened = await openPack(source.connect, pack, pacer(new AbortController().signal));
      open.set(pack.set, opened);
      return [opened];
    } catch (error) {
      source.report(error);
      return [];
    }
  };

  const openAll = async (): Promise<OpenPack[]> => {
    const database = await source.connect();
    upToDate ??= bringUpToDate(source, database);
    await upToDate;
    const stored = await packsIn(database);
    const opened: OpenPack[] = [];
    for (const pack of stored) opened.push(...(await openOne(pack)));
    const sets = new Set(stored.map(({ set }) => set));
    for (const set of open.keys()) if (!sets.has(set)) open.delete(set);
    return opened;
  };

  return {
    packs() {
      const turn = (opening ??= openAll().catch((error: unknown) => {
        if (opening === turn) opening = null;
        upToDate = null;
        throw error;
      }));
      return turn;
    },
    renew() {
      opening = null;
    },
  };
}
