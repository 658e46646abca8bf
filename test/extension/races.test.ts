/** Two tabs, or a tab and the schedule, that want different things at the same moment: one of them has its way, whole, and nothing is left half done. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownClaims, putOwnClaim, removeOwnClaim } from '../../lib/extension/own-claims.ts';
import { readSitesOff, addSitesOff, changeSite } from '../../lib/extension/settings/chosen.ts';
import { buildsIn, changeBuild } from '../../lib/extension/store/builds.ts';
import type { Database } from '../../lib/extension/store/database.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { changeSubscription, subscriptionsIn } from '../../lib/extension/store/subscriptions.ts';
import { sweep } from '../../lib/extension/store/sweep.ts';
import { rememberUndo } from '../../lib/extension/undo.ts';
import { freshBrowser } from './fresh-browser.ts';
import { packBytes } from './example-pack.ts';
import { address, feed, found, freshName, serve, settled, subscribed, wake, well } from './feeds-at-work.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import { wake as wakeWhole } from './worker.ts';

beforeEach(freshBrowser);
afterEach(() => vi.unstubAllGlobals());

const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** Sets that hold claims, and sets that are named by a pack. */
async function sets(database: Database): Promise<{ readonly stored: number[]; readonly named: number[] }> {
  const keys = await database.getAllKeys('blocks');
  return { stored: [...new Set(keys.map(([set]) => set))], named: (await packsIn(database)).map(({ set }) => set) };
}

async function ready(count = 60) {
  const connect = connection(freshName());
  const services = wake(connect);
  serve(() => well(feed(count)));
  const set = await services.feeds.prepareAddress(address);
  await settled(await connect());
  return { database: await connect(), services, set };
}

describe('a preview', () => {
  it.each([0, 1, 2, 4, 8, 16])(
    'that is taken in one tab and thrown away in the other (%i turns later) is whole, or gone',
    async (later) => {
      for (const takeFirst of [true, false]) {
        const { database, services, set } = await ready();
        const acts = [() => services.feeds.take(set), () => services.feeds.discard(set)];
        const [one, other] = takeFirst ? acts : acts.reverse();
        const first = one?.().catch((error: unknown) => error);
        await turns(later);
        await Promise.all([first, other?.().catch((error: unknown) => error)]);
        const { stored, named } = await sets(database);
        expect(stored).toEqual(named);
        expect(await found(services)).toHaveLength(named.length);
        expect(await buildsIn(database)).toEqual([]);
        expect(await subscriptionsIn(database)).toHaveLength(named.length);
      }
    },
  );

  it('that is taken in two tabs at once is taken, and neither is told of a failure', async () => {
    const { database, services, set } = await ready();
    await Promise.all([services.feeds.take(set), services.feeds.take(set)]);
    await services.feeds.take(set);
    expect((await packsIn(database)).map(({ claims }) => claims)).toEqual([60]);
  });

  it('that was thrown away cannot be taken, and says so', async () => {
    const { services, set } = await ready();
    await services.feeds.discard(set);
    await expect(services.feeds.take(set)).rejects.toMatchObject({ told: 'trouble:["discarded"]' });
  });
});

describe('a subscription', () => {
  it.each([0, 2, 5, 10, 20, 40, 80])('that is removed %i turns after its update has begun stays removed', async (later) => {
    const { database, services, id } = await subscribed();
    serve(() => well(feed(70), { etag: '"2"' }));
    const updating = services.feeds.update(id);
    await turns(later);
    await services.feeds.remove(id);
    await updating;
    await settled(database);
    await services.feeds.resume();
    await turns(20);
    await sweep(database);
    expect([await packsIn(database), await subscriptionsIn(database), await buildsIn(database)]).toEqual([[], [], []]);
    expect(await database.count('blocks')).toBe(0);
  });

  it.each([0, 3, 9, 27])('whose interval is changed %i turns after an update has begun keeps it', async (later) => {
    const { database, services, id } = await subscribed();
    serve(() => well(feed(70), { etag: '"2"' }));
    await services.feeds.update(id);
    await turns(later);
    await services.feeds.setEvery(id, 168);
    await expect.poll(async () => (await packsIn(database)).map(({ claims }) => claims), { timeout: 5000 }).toEqual([70]);
    expect(await subscriptionsIn(database)).toMatchObject([{ everyHours: 168 }]);
  });

  it('whose doubtful update is thrown away while it is put aside for the reader does not come back', async () => {
    const { database, services, id } = await subscribed();
    serve(() => well(feed(5), { etag: '"2"' }));
    await services.feeds.update(id);
    await expect.poll(() => buildsIn(database), { timeout: 5000 }).toMatchObject([{ doubt: 'shrunk' }]);
    const [waiting] = await buildsIn(database);
    await changeBuild(database, waiting?.set ?? 0, { automatic: true, doubt: null });
    const build = { ...waiting, automatic: true, doubt: null } as Parameters<typeof services.feeds.ended>[0];
    await Promise.all([services.feeds.ended(build), services.feeds.discard(build.set)]);
    await services.feeds.ended(build);
    expect(await buildsIn(database)).toEqual([]);
  });

  it('that is updated by two tabs and the schedule at once asks its server once', async () => {
    const { database, services, id } = await subscribed();
    await changeSubscription(database, id, { nextTry: '2026-11-25T09:59:00.000Z' });
    let asked = 0;
    serve(() => {
      asked++;
      return well(feed(70), { etag: '"2"' });
    });
    await Promise.all([services.feeds.update(id), services.feeds.update(id), services.feeds.updateDue()]);
    await expect.poll(async () => (await packsIn(database)).map(({ claims }) => claims), { timeout: 5000 }).toEqual([70]);
    expect(asked).toBe(1);
  });
});

const source = { publisher: 'Harbour office', title: '', url: '', quote: '' };
const claim = (text: string, id = '') => ({ id, text, variants: [], category: 'false', note: '', sources: [source] });
const now = new Date('2026-11-25T10:00:00Z');

describe('claims of the reader’s own', () => {
  it('that are saved in two tabs at the same moment are both kept', async () => {
    const database = await connection(freshName())();
    await putOwnClaim(database, claim('The first boat is blue.', 'a'), now);
    await Promise.all([
      putOwnClaim(database, claim('The second boat is red.'), now),
      putOwnClaim(database, claim('The third boat is green.'), now),
      removeOwnClaim(database, 'a', now),
      putOwnClaim(database, claim('The fourth boat is white.'), now),
    ]);
    expect((await ownClaims(database)).map(({ text }) => text).sort()).toEqual([
      'The fourth boat is white.',
      'The second boat is red.',
      'The third boat is green.',
    ]);
  });

  it('that are saved once more, since the worker died before it answered, stand once', async () => {
    const database = await connection(freshName())();
    await putOwnClaim(database, claim('The first boat is blue.', 'made-up'), now);
    await putOwnClaim(database, claim('The first boat is blue.', 'made-up'), now);
    expect(await ownClaims(database)).toHaveLength(1);
  });
});

it('a backup that is restored while an import is under way disturbs neither', async () => {
  const { connect, services, database } = await subscribed();
  serve(() => well(feed(600)));
  const set = await services.feeds.prepareAddress(`${address}?other`);
  const { view, kill } = await wakeWhole('races-backup', packBytes());
  await view.putOwnClaim(claim('The evening boat left with eleven people on board.'));
  const backup = JSON.parse(await view.backup()) as Record<string, unknown>;
  await kill();
  const subscriptions = [{ address: `${address}?third`, everyHours: 48 }];
  const { restore } = await import('../../lib/extension/backup.ts');
  await Promise.all([
    restore(services, JSON.stringify({ ...backup, sitesOff: ['quiet.example'], subscriptions })),
    changeSite('loud.example', false),
  ]);
  await settled(await connect());
  const builds = await buildsIn(database);
  expect(builds.map(({ state, claims }) => `${state} ${String(claims)}`)).toEqual(['ready 600', 'ready 600']);
  await services.feeds.take(set);
  await services.feeds.take(builds.find(({ source: from }) => from.endsWith('third'))?.set ?? 0);
  expect(new Map((await subscriptionsIn(database)).map((one) => [one.address.split('?')[1], one.everyHours]))).toEqual(
    new Map([
      [undefined, 24],
      ['other', 24],
      ['third', 48],
    ]),
  );
  expect((await readSitesOff()).toSorted()).toEqual(['loud.example', 'quiet.example']);
  expect(await ownClaims(database)).toHaveLength(1);
});

it('sites that are switched off while others are restored are all off', async () => {
  await Promise.all([addSitesOff(['a.example', 'b.example']), changeSite('c.example', false), addSitesOff(['d.example'])]);
  expect(await readSitesOff()).toEqual(['a.example', 'b.example', 'c.example', 'd.example']);
});

it('what a page has taken away can be given back, also where the worker dies over it', async () => {
  const { page, kill } = await wakeWhole('races-undo', packBytes());
  await changeSite('news.example', false);
  await rememberUndo('token', { what: 'site', id: 'news.example' });
  const failing = vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('killed'));
  await expect(page.undo({ token: 'token' })).rejects.toThrow('killed');
  failing.mockRestore();
  await page.undo({ token: 'token' });
  expect(await readSitesOff()).toEqual([]);
  await expect(page.undo({ token: 'token' })).rejects.toThrow();
  await kill();
});
