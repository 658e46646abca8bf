/** Opens packs, each once. An index that has to be built anew (a later version of the extension may read another form) makes nobody wait where that takes long. */
import type { Database } from '../store/database.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { openRebuilt, openStored, type OpenPack } from './open.ts';
import { pacer } from './pause.ts';

export interface OpenerHost {
  readonly connect: () => Promise<Database>;
  readonly report: (error: unknown) => void;
  /** The worker must live while this runs. */
  readonly whileBuilding: (work: () => Promise<void>) => Promise<void>;
}

/** The index of so many claims is built anew in a tenth of a second. */
const SOON_BUILT = 1000;

export class Opener {
  /** By set. */
  readonly #open = new Map<number, OpenPack>();
  /** Sets whose index is being built while nobody waits for it. */
  readonly #late = new Set<number>();
  #building: Promise<unknown> = Promise.resolve();

  /** @param onLate told when a pack stands that was null before */
  constructor(
    readonly host: OpenerHost,
    readonly onLate: () => void,
  ) {}

  /** @returns null where it could not be opened, which is reported, or comes later */
  async open(pack: StoredPack): Promise<OpenPack | null> {
    const known = this.#open.get(pack.set);
    if (known) return known;
    try {
      const opened =
        (await openStored(this.host.connect, pack)) ?? (pack.claims > SOON_BUILT ? this.#later(pack) : await this.#rebuilt(pack));
      if (opened) this.#open.set(pack.set, opened);
      return opened;
    } catch (error) {
      this.host.report(error);
      return null;
    }
  }

  /** Forgets all others. */
  keep(packs: readonly StoredPack[]): void {
    const sets = new Set(packs.map(({ set }) => set));
    for (const set of this.#open.keys()) if (!sets.has(set)) this.#open.delete(set);
  }

  /** One after the other: each takes as much memory as the import of a feed. */
  #rebuilt(pack: StoredPack): Promise<OpenPack> {
    const build = (): Promise<OpenPack> => openRebuilt(this.host.connect, pack, pacer(new AbortController().signal));
    const turn = this.#building.then(build, build);
    this.#building = turn;
    return turn;
  }

  #later(pack: StoredPack): null {
    const { set } = pack;
    if (this.#late.has(set)) return null;
    this.#late.add(set);
    const build = async (): Promise<void> => {
      this.#open.set(set, await this.#rebuilt(pack));
      this.onLate();
    };
    void this.host
      .whileBuilding(build)
      .catch(this.host.report)
      .finally(() => this.#late.delete(set));
    return null;
  }
}
