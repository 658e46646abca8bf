/** What a reader has subscribed to and put on record is there again after the browser was closed, and an import that was under way goes on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { chromiumBuild } from './demo.ts';
import { type FeedServer, serveFeeds } from './feed-server.ts';

const profile = mkdtempSync(join(tmpdir(), 'on-record-profile-'));
let server: FeedServer;
let chromium: OpenChromium;

async function start(): Promise<OpenChromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  return openChromium({ executablePath, extension: chromiumBuild, headless: true, profile });
}

async function look(options: Page, path: string): Promise<void> {
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(server.base + path);
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
}

beforeAll(async () => {
  server = await serveFeeds();
  chromium = await start();
}, 60_000);

afterAll(async () => {
  await chromium.close();
  server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
});

it('subscriptions, own claims and a half-read feed outlive the browser', async () => {
  const options = await chromium.view('options.html');
  await look(options, 'feed.json');
  await options.getByRole('button', { name: 'Subscribe' }).click();
  await options.locator('.pack').filter({ hasText: 'Island reviews' }).waitFor();
  await options.getByRole('button', { name: 'Write a claim' }).click();
  await options.getByRole('textbox', { name: 'Claim, as a full sentence' }).fill('The evening boat left with eleven people on board.');
  await options.getByRole('textbox', { name: 'Publisher' }).fill('Harbour office');
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options.locator('#own-claims').getByText('The evening boat left').first().waitFor();
  await look(options, 'large.json');
  await options
    .locator('.build')
    .getByText(/Reading|Preparing/)
    .waitFor();
  await chromium.close();

  chromium = await start();
  const again = await chromium.view('options.html');
  await again.locator('.pack').filter({ hasText: 'Island reviews' }).getByText('61', { exact: true }).first().waitFor();
  await again.locator('#own-claims').getByText('The evening boat left').first().waitFor();
  const build = again.locator('.build');
  await build.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 60_000 });
  expect(await build.textContent()).toContain('20,001 claims');
  const page = await chromium.context.newPage();
  await page.goto(`${server.base}article.html`);
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0), { timeout: 15_000 }).toBe(1);
}, 150_000);
