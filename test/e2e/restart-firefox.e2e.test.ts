/** Firefox's event page is ended between two pages; then the browser itself, in the middle of an import. Nothing is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';
import { isMissing, look, packsText, press, startFirefox } from './firefox-options.ts';

describe.skipIf(isMissing)('the event page in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'on-record-firefox-'));
  let firefox: OpenFirefox;
  let server: FeedServer;
  let options: Page;

  const text = (): Promise<string> => packsText(options);
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
    server = await serveFeeds();
    firefox = await startFirefox({ profile });
    options = await firefox.view('options.html', '#packs .pack');
  }, 90_000);
  afterAll(async () => {
    await firefox.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  it('wakes to a page, and compares it with what it has stored', async () => {
    await look(options, server.base + 'feed.json');
    await expect.poll(text, { timeout: 20_000 }).toContain('61 claims');
    await expect.poll(text, { timeout: 20_000 }).toContain('Subscribe');
    await press(options, 'Subscribe');
    await expect.poll(text, { timeout: 10_000 }).toContain('Up to date since');
    expect(await firefox.endEventPage()).toBe(true);
    expect(await painted()).toBe(1);
  }, 60_000);

  it('goes down with the browser, in the middle of an import; subscription and claims are there again, and the next update works', async () => {
    await look(options, server.base + 'large.json');
    await expect.poll(text, { timeout: 20_000 }).toMatch(/Reading|Preparing/);
    await firefox.close();
    firefox = await startFirefox({ profile });
    options = await firefox.view('options.html', '#packs .pack');
    await expect.poll(text, { timeout: 20_000 }).toContain('Up to date since');
    expect(await text()).toMatch(/\b61\b/);
    await options.waitForSelector('#packs .builds ::-p-text(Subscribe)', { timeout: 60_000 });
    expect(await text()).toContain('20,001 claims');
    await press(options, 'No');
    expect(await painted()).toBe(1);
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await press(options, 'Update now');
    await expect.poll(text, { timeout: 20_000 }).toMatch(/\b62\b/);
  }, 90_000);
});
