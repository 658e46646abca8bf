/** The extension under an open page: begins anew (as after an update), is switched off, is switched on again. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/browsers/serve.ts';
import { act, countIs, pause, serveBehaviour, source, time } from './behaviour.ts';
import { chooseRow, FAMILIES, isWanted, type Open, openWithExtension, rowsOf, type Tab } from './both.ts';
import { countPixels, type Decoder } from './pixels.ts';

const VERMILION = '#d55e00';

describe.each(FAMILIES.filter(isWanted))('under an open page in %s the extension', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;
  let untouched: string;
  const complaints: string[] = [];

  const vermilion = async (): Promise<number> => countPixels(tab as unknown as Decoder, await tab.screenshot(), VERMILION);
  const cards = (): Promise<number> => tab.evaluate(() => document.querySelectorAll('on-record-card').length);
  const move = async (): Promise<void> => {
    await tab.mouse.move(300, 500);
    await tab.mouse.move(320, 520);
    await tab.evaluate(() => void document.dispatchEvent(new Event('scroll')));
  };

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family);
    tab = await browser.tab(`${served.base}changing.html`);
    tab.on('pageerror', (error) => complaints.push(String(error)));
    tab.on('console', (line) => {
      if (line.type() === 'error' && !line.text().includes('404')) complaints.push(line.text());
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('begins anew: the former copy and its card go, and nothing is marked or listed twice', async () => {
    untouched = await source(tab);
    await countIs(tab, 2);
    const popup = await browser.popup(tab);
    await tab.bringToFront();
    await chooseRow(popup, 'bioweapons');
    await expect.poll(cards, time).toBe(1);
    await browser.reloadExtension();
    await pause(2500);
    await tab.bringToFront();
    await countIs(tab, 2, 15_000);
    await expect.poll(cards, time).toBe(0);
    expect(await source(tab)).toBe(untouched);
    await act(tab, 'append');
    await countIs(tab, 3);
    await act(tab, 'remove');
    await countIs(tab, 2);
    expect(await rowsOf(browser, tab)).toHaveLength(2);
  });

  it('is switched off: nothing is painted any more, and the page is as it was', async () => {
    await tab.bringToFront();
    await expect.poll(vermilion, time).toBeGreaterThan(100);
    await browser.endExtension();
    await move();
    await expect.poll(vermilion, time).toBe(0);
    expect(await source(tab)).toBe(untouched);
  });

  it('is switched on again: the page is read without being loaded again', async () => {
    await browser.beginExtension();
    await pause(1500);
    await tab.bringToFront();
    await expect.poll(vermilion, { timeout: 15_000 }).toBeGreaterThan(100);
    await act(tab, 'append');
    await countIs(tab, 3);
  });

  it('leaves no error in the console of the page', () => expect(complaints).toEqual([]));
});
