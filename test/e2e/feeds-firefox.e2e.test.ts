/** Feeds in Firefox: looked at, subscribed to, painted, spoilt, brought up to date, removed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';
import { isMissing, look, packsText, press, startFirefox } from './firefox-options.ts';

describe.skipIf(isMissing)('a feed in Firefox', () => {
  let firefox: OpenFirefox;
  let server: FeedServer;
  let page: Page;
  let options: Page;

  const painted = async (): Promise<number> => {
    await page.bringToFront();
    return page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
  };
  const text = (): Promise<string> => packsText(options);

  beforeAll(async () => {
    server = await serveFeeds();
    firefox = await startFirefox();
    page = await firefox.tab(`${server.base}article.html`);
    options = await firefox.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
  });

  it('is looked at, and compared with once the reader has subscribed', async () => {
    await look(options, server.base + 'feed.json');
    await expect.poll(text, { timeout: 20_000 }).toContain('61 claims');
    await expect.poll(text, { timeout: 20_000 }).toContain('Subscribe');
    await press(options, 'Subscribe');
    await expect.poll(text, { timeout: 10_000 }).toContain('Up to date since');
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it('has nothing new: 304', async () => {
    await press(options, 'Update now');
    await expect.poll(() => server.answers.at(-1), { timeout: 8000 }).toBe(304);
    await expect.poll(text, { timeout: 8000 }).toContain('Up to date since');
    expect(await text()).toMatch(/\b61\b/);
  });

  it.each([
    ['error', 'The server answered 500'],
    ['gone', 'The server answered 404'],
    ['cut', 'cut short'],
  ] as const)('stays in force where an update fails: %s', async (mode, words) => {
    server.feed = feedOf(80);
    server.mode = mode;
    await press(options, 'Update now');
    await expect.poll(text, { timeout: 20_000 }).toContain(words);
    expect(await text()).toContain('the version you have stays in use');
    expect(await text()).toMatch(/\b61\b/);
    expect(await painted()).toBe(1);
    server.mode = 'well';
  });

  it('stays in force where the new version has lost nearly everything, and the reader may take that anyway', async () => {
    server.feed = feedOf(2);
    await press(options, 'Update now');
    await expect.poll(text, { timeout: 15_000 }).toContain('has lost most of its claims');
    expect(await text()).toMatch(/\b61\b/);
    await press(options, 'No');
    await expect.poll(text, { timeout: 8000 }).not.toContain('3 claims');
  });

  it('is brought up to date', async () => {
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await press(options, 'Update now');
    await expect.poll(text, { timeout: 20_000 }).toMatch(/\b62\b/);
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it.each([
    ['slow.json', '41 claims'],
    ['packed.json.gz', '41 claims'],
    ['encoded.json', '41 claims'],
    ['missing.json', 'The server answered 404'],
    ['broken.json', 'The server answered 500'],
    ['cut.json', 'cut short'],
    ['redirect.json', 'address without https'],
    ['endless.json', 'A record of the feed has more than'],
    ['wrong.json', 'no review that can be used'],
    ['hostile.json', 'The mayor of Elmford resigned & left'],
  ])(
    '%s',
    async (path, words) => {
      await look(options, server.base + path);
      await expect.poll(text, { timeout: 30_000 }).toContain(words);
      expect(await options.title()).toBe('On Record');
      expect(await options.$$('#packs .build img, #packs .build script, #packs .build a[href^=javascript]')).toEqual([]);
      const isPreview = words.includes('claims') || path === 'hostile.json';
      if (isPreview) await options.waitForFunction(() => document.querySelector('#packs .builds')?.textContent.includes('Subscribe'));
      await press(options, isPreview ? 'No' : 'Close');
      await expect.poll(text, { timeout: 10_000 }).not.toContain(path);
    },
    60_000,
  );

  it('without https is not even asked', async () => {
    await look(options, 'http://feeds.example/feed.json');
    await expect.poll(text, { timeout: 8000 }).toContain('Only addresses with https');
  });
});
