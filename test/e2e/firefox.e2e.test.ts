/** What a reader does with a page, in Firefox. */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox, type OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { type Served, serve } from '../../scripts/browsers/serve.ts';

const root = new URL('../../', import.meta.url).pathname;
const extension = `${root}.output/firefox-mv3`;
const executablePath = findBrowser('firefox');
const inCi = Boolean(process.env['CI']);
if (!executablePath && !inCi) console.warn(`SKIPPED: ${howToGet('firefox')}`);

/** Ranges in the document's registry of highlights, by the name of the underline. */
function ranges(page: Page, name: string): Promise<number> {
  return page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
}

describe.skipIf(!executablePath && !inCi)('the demonstration page in Firefox', () => {
  let firefox: OpenFirefox;
  let served: Served;
  let page: Page;
  let options: Page;
  const repeats = (): Promise<number> => ranges(page, 'on-record-repeats');
  const hosts = (): Promise<number> => page.evaluate(() => document.querySelectorAll('on-record-card').length);

  beforeAll(async () => {
    if (!executablePath) throw new Error(howToGet('firefox'));
    if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
    served = await serve(`${root}test/fixtures/demo`);
    firefox = await openFirefox({ executablePath, extension, headless: true });
    page = await firefox.tab(`${served.base}index.html`);
  }, 60_000);
  afterAll(async () => {
    await firefox.close();
    served.close();
  });

  it('paints what repeats and what differs', async () => {
    await expect.poll(repeats, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(await ranges(page, 'on-record-differs')).toBeGreaterThan(0);
  });

  it('lists the findings in the popup', async () => {
    const { rows, around } = await firefox.popupText(page);
    expect(rows.join('\n')).toMatch(/films his videos with a green screen · Repeats a claim that FactCheck\.org rated/);
    expect(around.join('\n')).toMatch(/sentences compared with 87 claims of 1 pack/);
  });

  it('opens the card on hover', async () => {
    await page.bringToFront();
    const point = await page.evaluate(() => {
      const [range] = CSS.highlights.get('on-record-repeats') ?? [];
      if (!range) return null;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      const [{ left, top, height } = { left: 0, top: 0, height: 0 }] = (range as Range).getClientRects();
      const { right } = range.startContainer.parentElement?.getBoundingClientRect() ?? { right: left };
      return { x: Math.min(left + 40, right - 4), y: top + Math.min(height, 20) / 2 };
    });
    // The page scrolls before the pointer comes to rest.
    await new Promise((resolve) => setTimeout(resolve, 300));
    for (const step of [0, 4]) {
      await page.mouse.move((point?.x ?? 0) + step, point?.y ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await expect.poll(hosts, { timeout: 8000 }).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(hosts, { timeout: 8000 }).toBe(0);
  });

  it('unpaints at once when a rule is switched off in the options, and after a reload', async () => {
    options = await firefox.view('options.html', '[role=switch]');
    const toggle = (): Promise<void> =>
      options.evaluate(() => {
        const names = [...document.querySelectorAll('[role=switch]')];
        const named = names.find((one) =>
          document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent?.includes('repeats a claim that is rated false'),
        );
        (named as HTMLElement).click();
      });
    await toggle();
    await expect.poll(repeats, { timeout: 8000 }).toBe(0);
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await repeats()).toBe(0);
    await toggle();
    await expect.poll(repeats, { timeout: 8000 }).toBeGreaterThan(2);
  });
});
