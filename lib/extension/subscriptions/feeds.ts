/** Packs from elsewhere: prepared, looked at, taken, updated, removed. Everything that a reader decides goes through here. */
import { FeedError } from '../../packs/import/trouble.ts';
import type { Builder } from '../corpus/builder.ts';
import { Refusal } from '../refusal.ts';
import { beginBuild, buildOf, buildsIn, changeBuild, DiscardedError, THIS_WORKER } from '../store/builds.ts';
import { type Build, isAtWork, type NewBuild } from '../store/records/build.ts';
import type { Database } from '../store/database.ts';
import { packOf, removePack } from '../store/packs.ts';
import { changeSubscription, subscriptionOf, subscriptionsIn } from '../store/subscriptions.ts';
import type { Subscription } from '../store/records/subscription.ts';
import { removeContents, removeSet, sweep } from '../store/sweep.ts';
import { toldOf } from '../told.ts';
import { feedAddress, packIdOf } from './address.ts';
import { type Ending, endingOf } from './ending.ts';
import { afterSuccess, failed, isDue, succeeded } from './schedule.ts';
import { take } from './take.ts';

export interface FeedsHost {
  readonly connect: () => Promise<Database>;
  readonly now: () => Date;
  readonly builder: () => Builder;
  /** Packs are others now: pages are matched again. */
  readonly packsChanged: () => void;
  /** Something that a view shows has changed. */
  readonly told: () => void;
  readonly report: (error: unknown) => void;
  readonly isHandingIn: () => Promise<boolean>;
}

/** A preview that nobody has answered is thrown away after a day. */
const PREVIEW_MS = 24 * 3_600_000;

/** Bundled packs and own claims are read in one go: what a worker that died has left of it is begun anew, and never gone on with. */
const isAtHand = ({ origin }: Build): boolean => origin === 'bundled' || origin === 'own';

function unlessDiscarded(error: unknown): void {
  if (!(error instanceof DiscardedError)) throw error;
}

export class Feeds {
  /** Why builds (by set) and updates (by the subscription's id) have failed, where the disk is so full that it could not be written down. */
  readonly unwritten = new Map<number | string, string>();

  constructor(readonly host: FeedsHost) {}

  /**
   * Downloads and reads it, so that the reader can look at it; nothing is compared with it yet.
   * @param everyHours how often it is to be updated once it is taken @returns the build's number
   */
  async prepareAddress(written: string, everyHours?: number): Promise<number> {
    const address = feedAddress(written);
    if (address === null) throw new FeedError('address');
    return this.#begin({
      pack: packIdOf('feed', address),
      source: address,
      automatic: false,
      ...(everyHours !== undefined && { everyHours }),
    });
  }

  /** The file stands in the store under this number. */
  async prepareFile(set: number): Promise<void> {
    if (await buildOf(await this.host.connect(), set)) this.#run();
  }

  /** The reader's yes. */
  async take(set: number, everyHours?: number): Promise<void> {
    await this.#take(set, everyHours);
  }

  async discard(set: number): Promise<void> {
    this.host.builder().stop(set);
    this.unwritten.delete(set);
    await removeSet(await this.host.connect(), set);
    this.host.told();
  }

  async update(id: string): Promise<void> {
    const database = await this.host.connect();
    const subscription = await subscriptionOf(database, id);
    // An update that has failed, and could not be written down as failed, is not gone on with.
    if (this.unwritten.has(id)) for (const { set, pack } of await buildsIn(database)) if (pack === id) await this.discard(set);
    if (subscription) await this.#begin({ pack: id, source: subscription.address, automatic: true });
  }

  async updateDue(): Promise<void> {
    const all = await subscriptionsIn(await this.host.connect());
    for (const { id } of all.filter((one) => isDue(one, this.host.now()))) {
      await this.update(id).catch((error: unknown) => void this.unwritten.set(id, toldOf(error)));
    }
  }

  async setEvery(id: string, everyHours: number): Promise<void> {
    const nextTry = afterSuccess(this.host.now(), { everyHours }, Math.random());
    await changeSubscription(await this.host.connect(), id, { everyHours, nextTry });
    this.host.told();
  }

  async remove(id: string): Promise<void> {
    const database = await this.host.connect();
    for (const { set, pack } of await buildsIn(database)) if (pack === id) await this.discard(set);
    await removePack(database, id);
    this.host.packsChanged();
  }

  /** Told by the builder. */
  async ended(build: Build): Promise<void> {
    if (build.automatic) await this.#endedByItself(build);
    else if (build.error !== null) this.unwritten.set(build.set, build.error);
    this.host.told();
  }

  /** Goes on with what a former worker has left, and takes away what nobody needs. */
  async resume(): Promise<void> {
    const database = await this.host.connect();
    const builds = await buildsIn(database);
    for (const build of builds) await this.#tidied(build).catch(this.host.report);
    await sweep(database).catch(this.host.report);
    if (builds.some((one) => isAtWork(one) && !isAtHand(one))) this.#run();
  }

  /** What a former worker, or a view that is gone, has left of it and nobody goes on with. */
  async #tidied(build: Build): Promise<void> {
    if (isAtHand(build)) return build.worker === THIS_WORKER ? undefined : this.discard(build.set);
    if (isAtWork(build)) return;
    if (build.automatic) return this.#endedByItself(build);
    const isOld = build.begun < new Date(this.host.now().getTime() - PREVIEW_MS).toISOString();
    if (isOld || (build.state === 'opening' && (await this.#isLeft(build)))) return this.discard(build.set);
    // Killed before it could take away what it had written.
    if (build.state === 'failed') await removeContents(await this.host.connect(), build.set);
  }

  /** A file whose view was closed before all of it stood in the store. Looked at once more, since it may just have come to its end. */
  async #isLeft({ set }: Build): Promise<boolean> {
    if (await this.host.isHandingIn()) return false;
    return (await buildOf(await this.host.connect(), set))?.state === 'opening';
  }

  #run(): void {
    void this.host.builder().run().catch(this.host.report);
  }

  async #begin(asked: Pick<NewBuild, 'pack' | 'source' | 'automatic' | 'everyHours'>): Promise<number> {
    const database = await this.host.connect();
    const begun = this.host.now().toISOString();
    const { build, former } = await beginBuild(database, { ...asked, origin: 'address', state: 'fetching', begun });
    for (const { set } of former) await this.discard(set);
    this.host.told();
    this.#run();
    return build.set;
  }

  async #take(set: number, everyHours?: number): Promise<void> {
    const pack = await take(await this.host.connect(), set, this.host.now(), everyHours);
    if (pack === null) return;
    this.unwritten.delete(pack);
    this.host.packsChanged();
    this.host.told();
  }

  /** An update by schedule: taken where nothing speaks against it. */
  async #endedByItself(build: Build): Promise<void> {
    const database = await this.host.connect();
    const [subscription, installed] = await Promise.all([subscriptionOf(database, build.pack), packOf(database, build.pack)]);
    const ending = endingOf(build, subscription, installed);
    if (ending?.kind === 'take') return this.#takeByItself(build);
    // First, since it may make the room that is needed to write down the rest.
    if (ending?.kind !== 'ask') await this.discard(build.set).catch(this.host.report);
    if (subscription && ending) await this.#told(subscription, ending);
    if (ending?.kind !== 'ask') return;
    // It stays ready, for the reader to look at, unless it has been discarded meanwhile.
    await changeBuild(database, build.set, { automatic: false, doubt: ending.doubt }).catch(unlessDiscarded);
  }

  async #takeByItself({ set, pack }: Build): Promise<void> {
    try {
      await this.#take(set);
    } catch (error) {
      // Discarded meanwhile, with the subscription or for a newer one: there is nobody to tell.
      if (!(error instanceof Refusal)) this.unwritten.set(pack, toldOf(error));
    }
  }

  async #told(subscription: Subscription, ending: Exclude<Ending, { readonly kind: 'take' }>): Promise<void> {
    const now = this.host.now();
    const change =
      ending.kind === 'unchanged'
        ? succeeded(now, subscription, Math.random())
        : failed(now, subscription, ending.kind === 'ask' ? `doubt:${ending.doubt}` : ending.error, Math.random());
    const { id } = subscription;
    this.unwritten.delete(id);
    await changeSubscription(await this.host.connect(), id, change).catch(() => {
      if (change.error !== null) this.unwritten.set(id, change.error);
    });
  }
}
