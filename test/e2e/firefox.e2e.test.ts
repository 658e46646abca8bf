/** What a reader does with a page, in Firefox. */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox, type OpenFirefox } from '../../scripts/browsers/firefox.ts';
import { type Served, serve } from '../../scripts/browsers/serve.ts';
import { countPixels, type Decoder } from './pixels.ts';

const root = new URL('../../', import.meta.url).pathname;
const extension = `${root}.output/firefox-mv3`;
const executablePath = findBrowser('firefox');
const inCi = Boolean(process.env['CI']);
if (!executablePath && !inCi) console.warn(`SKIPPED: ${howToGet('firefox')}`);

const VERMILION = '#d55e00';

/** Ranges in the document's registry of highlights, by the name of the underline. */
function ranges(page: Page, name: string): Promise<number> {
  return page.evaluate((key) => CSS.highlights.get(key)?.size ?? 0, name);
}

/** Clicks what has the role and the words, as an assistive tool would. */
function press(page: Page, selector: string, words: string): Promise<void> {
  return page.evaluate(
    (wanted, part) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)];
      // The name of a switch stands beside it.
      const found = all.find((one) =>
        `${one.ariaLabel ?? ''} ${one.innerText} ${document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.innerText ?? ''}`.includes(
          part,
        ),
      );
      if (!found) throw new Error(`nothing says “${part}”`);
      found.focus();
      found.click();
    },
    selector,
    words,
  );
}

describe.skipIf(!executablePath && !inCi)('the demonstration page in Firefox', () => {
  let firefox: OpenFirefox;
  let served: Served;
  let page: Page;
  const repeats = (): Promise<number> => ranges(page, 'on-record-repeats');
  const hosts = (): Promise<number> => page.evaluate(() => document.querySelectorAll('on-record-card').length);
  const vermilion = async (): Promise<number> =>
    countPixels(page as unknown as Decoder, await page.screenshot({ fullPage: true }), VERMILION);
  const inCard = (): Promise<boolean> => page.evaluate(() => document.activeElement?.localName === 'on-record-card');
  const intoCard = async (): Promise<void> => {
    const popup = await firefox.popup(page);
    await expect.poll(() => popup.$$eval('main ol > li', (rows) => rows.length), { timeout: 8000 }).toBeGreaterThan(3);
    await press(popup, 'main li button', 'green screen');
    await page.bringToFront();
    await expect.poll(inCard, { timeout: 8000 }).toBe(true);
    await popup.close();
  };
  const reload = async (): Promise<void> => {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await new Promise((resolve) => setTimeout(resolve, 1500));
  };

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
    // The welcome page comes to the front whenever it has loaded, and a hidden page is not read.
    const seen = async (): Promise<number> => {
      await page.bringToFront();
      return repeats();
    };
    await expect.poll(seen, { timeout: 15_000 }).toBeGreaterThan(2);
    expect(await ranges(page, 'on-record-differs')).toBeGreaterThan(0);
    await expect.poll(vermilion, { timeout: 8000 }).toBeGreaterThan(300);
  });

  it('changes nothing in the document by painting', async () => {
    const source = await (await fetch(page.url())).text();
    const [here, untouched] = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
    }, source);
    expect(here).toBe(untouched);
  });

  it('lists the findings in the popup', async () => {
    const { rows, around } = await firefox.popupText(page);
    expect(rows.join('\n')).toMatch(/films his videos with a green screen · Repeats a claim of which FactCheck\.org wrote/);
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

  it('goes from a row of the popup into the card by keyboard; there a claim is muted, and the options bring it back', async () => {
    const before = await repeats();
    await intoCard();
    // The card is closed to scripts: its stops are counted, and the sixth from the end is this action (rule, site, copy, editors, close follow).
    let stops = 0;
    for (; stops < 40 && (await inCard()); stops++) await page.keyboard.press('Tab');
    await reload();
    await intoCard();
    for (let stop = 0; stop < stops - 6; stop++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(repeats, { timeout: 8000 }).toBe(before - 1);
    const options = await firefox.view('options.html', '[role=switch]');
    await press(options, 'button', 'Bring back');
    await expect.poll(repeats, { timeout: 8000 }).toBe(before);
    await options.close();
  });

  it('unpaints at once when a rule is switched off in the options, and after a reload', async () => {
    const options = await firefox.view('options.html', '[role=switch]');
    const toggle = (): Promise<void> => press(options, '[role=switch]', 'repeats a claim that is rated false');
    const before = await vermilion();
    await toggle();
    await expect.poll(repeats, { timeout: 8000 }).toBe(0);
    await expect.poll(vermilion, { timeout: 8000 }).toBeLessThan(before / 4);
    await reload();
    expect(await repeats()).toBe(0);
    await toggle();
    // A page that has not been seen since it was loaded is not read.
    await page.bringToFront();
    await expect.poll(repeats, { timeout: 8000 }).toBeGreaterThan(2);
    await options.close();
  });

  it('is off on a site, also after a reload, until it is switched on again', async () => {
    const popup = await firefox.popup(page);
    await expect.poll(() => popup.$$eval('[role=switch]', (all) => all.length), { timeout: 8000 }).toBeGreaterThan(0);
    await press(popup, '[role=switch]', '127.0.0.1');
    await expect.poll(repeats, { timeout: 8000 }).toBe(0);
    await reload();
    expect(await repeats()).toBe(0);
    await press(popup, '[role=switch]', '127.0.0.1');
    await expect.poll(repeats, { timeout: 8000 }).toBeGreaterThan(2);
    await popup.close();
  });
});
