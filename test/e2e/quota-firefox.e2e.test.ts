/**
 * A disk that fills up in the middle of a write, in Firefox: the version in force stays, what was half written goes, and the reader is told in words.
 * Firefox holds an extension to the limit of its preference; the room up to it is taken by a store of another name, as by another program.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';
import { isMissing, look, packsText, press, startFirefox } from './firefox-options.ts';
import { countStored } from './stored.ts';

/** It fails in a write, or is told before the next one that there is too little. */
const NO_ROOM = /There is (?:no|not enough) room left on this machine/;
/** Of all that Firefox stores, in kB; a fifth of it is for one extension. */
const LIMIT = 500_000;
/** An update asks for some room before it begins. */
const TO_BEGIN = 51e6;

/** Runs in a page of the extension. Takes what room there is, but for so many bytes; where a state is named, as soon as an update has come so far. */
async function takeRoom(but: number, state = ''): Promise<void> {
  const opening = indexedDB.open('on-record');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  for (let isReached = state === ''; !isReached;) {
    const asked = opening.result.transaction('builds').objectStore('builds').getAll();
    await new Promise((resolve) => (asked.onsuccess = resolve));
    isReached = (asked.result as { readonly state: string }[]).some((build) => build.state === state);
  }
  opening.result.close();
  // What repeats itself only after 65,536 bytes takes as much room as it has.
  const random = crypto.getRandomValues(new Uint8Array(65_536));
  const put = async (size: number): Promise<void> => {
    const bytes = new Uint8Array(size);
    for (let at = 0; at + random.length < size; at += random.length) bytes.set(random, at);
    const opening = indexedDB.open('another');
    opening.onupgradeneeded = () => void opening.result.createObjectStore('bytes', { autoIncrement: true });
    await new Promise((resolve, reject) => ((opening.onsuccess = resolve), (opening.onerror = reject)));
    const writing = opening.result.transaction('bytes', 'readwrite');
    writing.objectStore('bytes').add(bytes);
    await new Promise((resolve) => (writing.oncomplete = writing.onabort = resolve));
    opening.result.close();
  };
  for (let size = 64e6; size > 2000; size /= 2) {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    if (quota - usage - but > size) await put(size).catch(() => undefined);
  }
}

async function giveRoom(): Promise<void> {
  const deleting = indexedDB.deleteDatabase('another');
  await new Promise((resolve) => (deleting.onsuccess = resolve));
}

describe.skipIf(isMissing)('a full disk in Firefox', () => {
  let firefox: OpenFirefox;
  let server: FeedServer;
  let page: Page;
  let options: Page;

  const text = (): Promise<string> => packsText(options);
  const stored = (): Promise<Record<string, number>> => options.evaluate(countStored);
  const painted = async (): Promise<number> => {
    await page.bringToFront();
    const count = await page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
    await options.bringToFront();
    return count;
  };

  beforeAll(async () => {
    server = await serveFeeds();
    firefox = await startFirefox({ preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': LIMIT } });
    page = await firefox.tab(`${server.base}article.html`);
    options = await firefox.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
  });

  afterEach(() => options.evaluate(giveRoom));

  it('has room for a first feed', async () => {
    await look(options, server.base + 'feed.json');
    await expect.poll(text, { timeout: 20_000 }).toContain('Subscribe');
    await press(options, 'Subscribe');
    await expect.poll(text, { timeout: 10_000 }).toContain('Up to date since');
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  /** What is left of indexing after the claims are written is over before room can be taken: `test/extension/full-disk.test.ts` has each of its writes. */
  it.each(['fetching', 'reading'])(
    'that fills up while an update is %s leaves all as it was',
    async (state) => {
      server.feed = feedOf(30_000, [`while it is ${state}, the disk of the reader fills up`]);
      const before = await stored();
      await options.evaluate(takeRoom, TO_BEGIN);
      await press(options, 'Update now');
      await options.evaluate(takeRoom, 0, state);
      await expect.poll(text, { timeout: 30_000 }).toMatch(NO_ROOM);
      expect(await text()).toContain('the version you have stays in use');
      expect(await text()).toMatch(/\b61\b/);
      await expect.poll(stored, { timeout: 20_000 }).toEqual(before);
      expect(await painted()).toBe(1);
    },
    90_000,
  );

  it('with room again the next try succeeds', async () => {
    server.feed = feedOf(61);
    await press(options, 'Update now');
    await expect.poll(text, { timeout: 30_000 }).toMatch(/\b62\b/);
    expect(await text()).not.toMatch(NO_ROOM);
    expect(await painted()).toBe(1);
  });
});
