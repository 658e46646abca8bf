/** What views see of packs from elsewhere, and what they can do with them. */
import { browser } from 'wxt/browser';
import type { Claim } from '../../matching/types.ts';
import { FeedError } from '../../packs/import/trouble.ts';
import type { PackHeader } from '../../packs/pack.ts';
import type { Handlers } from '../messages/answer.ts';
import type { BuildView, FeedPack, feedMessages, FeedsView, PackSlice, Preview } from '../messages/feeds.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { claimsAt, isWhole } from '../store/blocks.ts';
import { buildOf, buildsIn } from '../store/builds.ts';
import type { Build } from '../store/records/build.ts';
import { packOf, packsIn } from '../store/packs.ts';
import type { StoredPack, Summary } from '../store/records/pack.ts';
import { subscriptionsIn } from '../store/subscriptions.ts';
import type { Subscription } from '../store/records/subscription.ts';
import { feedAddress } from '../subscriptions/address.ts';
import { wouldMark } from './would-mark.ts';

type OwnNames = 'ownClaims' | 'putOwnClaim' | 'removeOwnClaim' | 'draft' | 'backup' | 'restorePreview' | 'restore';
export type FeedHandlers = Omit<Handlers<typeof feedMessages>, OwnNames>;

/** Claims of a preview, from all over the set. */
const SAMPLES = 6;
/** What is listed of topics in a view; the rest is known to the store. */
const SHOWN_TOPICS = 60;

function headOf(pack: Omit<StoredPack, 'set'>): PackHeader & Summary {
  const { names: _names, articles: _articles, report: _report, digest: _digest, formatVersion: _version, origin: _origin, ...head } = pack;
  return { ...head, topics: head.topics.slice(0, SHOWN_TOPICS) };
}

type Unwritten = Services['feeds']['unwritten'];

function buildView({ result, download: _download, ...build }: Build, unwritten: Unwritten): BuildView {
  const error = unwritten.get(build.set);
  return { ...build, ...(error !== undefined && { state: 'failed', error }), head: result && headOf(result) };
}

interface Stored {
  readonly subscriptions: readonly Subscription[];
  readonly builds: readonly Build[];
  readonly unwritten: Unwritten;
}

function feedPack(pack: StoredPack, { subscriptions, builds, unwritten }: Stored): Omit<FeedPack, 'whole'> {
  const stored = subscriptions.find(({ id }) => id === pack.id);
  const subscription = stored ? { ...stored, error: unwritten.get(pack.id) ?? stored.error } : null;
  return {
    ...headOf(pack),
    origin: pack.origin,
    subscription,
    updating: builds.some((build) => build.pack === pack.id && build.automatic) && !unwritten.has(pack.id),
  };
}

async function storage(): Promise<FeedsView['storage']> {
  const { usage, quota } = await navigator.storage.estimate().catch(() => ({ usage: 0, quota: 0 }));
  return { used: usage ?? 0, quota: quota ?? 0 };
}

async function feeds({ connect, corpus, feeds: { unwritten } }: Services): Promise<FeedsView> {
  await corpus.packs();
  const database = await connect();
  const [packs, builds, subscriptions] = await Promise.all([packsIn(database), buildsIn(database), subscriptionsIn(database)]);
  const shown = builds.filter(({ automatic, origin }) => !automatic && origin !== 'bundled' && origin !== 'own');
  return {
    packs: await Promise.all(
      packs.map(async (pack) => ({ ...feedPack(pack, { subscriptions, builds, unwritten }), whole: await isWhole(database, pack) })),
    ),
    builds: shown.map((build) => buildView(build, unwritten)),
    storage: await storage(),
  };
}

async function preview({ connect, feeds: { unwritten } }: Services, set: number): Promise<Preview | null> {
  const database = await connect();
  const build = await buildOf(database, set);
  if (!build) return null;
  const claims = build.state === 'ready' ? build.claims : 0;
  const ordinals = Array.from({ length: Math.min(SAMPLES, claims) }, (_one, index) =>
    Math.floor((index * claims) / Math.min(SAMPLES, claims)),
  );
  return { build: buildView(build, unwritten), samples: await claimsAt(database, set, ordinals) };
}

async function packSlice({ connect }: Services, id: string, from: number, most: number): Promise<PackSlice> {
  const database = await connect();
  const pack = await packOf(database, id);
  if (!pack) throw new Refusal('no-such-pack');
  const ordinals = Array.from({ length: Math.max(0, Math.min(most, pack.claims - from)) }, (_one, index) => from + index);
  const claims: readonly Claim[] = await claimsAt(database, pack.set, ordinals);
  const { id: own, version, title, description, language, updated, editors, editorialUrl, licence, homepage } = pack;
  const optional = {
    ...(editorialUrl !== undefined && { editorialUrl }),
    ...(licence !== undefined && { licence }),
    ...(homepage !== undefined && { homepage }),
  };
  const header = { id: own, version, title, description, language, updated, editors, ...optional };
  return { header, names: pack.names, articles: pack.articles, claims, total: pack.claims };
}

/** A page of ours asks the reader; nothing is fetched before the answer. */
async function offerFeed(written: string): Promise<void> {
  const address = feedAddress(written);
  if (address === null) throw new FeedError('address');
  await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#subscribe=${encodeURIComponent(address)}` as '/options.html') });
}

export function feedHandlers(services: Services): FeedHandlers {
  const own = services.feeds;
  return {
    feeds: () => feeds(services),
    prepareFeed: ({ address }) => own.prepareAddress(address),
    prepareFile: ({ set }) => own.prepareFile(set),
    preview: ({ set }) => preview(services, set),
    wouldMark: ({ set }) => wouldMark(services, set),
    takeBuild: ({ set, everyHours }) => own.take(set, everyHours),
    discardBuild: ({ set }) => own.discard(set),
    updateFeed: ({ id }) => own.update(id),
    setEvery: ({ id, everyHours }) => own.setEvery(id, everyHours),
    removePack: ({ id }) => own.remove(id),
    packSlice: ({ id, from, most }) => packSlice(services, id, from, most),
    packReport: async ({ id }) => (await packOf(await services.connect(), id))?.report ?? null,
    offerFeed: ({ address }) => offerFeed(address),
  };
}
