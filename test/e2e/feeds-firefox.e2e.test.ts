/** Feeds in Firefox: looked at, subscribed to, painted, spoilt, brought up to date, removed. */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox, type OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';

const extension = new URL('../../.output/firefox-mv3', import.meta.url).pathname;
const executablePath = findBrowser('firefox');
const inCi = Boolean(process.env['CI']);
if (!executablePath && !inCi) console.warn(`SKIPPED: ${howToGet('firefox')}`);

describe.skipIf(!executablePath && !inCi)('a feed in Firefox', () => {
  let firefox: OpenFirefox;
  let server: FeedServer;
  let page: Page;
  let options: Page;

  const painted = async (): Promise<number> => {
    await page.bringToFront();
    return page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
  };
  const text = (): Promise<string> => options.$eval('#packs', (section) => (section as HTMLElement).innerText);
  /** A button by its words, within the packs' section. */
  const press = (words: string): Promise<void> =>
    options.$$eval(
      '#packs button',
      (buttons, wanted) => {
        const found = buttons.find((one) => (one.ariaLabel ?? one.textContent).startsWith(wanted));
        if (!found) throw new Error(`no button “${wanted}”`);
        (found as HTMLElement).click();
      },
      words,
    );
  const look = async (path: string): Promise<void> => {
    await options.bringToFront();
    await options.focus('#packs input[inputmode=url]');
    await options.keyboard.type(server.base + path);
    await options.keyboard.press('Enter');
  };

  beforeAll(async () => {
    if (!executablePath) throw new Error(howToGet('firefox'));
    if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
    server = await serveFeeds();
    firefox = await openFirefox({ executablePath, extension, headless: true });
    page = await firefox.tab(`${server.base}article.html`);
    options = await firefox.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
  });

  it('is looked at, and compared with once the reader has subscribed', async () => {
    await look('feed.json');
    await expect.poll(text, { timeout: 20_000 }).toContain('61 claims');
    await expect.poll(text, { timeout: 20_000 }).toContain('Subscribe');
    await press('Subscribe');
    await expect.poll(text, { timeout: 10_000 }).toContain('Up to date since');
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it.each([
    ['error', 'The server answered 500'],
    ['cut', 'cut short'],
  ] as const)('stays in force where an update fails: %s', async (mode, words) => {
    server.feed = feedOf(80);
    server.mode = mode;
    await press('Update now');
    await expect.poll(text, { timeout: 20_000 }).toContain(words);
    expect(await text()).toContain('61 claims');
    server.mode = 'well';
  });

  it('is brought up to date', async () => {
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await press('Update now');
    await expect.poll(text, { timeout: 20_000 }).toContain('62 claims');
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it.each([
    ['packed.json.gz', '41 claims'],
    ['redirect.json', 'address without https'],
    ['endless.json', 'A record of the feed has more than'],
    ['wrong.json', 'no review that can be used'],
    ['hostile.json', 'The mayor of Elmford resigned & left'],
  ])(
    '%s',
    async (path, words) => {
      await look(path);
      await expect.poll(text, { timeout: 30_000 }).toContain(words);
      expect(await options.title()).toBe('On Record');
      await press(words.includes('claims') || path === 'hostile.json' ? 'No' : 'Close');
      await expect.poll(text, { timeout: 10_000 }).not.toContain(path);
    },
    60_000,
  );
});
