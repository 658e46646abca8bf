/** The options by keyboard alone, at 400 % zoom (1280 px wide, 320 of CSS): nothing runs out of sight, and the focus never falls back to the top of the page. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { violationsOf } from './axe.ts';
import { chromiumBuild } from './demo.ts';
import { type FeedServer, serveFeeds } from './feed-server.ts';

describe('the options by keyboard, 320 px wide', () => {
  let server: FeedServer;
  let chromium: OpenChromium;
  let options: Page;

  const own = (): Locator => options.locator('#own-claims');
  const build = (): Locator => options.locator('#packs .build');
  const pack = (): Locator => options.locator('#packs .pack').filter({ hasText: 'Island reviews' });

  /** Where the focus is, in words. */
  const focused = (): Promise<string> =>
    options.evaluate(() => {
      const { activeElement: at } = document;
      return at === document.body ? 'nowhere' : (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim() || (at?.localName ?? '');
    });
  const isReached = (words: string): Promise<void> => expect.poll(focused, { timeout: 8000 }).toBe(words);

  async function press(button: Locator): Promise<void> {
    await button.focus();
    await options.keyboard.press('Enter');
  }

  async function look(): Promise<void> {
    const field = options.getByRole('textbox', { name: 'Address of a pack or feed' });
    await field.fill(`${server.base}feed.json`);
    await field.press('Enter');
    await build().getByRole('button', { name: 'Subscribe' }).waitFor();
  }

  const isWithinWidth = async (): Promise<void> => {
    expect(await options.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    expect(await violationsOf(options)).toEqual([]);
  };

  beforeAll(async () => {
    const executablePath = findBrowser('chromium');
    if (!executablePath) throw new Error(howToGet('chromium'));
    server = await serveFeeds();
    chromium = await openChromium({ executablePath, extension: chromiumBuild, headless: true });
    options = await chromium.view('options.html');
    await options.setViewportSize({ width: 320, height: 256 });
    await options.locator('#packs .pack').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await chromium.close();
    server.close();
  });

  it('the list of contents leads to each section', async () => {
    await press(options.getByRole('navigation').getByRole('link', { name: 'Backup' }));
    await expect
      .poll(() => options.evaluate(() => Math.round(document.querySelector('#backup')?.getBoundingClientRect().top ?? -1)))
      .toBe(16);
    await options.keyboard.press('Tab');
    expect(await focused()).toBe('Save a backup');
  });

  it('a claim of one’s own is written, refused, saved, edited and deleted', async () => {
    await press(own().getByRole('button', { name: 'Write a claim' }));
    await isReached('textarea');
    await options.keyboard.type('Closed');
    await press(own().getByRole('button', { name: 'Save', exact: true }));
    await own().getByRole('alert').getByText('Claim, as a full sentence: it has fewer than 2 words').waitFor();
    await isWithinWidth();
    await press(own().getByRole('button', { name: 'Cancel' }));
    await isReached('Write a claim');
    await options.keyboard.press('Enter');
    await isReached('textarea');
    await options.keyboard.type('The harbour is closed to all ships.');
    await own().getByRole('textbox', { name: 'Publisher' }).fill('Harbour office');
    await options.keyboard.press('Enter');
    await isReached('Write a claim');
    await press(own().getByRole('button', { name: /^Edit/ }));
    await isReached('textarea');
    await press(own().getByRole('button', { name: 'Cancel' }));
    await isReached('Write a claim');
    await press(own().getByRole('button', { name: /^Delete/ }));
    await isReached('Undo');
    await options.keyboard.press('Enter');
    await own().locator('.option').getByText('The harbour is closed to all ships.').waitFor();
    await press(own().getByRole('button', { name: /^Delete/ }));
    await own().locator('.option').waitFor({ state: 'detached' });
  });

  it('a feed is looked at, refused, subscribed to and removed after a question', async () => {
    await look();
    await isWithinWidth();
    await press(build().getByRole('button', { name: 'No' }));
    await isReached('Packs');
    await look();
    await press(build().getByRole('button', { name: 'Subscribe' }));
    await isReached('Packs');
    await pack().waitFor();
    await press(pack().getByText('Details, export, removal'));
    await isWithinWidth();
    await press(pack().getByRole('button', { name: /^Remove:/ }));
    await isReached('Keep it');
    await options.keyboard.press('Enter');
    await isReached('Remove: Island reviews');
    await options.keyboard.press('Enter');
    await press(pack().getByRole('button', { name: 'Remove', exact: true }));
    await pack().waitFor({ state: 'detached' });
    await isReached('Packs');
  });

  it('everything is reset after a question', async () => {
    const reset = options.locator('#reset');
    await press(reset.getByRole('button', { name: 'Reset everything' }));
    await isReached('Leave as it is');
    await options.keyboard.press('Enter');
    await isReached('Reset everything');
  });
});
