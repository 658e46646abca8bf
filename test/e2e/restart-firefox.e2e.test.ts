/** Firefox's event page is ended between two pages and in the middle of an import; then the browser itself. Nothing is lost. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox, type OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';

const extension = new URL('../../.output/firefox-mv3', import.meta.url).pathname;
const executablePath = findBrowser('firefox');
const inCi = Boolean(process.env['CI']);
if (!executablePath && !inCi) console.warn(`SKIPPED: ${howToGet('firefox')}`);

/** Runs in a page of the extension: how many event pages have worked on what is being built. */
async function turnsOfBuild(): Promise<number> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('on-record');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(opening.error?.message));
  });
  const builds = await new Promise<{ readonly turns: number }[]>((resolve) => {
    const request = database.transaction('builds').objectStore('builds').getAll() as IDBRequest<{ readonly turns: number }[]>;
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return Math.max(0, ...builds.map(({ turns }) => turns));
}

describe.skipIf(!executablePath && !inCi)('the event page in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-firefox-'));
  let firefox: OpenFirefox;
  let server: FeedServer;
  let options: Page;

  const start = async (): Promise<OpenFirefox> => {
    if (!executablePath) throw new Error(howToGet('firefox'));
    return openFirefox({ executablePath, extension, headless: true, profile });
  };
  const text = (): Promise<string> => options.$eval('#packs', (section) => (section as HTMLElement).innerText);
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
  const painted = async (): Promise<number> => {
    const page = await firefox.tab(`${server.base}article.html`);
    await page.bringToFront();
    const count = await expect
      .poll(() => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0), { timeout: 15_000 })
      .toBeGreaterThan(0)
      .then(() => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0));
    await page.close();
    return count;
  };
  beforeAll(async () => {
    if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
    server = await serveFeeds();
    firefox = await start();
    options = await firefox.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it('wakes to a page, and compares it with what it has stored', async () => {
    await look('feed.json');
    await expect.poll(text, { timeout: 20_000 }).toContain('61 claims');
    await expect.poll(text, { timeout: 20_000 }).toContain('Subscribe');
    await press('Subscribe');
    await expect.poll(text, { timeout: 10_000 }).toContain('Up to date since');
    expect(await firefox.endEventPage()).toBe(true);
    expect(await painted()).toBe(1);
  }, 60_000);

  it('is ended again and again in the middle of an import, which comes to its end', async () => {
    await look('large.json');
    await expect.poll(text, { timeout: 20_000 }).toMatch(/Reading|Preparing/);
    for (let turn = 0; turn < 3; turn++) {
      expect(await firefox.endEventPage()).toBe(true);
      // A page that is opened wakes it, as a message from any page does.
      await painted();
    }
    expect(await options.evaluate(turnsOfBuild)).toBeGreaterThan(1);
    await expect.poll(text, { timeout: 90_000 }).toContain('20,001 claims');
    await press('No');
  }, 120_000);

  it('goes down with the browser; subscription and claims are there again, and the next update works', async () => {
    await firefox.close();
    firefox = await start();
    options = await firefox.view('options.html', '#packs .pack');
    await expect.poll(text, { timeout: 20_000 }).toContain('Up to date since');
    expect(await text()).toContain('61 claims');
    expect(await painted()).toBe(1);
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await press('Update now');
    await expect.poll(text, { timeout: 20_000 }).toContain('62 claims');
  }, 90_000);
});
