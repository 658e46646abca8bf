/** A claim of the reader's own in Firefox: words selected on a page, the browser's own menu, the editor, the mark on the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { type FeedServer, serveFeeds } from './feed-server.ts';
import { isMissing, startFirefox } from './firefox-options.ts';

const WORDS = 'the evening boat left with eleven people on board.';

describe.skipIf(isMissing)('a claim of one’s own in Firefox', () => {
  let firefox: OpenFirefox;
  let server: FeedServer;
  let page: Page;

  beforeAll(async () => {
    server = await serveFeeds();
    firefox = await startFirefox();
    page = await firefox.tab(`${server.base}article.html`);
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
  });

  /** @returns a point on the selected words */
  const select = (): Promise<{ readonly x: number; readonly y: number }> =>
    page.evaluate((words) => {
      const node = [...document.querySelectorAll('p')].find((one) => one.textContent.includes(words))?.firstChild;
      if (!node) throw new Error('the words are not on the page');
      const range = document.createRange();
      const start = node.textContent?.indexOf(words) ?? 0;
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      getSelection()?.addRange(range);
      const { x = 0, y = 0, height = 0 } = range.getClientRects()[0] ?? {};
      return { x: x + 20, y: y + height / 2 };
    }, WORDS);

  async function editor(): Promise<Page> {
    const find = async (): Promise<Page | undefined> => {
      for (const tab of await firefox.browser.pages()) if (await tab.$('#own-claims form textarea').catch(() => null)) return tab;
      return undefined;
    };
    await expect.poll(find, { timeout: 10_000 }).toBeDefined();
    return (await find()) as Page;
  }

  it('begins with the words that were selected, and is marked once it is saved', async () => {
    await page.bringToFront();
    const { x, y } = await select();
    await page.mouse.click(x, y, { button: 'right' });
    expect(await firefox.chooseInMenu()).toMatch(/^Put “the evening boat left .*” on record …$/);
    const options = await editor();
    expect(await options.$eval('#own-claims form textarea', (field) => (field as HTMLTextAreaElement).value)).toBe(WORDS);
    await options.bringToFront();
    await options.select('#own-claims form select', 'false');
    await options.focus('#own-claims fieldset input');
    await options.keyboard.type('Harbour office');
    await options.keyboard.press('Enter');
    await options.waitForSelector('#own-claims .option');
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0), { timeout: 15_000 }).toBe(1);
  }, 60_000);
});
