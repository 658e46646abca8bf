/**
 * Makes new versions of packs, one at a time, each step written down first (store/builds.ts): download → parts → claims in blocks → index → ready.
 * A worker that is killed anywhere goes on, when it wakes, with the step that was under way: what has been downloaded is not downloaded again.
 */
import { FeedError } from '../../packs/import/trouble.ts';
import { type Begun, fetchFeed, type Known, MOST_BYTES } from '../subscriptions/fetch-feed.ts';
import { guarded } from '../subscriptions/guard-bytes.ts';
import { importOptions } from './import-options.ts';
import { isWhole } from '../store/blocks.ts';
import { buildOf, buildsIn, changeBuild, DiscardedError } from '../store/builds.ts';
import type { Build } from '../store/records/build.ts';
import type { Database } from '../store/database.ts';
import { differenceOf } from '../store/directory.ts';
import { packOf } from '../store/packs.ts';
import { bytesIn, partsOf, putParts } from '../store/parts.ts';
import { subscriptionOf } from '../store/subscriptions.ts';
import { removeContents, removeParts } from '../store/sweep.ts';
import { toldOf } from '../told.ts';
import { indexSet } from './index-set.ts';
import { pacer } from './pause.ts';
import { readSet, type ReadSet } from './read-set.ts';
import { storedPack } from './stored-pack.ts';

/** A build over which so many workers have died is given up: it would kill the next one too. */
const MOST_TURNS = 6;
/** Without so much room nothing is begun. */
const LEAST_FREE = 50e6;
/** Claims and index of a feed, to its size; packed ones need more, and are told by the store. */
const ROOM = 2;
/** Progress is written down this often, in ms. */
const TOLD_EVERY_MS = 700;

export interface BuilderHost {
  readonly connect: () => Promise<Database>;
  readonly now: () => Date;
  /** The state or the progress of a build has changed. */
  readonly told: () => void;
  /** A build has come to its end, ready or not. */
  readonly ended: (build: Build) => Promise<void>;
  readonly report: (error: unknown) => void;
  /** Bytes that the browser still gives us. */
  readonly free: () => Promise<number>;
}

export interface Builder {
  /** Begins with what is written down and not finished, as soon as what runs is done. */
  run(): Promise<void>;
  /** Stops working on it, if that is what runs. */
  stop(set: number): void;
  readonly isBusy: () => boolean;
}

const UNFINISHED: ReadonlySet<Build['state']> = new Set(['fetching', 'reading', 'indexing']);

/** One build at work: the steps from where it stands to its end. */
class Work {
  readonly controller = new AbortController();
  readonly #pause = pacer(this.controller.signal);
  #share: number | null = null;
  #toldAt = 0;
  /** What this worker has made of the claims while it read them. */
  #made: ReadSet | null = null;

  constructor(
    readonly host: BuilderHost,
    readonly database: Database,
    public build: Build,
  ) {}

  async change(change: Partial<Build>): Promise<void> {
    this.build = await changeBuild(this.database, this.build.set, change);
    this.host.told();
  }

  /** Between two slices: others may go first, and now and then the progress is written down. */
  readonly pace = async (claims: number): Promise<void> => {
    await this.#pause();
    await this.#progress({ claims, share: this.#share });
  };

  async #progress(change: Partial<Build>): Promise<void> {
    if (Date.now() - this.#toldAt < TOLD_EVERY_MS) return;
    this.#toldAt = Date.now();
    await this.change(change);
  }

  async #fetch(): Promise<void> {
    const { set, source, pack } = this.build;
    const subscription = await subscriptionOf(this.database, pack);
    const isKnown = this.build.automatic && subscription && (await this.#isInstalledWhole());
    const known: Known = isKnown ? subscription : { etag: null, lastModified: null };
    const fetched = await fetchFeed(source, known, this.controller.signal, await this.#begun());
    if (fetched.kind === 'unchanged') return this.change({ state: 'unchanged' });
    const { download, from, size } = fetched;
    if (from === 0) await removeParts(this.database, set);
    await this.change({ download, bytes: from });
    const arrived = (sum: number): Promise<void> =>
      this.#progress({
        bytes: sum,
        share: size && Math.min(1, sum / size),
        // Who gets further than the one before is not held to have died over it.
        ...(download.resumable && { turns: 1 }),
      });
    const bytes = await putParts(this.database, set, guarded(fetched.bytes), arrived, from);
    await this.#next('reading', { bytes, share: 0 });
  }

  /** Of a pack that has lost claims the server must not say that there is nothing new. */
  async #isInstalledWhole(): Promise<boolean> {
    const installed = await packOf(this.database, this.build.pack);
    return installed !== undefined && isWhole(this.database, installed);
  }

  /** What a former worker has fetched, where the server can go on behind it. */
  async #begun(): Promise<Begun | null> {
    const { set, download } = this.build;
    const from = await bytesIn(this.database, set);
    return from > 0 && download?.resumable && download.etag !== null ? { from, etag: download.etag } : null;
  }

  /** A step is done: those who have died over it do not count for the next one. */
  #next(state: 'reading' | 'indexing', change: Partial<Build>): Promise<void> {
    return this.change({ ...change, state, turns: 1 });
  }

  /** What is to be read, counted as it goes. */
  async *#counted(): AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of partsOf(this.database, this.build.set)) {
      yield piece;
      read += piece.length;
      this.#share = Math.min(1, read / this.build.bytes);
    }
    this.#share = null;
  }

  async #read(): Promise<void> {
    const { set } = this.build;
    await this.#needRoom(this.build.bytes * ROOM);
    const options = importOptions(this.build, MOST_BYTES);
    this.#made = await readSet(this.database, set, this.#counted(), options, this.pace);
    const { imported } = this.#made;
    const result = storedPack(imported, null, this.#origin());
    await this.#next('indexing', { share: null, report: imported.report, result });
  }

  async #index(): Promise<void> {
    const { set, result, pack } = this.build;
    if (!result) throw new Error('The build has lost its head.');
    const summary = await (this.#made?.finish(this.#pause) ?? indexSet(this.database, set, result.names, this.pace));
    const installed = await packOf(this.database, pack);
    const difference = installed ? await differenceOf(this.database, installed.set, set) : null;
    const language = result.language === 'und' ? (summary.languages[0]?.of ?? 'und') : result.language;
    await this.change({ state: 'ready', claims: summary.claims, result: { ...result, ...summary, language }, difference });
    // It is ready all the same; whoever takes it or throws it away takes these away too.
    await removeParts(this.database, set).catch(this.host.report);
  }

  #origin() {
    const { pack, origin, source } = this.build;
    return { pack, origin, source, today: this.host.now().toISOString().slice(0, 10) };
  }

  /** Asked before the disk is full: a store that fails in the middle of a write is worse than a sentence. */
  async #needRoom(bytes: number): Promise<void> {
    if ((await this.host.free()) < bytes) throw new FeedError('little-room', Math.ceil(bytes / 1e6));
  }

  /**
   * What it has written so far is of no use any more. It may be what has filled the disk: then not even the failure can be written down before that is gone, and
   * sometimes not then.
   * @returns the build as it has ended, whether that could be written down or not
   */
  async fail(error: unknown): Promise<Build> {
    const failed = { state: 'failed', error: toldOf(error) } as const;
    const write = (): Promise<void> =>
      this.change(failed).catch((why: unknown) => {
        if (why instanceof DiscardedError) throw why;
      });
    await write();
    // A disk can be so full that nothing can be taken away either: then the next worker does it.
    await removeContents(this.database, this.build.set).catch(this.host.report);
    if (this.build.state !== 'failed') await write();
    return { ...this.build, ...failed };
  }

  async toEnd(): Promise<void> {
    await this.#needRoom(LEAST_FREE);
    if (this.build.state === 'fetching') await this.#fetch();
    if (this.build.state === 'reading') await this.#read();
    if (this.build.state === 'indexing') await this.#index();
  }
}

export function createBuilder(host: BuilderHost): Builder {
  let running: Promise<void> | null = null;
  let current: Work | null = null;

  const work = async (database: Database, build: Build): Promise<void> => {
    const one = new Work(host, database, build);
    let failed: Build | undefined;
    current = one;
    try {
      if (build.turns > MOST_TURNS) throw new FeedError('stopped');
      await one.toEnd();
    } catch (error) {
      if (error instanceof DiscardedError || one.controller.signal.aborted) return;
      failed = await one.fail(error);
    } finally {
      current = null;
    }
    const last = await buildOf(database, build.set);
    if (last) await host.ended(failed ?? last);
  };

  const runAll = async (): Promise<void> => {
    const database = await host.connect();
    const tried = new Set<number>();
    for (;;) {
      const next = (await buildsIn(database)).find(
        ({ set, state, origin }) => UNFINISHED.has(state) && origin !== 'bundled' && !tried.has(set),
      );
      if (!next) return;
      tried.add(next.set);
      const begun = await changeBuild(database, next.set, { turns: next.turns + 1 }).catch((error: unknown) =>
        error instanceof DiscardedError ? null : next,
      );
      if (begun) await work(database, begun).catch(host.report);
    }
  };

  const run = (): Promise<void> => {
    const turn = (running ?? Promise.resolve()).then(runAll, runAll).finally(() => {
      if (running === turn) running = null;
    });
    running = turn;
    return turn;
  };

  return {
    run,
    stop(set) {
      if (current?.build.set === set) current.controller.abort(new DiscardedError('discarded'));
    },
    isBusy: () => running !== null,
  };
}
