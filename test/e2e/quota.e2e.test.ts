/** A disk that fills up in the middle of a write: the version in force stays, what was half written goes, and the reader is told in words. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { chromiumBuild } from './demo.ts';
import { feedOf, type FeedServer, serveFeeds } from './feed-server.ts';
import { countStored } from './stored.ts';

const NO_ROOM = 'There is no room left on this machine.';
/** For so long the browser believes what it was told of the room before. */
const BELIEVED_MS = 31_000;
/** For one claim more, and for what the store has not packed yet. */
const ENOUGH = 4e6;

/** The same extension without the permission that spares it the browser's limits: a disk that is really full cannot be had in a test. */
const folder = mkdtempSync(join(tmpdir(), 'on-record-limited-'));
function limited(): void {
  cpSync(chromiumBuild, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
  writeFileSync(path, JSON.stringify(manifest));
}

let server: FeedServer;
let chromium: OpenChromium;
let cdp: CDPSession;
let page: Page;
let options: Page;

const painted = (): Promise<number> => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
const pack = () => options.locator('#packs .pack').filter({ hasText: 'Island reviews' });
const failure = () => pack().getByText(NO_ROOM);
const used = (): Promise<number> => options.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

/** From now on the extension has so many bytes more than it uses. */
async function leave(bytes: number): Promise<void> {
  const origin = chromium.base.replace(/\/$/, '');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: (await used()) + bytes });
}

const stored = (): Promise<Record<string, number>> => options.evaluate(countStored);

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  limited();
  server = await serveFeeds();
  chromium = await openChromium({ executablePath, extension: folder, headless: true });
  page = await chromium.context.newPage();
  await page.goto(`${server.base}article.html`);
  options = await chromium.view('options.html');
  cdp = await chromium.context.newCDPSession(options);
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(`${server.base}feed.json`);
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
  await options.locator('#packs .build').getByRole('button', { name: 'Subscribe' }).click();
  await pack().waitFor();
  await leave(0);
  await new Promise((resolve) => setTimeout(resolve, BELIEVED_MS));
}, 90_000);

afterAll(async () => {
  await chromium.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a claim of the reader’s own stays in the editor', async () => {
  const before = await stored();
  await leave(0);
  await options.locator('#own-claims').getByRole('button', { name: 'Write a claim' }).click();
  const editor = options.locator('#own-claims form');
  await editor.getByRole('textbox', { name: 'Claim, as a full sentence' }).fill('The harbour is closed to all ships.');
  await editor.getByRole('textbox', { name: 'Publisher' }).fill('Harbour office');
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await editor.getByRole('alert').getByText(NO_ROOM).waitFor();
  expect(await stored()).toEqual(before);
  await leave(ENOUGH);
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await options.locator('#own-claims .option').getByText('The harbour is closed').waitFor();
});

/** It runs out while the feed is downloaded, or while its claims are written; how much the store packs is its own affair. */
it.each([0.1, 0.3, 1, 2, 3])('an update that finds %s MB leaves all as it was', async (megabytes) => {
  server.feed = feedOf(40_000, [`with ${String(megabytes)} MB left on the disk of the reader`]);
  const before = await stored();
  const tried = server.answers.length;
  await leave(megabytes * 1e6);
  await pack().getByRole('button', { name: 'Update now' }).click();
  await expect.poll(() => server.answers.length, { timeout: 10_000 }).toBeGreaterThan(tried);
  await expect.poll(async () => (await stored())['builds'], { timeout: 20_000 }).toBe(0);
  await failure().waitFor();
  expect(await pack().textContent()).toContain('the version you have stays in use');
  expect(await pack().textContent()).toContain('61 claims');
  expect(await painted()).toBe(1);
  expect(await stored()).toEqual(before);
});

it('with room again the next try succeeds', async () => {
  server.feed = feedOf(61);
  await leave(100e6);
  await pack().getByRole('button', { name: 'Update now' }).click();
  await pack().getByText('62', { exact: true }).first().waitFor({ timeout: 30_000 });
  await failure().waitFor({ state: 'detached' });
  expect(await painted()).toBe(1);
});
