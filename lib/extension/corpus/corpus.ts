/** The packs that are installed, opened once a worker. A worker that wakes opens what is stored; a bundled pack is read only when it is new. */
import { PACK_FORMAT_VERSION } from '../../packs/pack.ts';
import { isWhole } from '../store/blocks.ts';
import type { Database } from '../store/database.ts';
import { packsIn, removePack } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { type BundledPack, OWN_PAGES } from './bundled.ts';
import { install } from './install.ts';
import type { OpenPack } from './open.ts';
import { Opener, type OpenerHost } from './opener.ts';

export interface CorpusSource extends OpenerHost {
  readonly bundled: readonly BundledPack[];
  /** Reads a file of the package. */
  readonly fetchPackaged: (path: string) => Promise<ArrayBuffer>;
  /** There are more packs than were told of before. */
  readonly more: () => void;
}

export interface Corpus {
  /** All packs that could be opened; one that could not is reported and left out, or comes later. Asked again after a failure, it tries again. */
  packs(): Promise<readonly OpenPack[]>;
  /** Packs have been installed, replaced or removed: those that are still the same stay open. */
  renew(): void;
}

function isCurrent(stored: StoredPack | undefined, bundled: BundledPack): boolean {
  return stored?.digest === bundled.digest && stored.formatVersion === PACK_FORMAT_VERSION;
}

async function installEach(source: CorpusSource, database: Database, some: readonly BundledPack[]): Promise<void> {
  for (const bundled of some) {
    try {
      const from = { pack: bundled.id, origin: 'bundled', source: bundled.path } as const;
      const { problems } = await install(database, await source.fetchPackaged(bundled.path), from, OWN_PAGES);
      for (const problem of problems) source.report(problem);
    } catch (error) {
      source.report(error);
    }
  }
}

/** Installs anew what has lost claims. @returns whether there was any */
async function mend(source: CorpusSource, database: Database, stored: readonly StoredPack[]): Promise<boolean> {
  const whole = await Promise.all(stored.map((pack) => pack.origin !== 'bundled' || isWhole(database, pack)));
  const lost = source.bundled.filter(({ id }) => stored.some((pack, place) => pack.id === id && whole[place] === false));
  await installEach(source, database, lost);
  return lost.length > 0;
}

/** Installs what is new, takes away what no longer ships. A pack that fails leaves its old version in place. @returns what is installed then */
async function bringUpToDate(source: CorpusSource, database: Database): Promise<readonly StoredPack[]> {
  const all = await packsIn(database);
  const stored = new Map(all.map((pack) => [pack.id, pack]));
  const ships = new Set(source.bundled.map(({ id }) => id));
  const outdated = source.bundled.filter((bundled) => !isCurrent(stored.get(bundled.id), bundled));
  const former = all.filter(({ id, origin }) => origin === 'bundled' && !ships.has(id));
  if (outdated.length + former.length === 0) return all;
  await installEach(source, database, outdated);
  for (const { id } of former) await removePack(database, id);
  return packsIn(database);
}

export function createCorpus(source: CorpusSource): Corpus {
  let opening: Promise<readonly OpenPack[]> | null = null;
  let upToDate: Promise<readonly StoredPack[]> | null = null;
  const changed = (): void => {
    opening = null;
    source.more();
  };
  const opener = new Opener(source, changed);
  const mendBehind = async (database: Database, stored: readonly StoredPack[]): Promise<void> => {
    if (await mend(source, database, stored)) changed();
  };

  const openAll = async (): Promise<OpenPack[]> => {
    const database = await source.connect();
    const isFirst = upToDate === null;
    upToDate ??= bringUpToDate(source, database);
    const current = await upToDate;
    const stored = isFirst ? current : await packsIn(database);
    // At once: while one index comes from the disk, another one is made ready.
    const opened = await Promise.all(stored.map((pack) => opener.open(pack)));
    opener.keep(stored);
    // Nobody's first answer waits for it.
    if (isFirst) void mendBehind(database, stored).catch(source.report);
    return opened.filter((one) => one !== null);
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
