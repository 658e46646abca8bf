/** The extension is brought up to date over what a former version has stored: nothing of the reader's is lost, and what was under way goes on. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { MIGRATIONS } from '../../lib/extension/store/database.ts';
import { buildsIn } from '../../lib/extension/store/builds.ts';
import { packBytes } from './example-pack.ts';
import { settled } from './feeds-at-work.ts';
import { FERRY, FORMER_VERSIONS, OWN, writeFormerStore } from './former-stores.ts';
import { alsoRepeating, page, repeating, sentences } from './page.ts';
import { wake } from './worker.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({}) } });
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const asked = { page, segments: sentences(repeating, alsoRepeating, FERRY, OWN), from: 0, again: true };

it('has an example of each version', () => {
  expect(FORMER_VERSIONS.at(-1)).toBe(MIGRATIONS.length);
});

describe.each(FORMER_VERSIONS)('a store of version %i', (version) => {
  const withPacks = version > 1;

  it('answers with all that it held', async () => {
    const name = `older-${String(version)}`;
    await writeFormerStore(name, version);
    const { page: from, view, kill, reports } = await wake(name, packBytes());
    const { findings } = await from.compare(asked);
    const claims = findings.map(({ claim }) => claim);
    // The mayor's is muted.
    expect(claims).toEqual(withPacks ? ['bridge-closed', 'c-g0p6rrb6e2', 'own-mh2k1'] : ['bridge-closed']);
    const overview = await view.overview();
    expect(overview.muted).toMatchObject([{ id: 'm-1', claim: 'mayor-resigned', site: 'news.example' }]);
    expect(overview.rules.find(({ id }) => id === 'repeats-false')?.times).toBe(3);
    expect(await view.ownClaims()).toHaveLength(withPacks ? 1 : 0);
    const { packs } = await view.feeds();
    const feed = packs.find(({ origin }) => origin === 'address');
    if (withPacks) {
      expect(feed?.subscription).toMatchObject({ address: 'https://desk.example/feed.json', everyHours: 72, etag: '"1"' });
      const [detail] = await from.details({ claims: [{ pack: 'feed-1g8z01105d4', claim: 'c-g0p6rrb6e2' }] });
      expect(detail?.claim.reviews).toMatchObject([{ publisher: 'Fact Desk', label: 'False' }]);
    }
    expect(reports).toEqual([]);
    await kill();
  });

  it.runIf(withPacks)('goes on with what was being read', async () => {
    const name = `older-reading-${String(version)}`;
    await writeFormerStore(name, version);
    const { services, view, kill } = await wake(name, packBytes());
    // Shown before anything is done: views ask as soon as they open.
    expect((await view.feeds()).builds).toMatchObject([{ set: 6, state: 'reading' }]);
    await services.feeds.resume();
    await settled(await services.connect());
    expect(await buildsIn(await services.connect())).toMatchObject([{ set: 6, state: 'ready', claims: 1 }]);
    await view.takeBuild({ set: 6 });
    expect((await view.feeds()).packs.map(({ title }) => title)).toContain('Other feed');
    await view.putOwnClaim({
      id: '',
      text: 'Another boat is red.',
      variants: [],
      category: 'false',
      note: '',
      sources: [{ publisher: 'Harbour office', title: '', url: '', quote: '' }],
    });
    expect(await view.ownClaims()).toHaveLength(2);
    await kill();
  });
});

describe('a store of a version that is not known yet', () => {
  it('is left as it is, and the reader is told what to do', async () => {
    const newer = await openDB('newer', MIGRATIONS.length + 1, { upgrade: (database) => void database.createObjectStore('muted') });
    await newer.put('muted', { claim: 'kept' }, 1);
    newer.close();
    const { page: from, view, kill } = await wake('newer', packBytes());
    for (const call of [() => from.compare(asked), () => view.overview(), () => view.feeds(), () => view.search({ query: 'x', most: 1 })])
      await expect(call()).rejects.toMatchObject({ message: 'trouble:["store-newer"]' });
    await kill().catch(() => undefined);
    const again = await openDB('newer', MIGRATIONS.length + 1);
    expect(await again.get('muted', 1)).toEqual({ claim: 'kept' });
    again.close();
  });
});
