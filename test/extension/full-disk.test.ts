/** A disk that is full from any write on: nothing of the old version is lost, nothing of the new one stays, and the reader can be told. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { feedHandlers } from '../../lib/extension/handlers/feeds.ts';
import { addBuild, buildsIn, THIS_WORKER } from '../../lib/extension/store/builds.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { changeSubscription, subscriptionsIn } from '../../lib/extension/store/subscriptions.ts';
import type { Services } from '../../lib/extension/services.ts';
import { address, feed, found, serve, subscribed, wake, well } from './feeds-at-work.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** After so many writes; what is deleted makes no room before the browser has packed its files. @param isStuck nothing can be deleted either */
function full(after: number, isStuck = false): void {
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ usage: 1, quota: 1 }) } });
  let left = after;
  for (const name of ['put', 'add'] as const) {
    const plain = IDBObjectStore.prototype[name];
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (--left < 0) throw new DOMException('', 'QuotaExceededError');
      return plain.apply(this, args);
    });
  }
  const plain = IDBObjectStore.prototype.delete;
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, ...args) {
    if (isStuck && left < 0) throw new DOMException('', 'QuotaExceededError');
    return plain.apply(this, args);
  });
}

const view = (services: Services) => feedHandlers(services).feeds(undefined, { kind: 'view' });
const STORES = ['parts', 'blocks', 'indexes', 'directories'] as const;

/** From the first to the last, those of the index and of the swapping in among them. */
it('an update is told of, and tried again, whichever of its writes finds the disk full', async () => {
  for (let writes = 1; ; writes++) {
    const { database, services, id } = await subscribed();
    const stored = () => Promise.all(STORES.map((store) => database.count(store)));
    const before = await stored();
    serve(() => well(feed(100), { etag: '"2"' }));
    full(writes);
    await services.feeds.update(id);
    const claims = async () => (await packsIn(database)).map((pack) => pack.claims)[0];
    const error = async () => (await view(services)).packs[0]?.subscription?.error;
    await expect.poll(async () => (await error()) ?? (await claims()), { timeout: 5000 }).not.toBe(60);
    if ((await claims()) === 100) {
      expect(writes).toBeGreaterThan(10);
      return;
    }
    expect(await error()).toBe('trouble:["no-room"]');
    expect(await claims()).toBe(60);
    expect(await found(services)).toHaveLength(1);
    // What was ready, and only could not be swapped in, waits for room.
    const isReady = (await buildsIn(database)).some(({ state }) => state === 'ready');
    if (!isReady) await expect.poll(async () => [await buildsIn(database), await stored()]).toEqual([[], before]);
    vi.restoreAllMocks();
    await (isReady ? services.feeds.resume() : services.feeds.update(id));
    await expect.poll(claims, { timeout: 5000 }).toBe(100);
    expect(await error()).toBeNull();
  }
}, 60_000);

it.each([2, 4, 9])(
  'an update that can neither be written nor taken away after %i writes is told of, and with room again all is well',
  async (writes) => {
    const { connect, database, services, id } = await subscribed();
    const stored = () => Promise.all(STORES.map((store) => database.count(store)));
    const before = await stored();
    serve(() => well(feed(600), { etag: '"2"' }));
    full(writes, true);
    await services.feeds.update(id);
    await expect
      .poll(async () => (await view(services)).packs[0], { timeout: 5000 })
      .toMatchObject({
        updating: false,
        subscription: { error: 'trouble:["no-room"]' },
      });
    expect(await found(services)).toHaveLength(1);
    vi.restoreAllMocks();
    await services.feeds.update(id);
    await expect.poll(async () => (await packsIn(database)).map(({ claims }) => claims), { timeout: 5000 }).toEqual([600]);
    await wake(connect).feeds.resume();
    const after = await stored();
    expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);
  },
);

it('an update by schedule that cannot even be begun is told of too', async () => {
  const { database, services, id } = await subscribed();
  await changeSubscription(database, id, { nextTry: '2026-11-25T09:59:00.000Z' });
  full(0);
  await services.feeds.updateDue();
  expect((await view(services)).packs[0]?.subscription?.error).toBe('trouble:["no-room"]');
  expect(await subscriptionsIn(database)).toMatchObject([{ error: null }]);
});

it('a feed that the reader looks at has failed, though that cannot be written down', async () => {
  const { database, services } = await subscribed();
  serve(() => well(feed(600)));
  full(2);
  const set = await services.feeds.prepareAddress(`${address}?other`);
  await expect
    .poll(async () => (await view(services)).builds, { timeout: 5000 })
    .toMatchObject([{ set, state: 'failed', error: 'trouble:["no-room"]' }]);
  vi.restoreAllMocks();
  await services.feeds.discard(set);
  expect((await view(services)).builds).toEqual([]);
  expect(await database.count('parts')).toBe(0);
});

it('what a worker that died has left of a pack of its own is taken away by the next one', async () => {
  const { database, services } = await subscribed();
  const left = { pack: 'own-claims', origin: 'own', source: 'own claims', automatic: true, state: 'reading' } as const;
  // The clock may have been put back since.
  await addBuild(database, { ...left, begun: '2999-01-01T00:00:00Z', worker: 'one that is no more' });
  await addBuild(database, { ...left, begun: '2026-11-25T09:00:00Z' });
  const { set } = await addBuild(database, { ...left, begun: '2026-11-25T09:00:00Z', worker: THIS_WORKER });
  await services.feeds.resume();
  expect(await buildsIn(database)).toMatchObject([{ set }]);
});
