/** The context menu, clicked in as a reader does: a headed Chromium on a screen of its own, since a headless one shows no menu. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser } from '../../scripts/browsers/find.ts';
import { chromiumBuild } from './demo.ts';
import { type FeedServer, serveFeeds } from './feed-server.ts';

const executablePath = findBrowser('chromium');
const isThere = (program: string, how: string): boolean => spawnSync(program, [how]).error === undefined;
const canBe = executablePath !== null && isThere('Xvfb', '-help') && isThere('xdotool', 'version');
if (!canBe)
  console.warn('SKIPPED: the context menu in Chromium. It needs Chromium, Xvfb and xdotool; as root: apt-get install xvfb xdotool');

describe.skipIf(!canBe)('the context menu of Chromium', () => {
  let screen: ChildProcess;
  let server: FeedServer;
  let chromium: OpenChromium;
  let page: Page;
  const display = process.env['DISPLAY'];

  const xdotool = (...args: readonly string[]): string => spawnSync('xdotool', args, { encoding: 'utf8' }).stdout;
  const windows = (): number => xdotool('search', '--onlyvisible', '--name', '.*').split('\n').length;
  const press = (key: string): void => void execFileSync('xdotool', ['key', key]);

  beforeAll(async () => {
    screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    if (!screen.stdout) throw new Error('Xvfb does not speak.');
    const [told] = (await once(screen.stdout, 'data')) as [Buffer];
    process.env['DISPLAY'] = `:${told.toString().trim()}`;
    server = await serveFeeds();
    chromium = await openChromium({ executablePath: executablePath ?? '', extension: chromiumBuild, headless: false });
    page = await chromium.context.newPage();
    await page.goto(`${server.base}article.html`);
    await page.bringToFront();
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
    server.close();
    screen.kill();
    if (display === undefined) delete process.env['DISPLAY'];
    else process.env['DISPLAY'] = display;
  });

  it('puts words selected on a page on record', async () => {
    const passage = page.locator('p').first();
    await passage.selectText();
    const words = (await passage.innerText()).trim();
    const box = await passage.boundingBox();
    if (!box) throw new Error('the passage is not shown');
    const before = windows();
    const opened = chromium.context.waitForEvent('page', (one) => one.url().includes('#own-claims'));
    // It is answered only when the menu has gone.
    const clicked = page.mouse.click(box.x + 20, box.y + 10, { button: 'right' });
    await expect.poll(windows, { timeout: 8000 }).toBeGreaterThan(before);
    // The last item is the browser's own ("Inspect"); the extension's stands before it.
    for (const key of ['Up', 'Up', 'Return']) press(key);
    await clicked;
    const claim = (await opened).locator('#own-claims form').getByRole('textbox', { name: 'Claim, as a full sentence' });
    await claim.waitFor();
    expect(await claim.inputValue()).toBe(words);
  });
});
