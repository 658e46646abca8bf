/** The main job in a real Chromium: the demonstration page is opened, painted, a card opens by hover, a rule that is switched off unpaints. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/setup/serve.mjs';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const extension = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/demo', import.meta.url));
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let context: BrowserContext;
let page: Page;
let id: string;
let stop: () => void;

/** Number of ranges in each of our highlights; the registry is the document's, so that the page's world sees it too. */
function painted(): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, highlight]) => [name, highlight.size])));
}

describe.skipIf(!existsSync(executablePath))('On Record in Chromium', () => {
  beforeAll(async () => {
    const args = [...quiet, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
    context = await chromium.launchPersistentContext('', { headless: true, executablePath, args });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    id = new URL(worker.url()).host;
    const server = await serve(fixtures);
    stop = server.close;
    page = await context.newPage();
    await page.goto(`${server.url}/index.html`);
  }, 60_000);

  afterAll(async () => {
    await context.close();
    stop();
  });

  it('paints what repeats, differs and was so', async () => {
    await expect.poll(painted, { timeout: 15_000 }).toMatchObject({ 'on-record-repeats': 4, 'on-record-differs': 2 });
  });

  it('adds nothing to the page while no card is open', async () => {
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await page.locator('mark, on-record').count()).toBe(0);
  });

  it('opens a card where the pointer rests, and closes it by Esc', async () => {
    // The card stands in a closed shadow root, which no selector reaches: its one host element and the pixels tell.
    const passage = page.getByText('The US runs bioweapons labs in Ukraine, that');
    await passage.scrollIntoViewIfNeeded();
    const before = await page.screenshot();
    const box = await passage.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 220, (box?.y ?? 0) + 12);
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length), { timeout: 5000 }).toBe(3);
    await page.waitForTimeout(600);
    expect((await page.screenshot()).equals(before)).toBe(false);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.documentElement.children.length), { timeout: 5000 }).toBe(2);
  });

  it('unpaints at once when a rule is switched off in the options, and paints again', async () => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${id}/options.html`);
    const rule = options.getByRole('switch', { name: /repeats a claim that is rated false/ });
    await rule.click();
    await expect.poll(async () => (await painted())['on-record-repeats'] ?? 0, { timeout: 8000 }).toBe(0);
    await rule.click();
    await expect.poll(async () => (await painted())['on-record-repeats'] ?? 0, { timeout: 8000 }).toBe(4);
    await options.close();
  });
});
