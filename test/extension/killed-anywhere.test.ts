/**
 * The worker is killed at each of its steps, whatever it is at: fetching, reading, writing claims, indexing, swapping in, updating, removing, saving. The next one
 * finds a store in which the old or the new stands whole, comes to the end of what was begun, and leaves nothing behind.
 */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { restore } from '../../lib/extension/backup.ts';
import { createCorpus } from '../../lib/extension/corpus/corpus.ts';
import { digestOf } from '../../lib/extension/corpus/install.ts';
import { ownClaims, putOwnClaim } from '../../lib/extension/own-claims.ts';
import type { Services } from '../../lib/extension/services.ts';
import { buildsIn } from '../../lib/extension/store/builds.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import type { Database } from '../../lib/extension/store/database.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { subscriptionsIn } from '../../lib/extension/store/subscriptions.ts';
import { packBytes } from './example-pack.ts';
import { address, feed, found, freshName, serve, settled, subscribed, wake, well } from './feeds-at-work.ts';
import { freshBrowser } from './fresh-browser.ts';
import { mortal } from './mortal.ts';

beforeEach(freshBrowser);
afterEach(() => vi.unstubAllGlobals());

/** More than any of it takes. */
const MOST_STEPS = 80;

interface Scene {
  readonly connect: () => Promise<Database>;
  /** What the worker is at when it is killed. */
  readonly act: (services: Services) => Promise<unknown>;
  /** What holds once the next worker has come to rest. */
  readonly after: (database: Database, services: Services) => Promise<void>;
}

/** Nothing is stored but what a pack or a preview names, and all that they name is there. */
async function isTidy(database: Database): Promise<void> {
  const [packs, builds] = [await packsIn(database), await buildsIn(database)];
  const named = [...packs, ...builds.filter(({ state }) => state !== 'failed')].map(({ set }) => set).sort();
  const keys = await database.getAllKeys('blocks');
  expect([...new Set(keys.map(([set]) => set))].sort()).toEqual(named);
  for (const store of ['indexes', 'directories'] as const) expect((await database.getAllKeys(store)).sort()).toEqual(named);
  expect(await database.count('parts')).toBe(0);
}

/** The browser draws another token for the next worker; here both run in one process. */
async function byAnother(database: Database): Promise<void> {
  for (const build of await buildsIn(database)) await database.put('builds', { ...build, worker: 'the former one' });
}

/** Kills it after one step, after two, and so on, each time in a store of its own, until it is not killed any more. */
async function killedAtEachStep(scene: () => Promise<Scene>): Promise<void> {
  for (let steps = 0; ; steps++) {
    expect(steps).toBeLessThan(MOST_STEPS);
    const { connect, act, after } = await scene();
    const worker = mortal(connect, steps);
    await act(wake(worker.connect)).catch(() => undefined);
    await worker.gone();
    const database = await connect();
    await byAnother(database);
    const next = wake(connect);
    await next.feeds.resume();
    await settled(database);
    // An update that is ready is taken by the builder, after it has written that down.
    await expect.poll(async () => (await buildsIn(database)).filter(({ automatic }) => automatic), { timeout: 5000 }).toEqual([]);
    await wake(connect).feeds.resume();
    await after(database, next);
    await isTidy(database);
    if (!worker.isKilled()) return;
  }
}

const claimsOf = async (database: Database): Promise<number[]> => (await packsIn(database)).map(({ claims }) => claims);

async function fresh(): Promise<{ readonly connect: () => Promise<Database> }> {
  serve(() => well(feed(40)));
  return Promise.resolve({ connect: connection(freshName()) });
}

/** Subscribed to a feed that has another version now. */
async function newerAt(body: string) {
  const at = await subscribed(40);
  serve(() => well(body, { etag: '"2"' }));
  return at;
}

async function looking() {
  const { connect } = await fresh();
  const set = await wake(connect).feeds.prepareAddress(address);
  await settled(await connect());
  return { connect, set };
}

it(
  'while a feed is fetched, read, written and indexed for the first time',
  () =>
    killedAtEachStep(async () => ({
      ...(await fresh()),
      act: ({ feeds }) => feeds.prepareAddress(address),
      async after(database, services) {
        const builds = await buildsIn(database);
        if (builds.length === 0) return;
        expect(builds).toMatchObject([{ state: 'ready', claims: 40, error: null }]);
        await services.feeds.take(builds[0]?.set ?? 0);
        expect(await found(services)).toHaveLength(1);
      },
    })),
  60_000,
);

it(
  'while a preview is taken',
  () =>
    killedAtEachStep(async () => {
      const { connect, set } = await looking();
      return {
        connect,
        act: ({ feeds }) => feeds.take(set),
        async after(database, services) {
          const [packs, builds] = [await packsIn(database), await buildsIn(database)];
          expect(packs.length + builds.length).toBe(1);
          expect(await subscriptionsIn(database)).toHaveLength(packs.length);
          expect(await found(services)).toHaveLength(packs.length);
          if (builds[0]) await services.feeds.take(builds[0].set);
          expect(await claimsOf(database)).toEqual([40]);
        },
      };
    }),
  60_000,
);

it(
  'while a preview is thrown away',
  () =>
    killedAtEachStep(async () => {
      const { connect, set } = await looking();
      return {
        connect,
        act: ({ feeds }) => feeds.discard(set),
        async after(database) {
          expect(await claimsOf(database)).toEqual([]);
        },
      };
    }),
  60_000,
);

it(
  'while a feed is brought up to date: the old version or the new one is in force, and in the end the new one',
  () =>
    killedAtEachStep(async () => {
      const { connect, id } = await newerAt(feed(50));
      return {
        connect,
        act: ({ feeds }) => feeds.update(id),
        async after(database, services) {
          expect(await found(services)).toHaveLength(1);
          const [claims = 0] = await claimsOf(database);
          expect([40, 50]).toContain(claims);
          expect(await subscriptionsIn(database)).toMatchObject([{ error: null, failures: 0, etag: claims === 50 ? '"2"' : '"1"' }]);
        },
      };
    }),
  60_000,
);

it(
  'while an update fails: the version in force stays, and the failure is told once',
  () =>
    killedAtEachStep(async () => {
      const { connect, id } = await subscribed(40);
      serve(() => well(feed(50).slice(0, -20), { etag: '"2"' }));
      return {
        connect,
        act: ({ feeds }) => feeds.update(id),
        async after(database, services) {
          expect(await found(services)).toHaveLength(1);
          expect(await claimsOf(database)).toEqual([40]);
          const [{ error, failures } = { error: null, failures: 0 }] = await subscriptionsIn(database);
          expect(failures).toBe(error === null ? 0 : 1);
        },
      };
    }),
  60_000,
);

it(
  'while a feed that the reader looks at turns out to be cut short: the reason stays, and nothing else',
  () =>
    killedAtEachStep(async () => {
      const { connect } = await fresh();
      serve(() => well(feed(40).slice(0, -20)));
      return {
        connect,
        act: ({ feeds }) => feeds.prepareAddress(address),
        async after(database) {
          const builds = await buildsIn(database);
          if (builds.length > 0) expect(builds).toMatchObject([{ state: 'failed', error: 'trouble:["json-cut"]' }]);
        },
      };
    }),
  60_000,
);

it('while a subscription is removed, and while it is removed in the middle of its update', async () => {
  for (const isUpdated of [false, true])
    await killedAtEachStep(async () => {
      const { connect, id } = await newerAt(feed(50));
      return {
        connect,
        act: ({ feeds }) => Promise.all([isUpdated && feeds.update(id), feeds.remove(id)]),
        async after(database, services) {
          const packs = await packsIn(database);
          expect(await subscriptionsIn(database)).toHaveLength(packs.length);
          expect(await found(services)).toHaveLength(packs.length);
        },
      };
    });
}, 90_000);

const source = { publisher: 'Harbour office', title: '', url: '', quote: '' };
const written = (text: string) => ({ id: text.split(' ')[1] ?? '', text, variants: [], category: 'false', note: '', sources: [source] });
const now = new Date('2026-11-25T10:00:00Z');

it(
  'while a claim of the reader’s own is saved: the others are there, and it is there or not',
  () =>
    killedAtEachStep(async () => {
      const { connect } = await fresh();
      await putOwnClaim(await connect(), written('The first boat is blue.'), now);
      return {
        connect,
        act: async (services) => putOwnClaim(await services.connect(), written('The second boat is red.'), now),
        async after(database) {
          const texts = (await ownClaims(database)).map(({ text }) => text);
          expect(texts.at(-1)).toBe('The first boat is blue.');
          // Asked again by the view, whose answer was lost, it stands there once.
          await putOwnClaim(database, written('The second boat is red.'), now);
          expect(await ownClaims(database)).toHaveLength(2);
          await wake(connect).feeds.resume();
        },
      };
    }),
  60_000,
);

it(
  'while a backup is restored: what was there is there, and restored once more it is whole',
  () =>
    killedAtEachStep(async () => {
      const { connect } = await fresh();
      await putOwnClaim(await connect(), written('The first boat is blue.'), now);
      const source = await wake(connect).connect();
      const claim = (await ownClaims(source))[0];
      const backup = JSON.stringify({
        format: 'on-record-backup',
        formatVersion: 1,
        made: '2026-11-20T10:00:00Z',
        settings: {},
        sitesOff: ['quiet.example'],
        muted: [{ id: 'm', what: 'claim', pack: 'p', claim: 'c', label: 'C', date: '2026-01-01', site: null }],
        subscriptions: [{ address, everyHours: 48 }],
        ownClaims: [
          {
            id: 'b',
            text: 'The second boat is red.',
            reviews: [{ by: 'pack', category: 'false' }],
            sources: [{ publisher: 'Harbour office' }],
          },
        ],
      });
      return {
        connect,
        act: (services) => restore(services, backup),
        async after(database, services) {
          expect(await ownClaims(database)).toContainEqual(claim);
          await restore(services, backup);
          await settled(database);
          expect(await ownClaims(database)).toHaveLength(2);
          expect(await database.count('muted')).toBe(1);
          expect(await buildsIn(database)).toMatchObject([{ state: 'ready', claims: 40, everyHours: 48 }]);
          await wake(connect).feeds.resume();
        },
      };
    }),
  60_000,
);

it('while the bundled pack is installed, and while a new version of it is', async () => {
  const bytes = packBytes();
  const digest = await digestOf(bytes);
  for (const isUpdate of [false, true])
    await killedAtEachStep(async () => {
      const { connect } = await fresh();
      const corpusOf = (from: () => Promise<Database>, known: string) =>
        createCorpus({
          connect: from,
          bundled: [{ id: 'example', path: 'packs/example.json', digest: known }],
          fetchPackaged: () => Promise.resolve(bytes),
          report: () => undefined,
          whileBuilding: (work) => work(),
          more: () => undefined,
        });
      if (isUpdate) await corpusOf(connect, 'of a former version').packs();
      return {
        connect,
        act: (services) => corpusOf(services.connect, digest).packs(),
        async after() {
          const [pack] = await corpusOf(connect, digest).packs();
          expect(pack?.stored).toMatchObject({ id: 'example', claims: 2, digest });
          await wake(connect).feeds.resume();
        },
      };
    });
}, 60_000);
