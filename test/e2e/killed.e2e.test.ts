/**
 * The background is killed in the middle of whatever it does, in both browsers: it goes on with what it had begun, pages are compared all the same, and the version
 * in force stays whole. Which step it is killed at is up to chance here: `test/extension/killed-anywhere.test.ts` has each of them.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pause } from './behaviour.ts';
import { FAMILIES, isWanted, type Open, openWithExtension, type Tab } from './both.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';
import { look, packsText, press } from './firefox-options.ts';
import { countStored } from './stored.ts';

/** Runs in a page of the extension: waits until what is being built is in this state and has got so far, and looks often. */
async function reached(state: string, progress: string): Promise<boolean> {
  const opening = indexedDB.open('on-record');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const end = Date.now() + 15_000;
  let isReached = false;
  while (!isReached && Date.now() < end) {
    const asked = opening.result.transaction('builds').objectStore('builds').getAll();
    await new Promise((resolve) => (asked.onsuccess = resolve));
    const builds = asked.result as ({ readonly state: string } & Record<string, number>)[];
    isReached = builds.some((build) => build.state === state && (build[progress] ?? 0) > 0);
    if (builds.some((build) => build.state === 'ready')) break;
  }
  opening.result.close();
  return isReached;
}

interface HandingIn {
  letGo: () => void;
}

/** Runs in a page of the extension: begins to put a file in, as the options do, and stops in the middle. */
async function handInHalf(): Promise<void> {
  const opening = indexedDB.open('on-record');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const lock = new Promise<void>((resolve) => ((globalThis as unknown as HandingIn).letGo = resolve));
  await new Promise<void>((held) => {
    void navigator.locks.request('on-record:handing-in', { mode: 'shared' }, () => {
      held();
      return lock;
    });
  });
  const change = opening.result.transaction('builds', 'readwrite');
  const from = { pack: 'file-x', origin: 'file', source: 'half.json', automatic: false, state: 'opening', begun: new Date().toISOString() };
  change.objectStore('builds').add({
    ...from,
    bytes: 0,
    claims: 0,
    turns: 0,
    error: null,
    download: null,
    result: null,
    report: null,
    difference: null,
    doubt: null,
  });
  await new Promise((resolve) => (change.oncomplete = resolve));
  opening.result.close();
}

/** Runs in a page of the extension: the store as a later version of it might have it. */
async function toNewerStore(): Promise<void> {
  const opening = indexedDB.open('on-record', 99);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
}

interface Alarms {
  readonly alarms: {
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
    clear(name: string): Promise<boolean>;
  };
}

/** Runs in a page of the extension: in how many hours the next update is tried; 0 where nothing will wake it. */
async function nextTry(how: string): Promise<number> {
  const { browser, chrome } = globalThis as unknown as { readonly browser?: Alarms; readonly chrome: Alarms };
  const { alarms } = browser ?? chrome;
  if (how === 'forget') await alarms.clear('subscriptions');
  const next = await alarms.get('subscriptions');
  return next ? (next.scheduledTime - Date.now()) / 3_600_000 : 0;
}

describe.each(FAMILIES.filter(isWanted))('the background in %s, killed', (family) => {
  let browser: Open;
  let server: FeedServer;
  let page: Tab;
  let options: Page;

  const text = (): Promise<string> => packsText(options);
  const marks = (): Promise<number> => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
  const painted = async (): Promise<void> => {
    await page.bringToFront();
    await expect.poll(marks, { timeout: 15_000 }).toBe(1);
    await options.bringToFront();
  };
  /** What wakes the background: another tab asks for its page. */
  const visit = async (): Promise<void> => {
    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await painted();
  };
  const until = (words: string): Promise<void> => expect.poll(text, { timeout: 20_000 }).toContain(words);

  /** The preview is there, with these words. */
  const lookedAt = async (words: string): Promise<void> => {
    await options.waitForSelector('#packs .builds ::-p-text(Subscribe)', { timeout: 40_000 });
    expect(await text()).toContain(words);
  };

  beforeAll(async () => {
    server = await serveFeeds();
    browser = await openWithExtension(family);
    page = await browser.tab(`${server.base}article.html`);
    options = await browser.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('with its alarms forgotten by the browser: it wakes to a page, and sets them again', async () => {
    await look(options, `${server.base}feed.json`);
    await lookedAt('61 claims');
    await press(options, 'Subscribe');
    await until('Up to date since');
    expect(await options.evaluate(nextTry, 'forget')).toBe(0);
    await browser.killBackground(options);
    await visit();
    await expect.poll(() => options.evaluate(nextTry, 'look')).toBeGreaterThan(20);
  });

  it('while a feed is downloaded: it goes on where it was', async () => {
    await look(options, `${server.base}download.json`);
    expect(await options.evaluate(reached, 'fetching', 'bytes')).toBe(true);
    await browser.killBackground(options);
    await visit();
    await lookedAt('20,001 claims');
    expect(server.ranges).toHaveLength(2);
    expect(server.ranges[1]).toMatch(/^bytes=[1-9]\d+-$/);
    await press(options, 'No');
    await expect.poll(text).not.toContain('20,001');
  }, 90_000);

  it('again and again while a feed is read and indexed: it comes to its end, and pages are compared meanwhile', async () => {
    await look(options, `${server.base}large.json`);
    for (const [state, progress] of [
      ['reading', 'turns'],
      ['reading', 'claims'],
      ['indexing', 'turns'],
    ] as const) {
      // On a busy machine a short step may be over before it is seen.
      if (await options.evaluate(reached, state, progress)) await browser.killBackground(options);
      await visit();
    }
    await lookedAt('20,001 claims');
    await press(options, 'No');
    await expect.poll(text).not.toContain('20,001');
  }, 120_000);

  it('while a page is compared: it is painted all the same', async () => {
    await page.bringToFront();
    for (const later of [0, 40, 120]) {
      await page.reload({ waitUntil: 'domcontentloaded' });
      await pause(later);
      await browser.killBackground(options);
      await expect.poll(marks, { timeout: 15_000 }).toBe(1);
    }
    await options.bringToFront();
  }, 60_000);

  it('while a feed is brought up to date: the old version or the new one is in force, and in the end the new one', async () => {
    for (const [turn, later] of [60, 200, 400].entries()) {
      server.feed = feedOf(1000 + turn);
      await press(options, 'Update now');
      await pause(later);
      await browser.killBackground(options);
      await visit();
      await until((1001 + turn).toLocaleString('en'));
      await until('Up to date since');
    }
    expect(await options.evaluate(countStored)).toMatchObject({ builds: 0, parts: 0, subscriptions: 1 });
  }, 120_000);

  it('while a feed is removed: it is gone, or whole', async () => {
    await options.evaluate(() => document.querySelectorAll<HTMLElement>('#packs .pack summary').forEach((one) => one.click()));
    await press(options, 'Remove');
    await options.waitForFunction(() =>
      [...document.querySelectorAll('#packs button')].some(({ textContent }) => textContent === 'Remove'),
    );
    await options.$$eval('#packs button', (all) => (all.find(({ textContent }) => textContent === 'Remove') as HTMLElement).click());
    await browser.killBackground(options);
    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await options.bringToFront();
    const stored = () => options.evaluate(countStored);
    const sets = async (): Promise<boolean> => {
      const { packs, directories, indexes, subscriptions = 0 } = await stored();
      return packs === 1 + subscriptions && directories === packs && indexes === packs;
    };
    await expect.poll(sets, { timeout: 15_000 }).toBe(true);
  }, 60_000);

  it('while a view puts a file in: what is half there stays while the view is at it, and goes with it', async () => {
    const builds = async () => (await options.evaluate(countStored))['builds'];
    await options.evaluate(handInHalf);
    await browser.killBackground(options);
    await look(options, `${server.base}missing.json`);
    await until('The server answered 404');
    expect(await builds()).toBe(2);
    await press(options, 'Close');
    // As when it is closed: the browser takes its locks away.
    await options.evaluate(() => (globalThis as unknown as HandingIn).letGo());
    await browser.killBackground(options);
    await page.bringToFront();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await expect.poll(builds, { timeout: 15_000 }).toBe(0);
    await options.bringToFront();
  }, 60_000);

  it('and put back to a former version, it leaves the store of the newer one alone and says so', async () => {
    const before = await options.evaluate(countStored);
    await browser.killBackground(options);
    await options.evaluate(toNewerStore);
    // Firefox never tells that a page of the extension has loaded.
    void options.reload().catch(() => undefined);
    const whole = (): Promise<string> => options.evaluate(() => document.body.innerText).catch(() => '');
    await expect.poll(whole, { timeout: 15_000 }).toContain('A newer version of On Record has been at work here');
    expect(await options.evaluate(countStored)).toEqual(before);
  }, 60_000);
});
