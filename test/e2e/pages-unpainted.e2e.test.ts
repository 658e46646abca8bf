/** Browsers that cannot paint highlights (Chrome before 105, Firefox before 140): everything is listed, and the popup says why nothing is marked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/browsers/serve.ts';
import { pause, serveBehaviour, source } from './behaviour.ts';
import { chooseRow, FAMILIES, isWanted, type Open, openWithExtension, type Tab } from './both.ts';

describe.each(FAMILIES.filter(isWanted))('without highlights in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family, { highlights: false });
    tab = await browser.tab(`${served.base}reveal.html`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('lists everything, says why nothing is marked, and changes nothing', async () => {
    const untouched = await source(tab);
    await pause(1500);
    const popup = await browser.popup(tab);
    const text = await popup.$eval('main', (main) => (main as HTMLElement).innerText);
    expect(text).toContain('This browser cannot paint highlights, so nothing is marked on the page. The list is complete.');
    expect(await popup.$$eval('main ol > li', (rows) => rows.length)).toBe(8);
    expect(await source(tab)).toBe(untouched);
    await popup.close();
  });

  it('leads from the list to the passage, and opens its card there', async () => {
    const popup = await browser.popup(tab);
    await tab.bringToFront();
    await chooseRow(popup, 'bioweapons', 1);
    const state = (): Promise<readonly boolean[]> =>
      tab.evaluate(() => {
        const rect = document.querySelector('#closed p')?.getBoundingClientRect();
        return [rect !== undefined && rect.top > 0 && rect.bottom < innerHeight, document.querySelector('on-record-card') !== null];
      });
    await expect.poll(state, { timeout: 10_000 }).toEqual([true, true]);
  });
});
