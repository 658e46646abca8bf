import 'fake-indexeddb/auto';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allClaims, isWhole } from '../../lib/extension/store/blocks.ts';
import { addBuild, buildsIn, changeBuild } from '../../lib/extension/store/builds.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { putParts } from '../../lib/extension/store/parts.ts';
import { changeSubscription, subscriptionsIn } from '../../lib/extension/store/subscriptions.ts';
import { pieces } from '../packs/import/feeds.ts';
import { mortal } from './mortal.ts';
import { address, feed, found, freshName, serve, settled, subscribed, wake, well } from './feeds-at-work.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a worker that is killed at any step of a build', () => {
  it.each([3, 5, 8, 11, 14, 17, 20, 23, 26, 30, 35, 40])('after %i steps: the next one comes to the same end', async (steps) => {
    const connect = connection(freshName());
    const database = await connect();
    const { set } = await addBuild(database, {
      pack: 'file-x',
      origin: 'file',
      source: 'x.json.gz',
      automatic: false,
      state: 'opening',
      begun: '2026-11-25T09:00:00Z',
    });
    await putParts(database, set, pieces(gzipSync(feed(600)), 4000), () => Promise.resolve());
    await changeBuild(database, set, { state: 'reading' });
    const first = mortal(connect, steps);
    await wake(first.connect)
      .feeds.resume()
      .catch(() => undefined);
    await first.gone();
    const services = wake(connect);
    await services.feeds.resume();
    await settled(database);
    const [build] = await buildsIn(database);
    expect(build).toMatchObject({ set, state: 'ready', claims: 600, error: null });
    await services.feeds.take(set);
    expect(await allClaims(database, set)).toHaveLength(600);
    expect(await found(services)).toHaveLength(1);
    await services.feeds.resume();
    expect([await database.count('parts'), await database.count('builds')]).toEqual([0, 0]);
  });
});

describe('a file that a view puts into the store', () => {
  const half = async () => {
    const connect = connection(freshName());
    const database = await connect();
    const from = { pack: 'file-x', origin: 'file', source: 'x.json', automatic: false, state: 'opening' } as const;
    const { set } = await addBuild(database, { ...from, begun: '2026-11-25T09:59:00Z' });
    await putParts(database, set, pieces(feed(60), 4000), () => Promise.resolve());
    return { connect, database, set };
  };

  it('is left alone while the view is at it', async () => {
    const { connect, database, set } = await half();
    await wake(connect, Infinity, true).feeds.resume();
    expect(await buildsIn(database)).toMatchObject([{ set, state: 'opening' }]);
    expect(await database.count('parts')).toBe(1);
  });

  it('goes with the view, where that is closed in the middle', async () => {
    const { connect, database } = await half();
    await wake(connect).feeds.resume();
    expect([await buildsIn(database), await database.count('parts')]).toEqual([[], 0]);
  });

  it('is read where the view is closed as soon as all of it stands there', async () => {
    const { connect, database, set } = await half();
    await changeBuild(database, set, { state: 'reading' });
    await wake(connect).feeds.resume();
    await settled(database);
    expect(await buildsIn(database)).toMatchObject([{ set, state: 'ready', claims: 60 }]);
  });
});

describe('subscriptions', () => {
  it('are tried again when they are due, and not before', async () => {
    const { database, services, id } = await subscribed();
    let asked = 0;
    serve(() => {
      asked++;
      return new Response(null, { status: 304 });
    });
    await services.feeds.updateDue();
    expect(asked).toBe(0);
    await changeSubscription(database, id, { nextTry: '2026-11-25T09:59:00.000Z' });
    await services.feeds.updateDue();
    await expect.poll(async () => (await subscriptionsIn(database))[0]?.nextTry ?? '', { timeout: 5000 }).toMatch(/^2026-11-26/);
    expect(asked).toBe(1);
  });

  it.each<[string, () => Response, RegExp]>([
    ['an error', () => new Response('', { status: 503 }), /trouble:\["status","503"\]/],
    ['a page instead of a feed', () => well('<html></html>'), /"no-review"/],
    ['half a feed', () => well(feed(60).slice(0, 5000)), /"json-cut"/],
    ['nearly nothing', () => well(feed(5)), /doubt:shrunk/],
    ['all other claims', () => well(feed(60).replaceAll('desk.example/', 'desk.example/x')), /doubt:all-changed/],
  ])('keep the old version where the server gives %s', async (_what, answer, error) => {
    const { database, services, id } = await subscribed();
    serve(answer);
    await services.feeds.update(id);
    await expect.poll(async () => (await subscriptionsIn(database))[0]?.error ?? '', { timeout: 5000 }).toMatch(error);
    expect((await packsIn(database)).map(({ claims }) => claims)).toEqual([60]);
    expect(await found(services)).toHaveLength(1);
    const [subscription] = await subscriptionsIn(database);
    expect(subscription?.failures).toBe(1);
    expect(Date.parse(subscription?.nextTry ?? '') - Date.parse('2026-11-25T10:00:00Z')).toBeLessThan(3_600_000);
  });

  it('that have lost claims get all of them again, though the server has nothing new', async () => {
    const { database, services, id } = await subscribed();
    const [{ set } = { set: 0 }] = await packsIn(database);
    await database.delete('blocks', [set, 1]);
    vi.stubGlobal('fetch', (_address: string, { headers }: RequestInit) => {
      const isConditional = new Headers(headers).has('if-none-match');
      const response = isConditional ? new Response(null, { status: 304 }) : well(feed(60));
      Object.defineProperty(response, 'url', { value: address });
      return Promise.resolve(response);
    });
    expect(await isWhole(database, { set, claims: 60 })).toBe(false);
    await services.feeds.update(id);
    await expect.poll(async () => (await packsIn(database)).map(({ set: next }) => next === set), { timeout: 5000 }).toEqual([false]);
    const [pack] = await packsIn(database);
    expect(pack && (await isWhole(database, pack))).toBe(true);
  });

  it('come from the same host as when the reader agreed, or wait for a word', async () => {
    const { database, services, id } = await subscribed();
    vi.stubGlobal('fetch', () => {
      const response = well(feed(61), { etag: '"2"' });
      Object.defineProperty(response, 'url', { value: 'https://other.example/feed.json' });
      return Promise.resolve(response);
    });
    await services.feeds.update(id);
    await expect.poll(async () => (await subscriptionsIn(database))[0]?.error ?? '', { timeout: 5000 }).toBe('doubt:moved');
    const [waiting] = await buildsIn(database);
    expect(waiting).toMatchObject({ state: 'ready', doubt: 'moved', automatic: false });
    await services.feeds.take(waiting?.set ?? 0);
    expect(await subscriptionsIn(database)).toMatchObject([{ servedBy: 'other.example', error: null, failures: 0 }]);
  });

  it.each(['http://desk.example/feed.json', 'ftp://desk.example/', 'https://user:word@desk.example/', 'javascript:alert(1)'])(
    'refuse %s',
    async (written) => {
      const services = wake(connection(freshName()));
      await expect(services.feeds.prepareAddress(written)).rejects.toThrow('Only addresses with https');
    },
  );

  it('leave nothing on the disk but the reason, where they fail', async () => {
    const connect = connection(freshName());
    const database = await connect();
    serve(() => well(feed(600).slice(0, -5)));
    await wake(connect).feeds.prepareAddress(address);
    await settled(database);
    expect(await buildsIn(database)).toMatchObject([{ state: 'failed', error: 'trouble:["json-cut"]' }]);
    const stored = () => Promise.all((['parts', 'blocks', 'indexes', 'directories'] as const).map((store) => database.count(store)));
    await expect.poll(stored, { timeout: 5000 }).toEqual([0, 0, 0, 0]);
  });

  it('are not begun where the disk is nearly full', async () => {
    const connect = connection(freshName());
    serve(() => well(feed(60)));
    await wake(connect, 1e6).feeds.prepareAddress(address);
    await settled(await connect());
    expect(await buildsIn(await connect())).toMatchObject([{ state: 'failed', error: 'trouble:["little-room","50"]' }]);
  });

  it('two at once, and the same twice, come one after the other', async () => {
    const connect = connection(freshName());
    const database = await connect();
    const services = wake(connect);
    vi.stubGlobal('fetch', (asked: string) => {
      const response = well(feed(asked.endsWith('a.json') ? 100 : 200));
      Object.defineProperty(response, 'url', { value: asked });
      return Promise.resolve(response);
    });
    const [a, b, again] = await Promise.all(
      ['a.json', 'b.json', 'a.json'].map((path) => services.feeds.prepareAddress(`https://desk.example/${path}`)),
    );
    await settled(database);
    const claims = new Map((await buildsIn(database)).map((build) => [build.source.slice(-6), build.claims]));
    expect(Object.fromEntries(claims)).toEqual({ 'a.json': 100, 'b.json': 200 });
    expect(again).toBe(a);
    expect(b).not.toBe(a);
    expect(await buildsIn(database)).toHaveLength(2);
  });

  it('removed while they are updated stay removed', async () => {
    const { database, services, id } = await subscribed();
    serve(() => well(feed(70)));
    await Promise.all([services.feeds.update(id), services.feeds.remove(id)]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await services.feeds.resume();
    await settled(database);
    expect([await packsIn(database), await subscriptionsIn(database), await buildsIn(database)]).toEqual([[], [], []]);
    expect(await database.count('blocks')).toBe(0);
  });
});
