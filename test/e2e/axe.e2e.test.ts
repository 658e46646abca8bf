/** Each view in a real browser, light and dark: nothing that keeps a reader with a screen reader, a keyboard or weak eyes out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byRole } from './accessible.ts';
import { violationsOf, violationsOfCard } from './axe.ts';
import { type Demo, openDemo } from './demo.ts';

describe.each(['light', 'dark'] as const)('axe finds no violation in the %s', (scheme) => {
  let demo: Demo;

  beforeAll(async () => {
    demo = await openDemo(scheme);
    await demo.page.waitForFunction(() => (CSS.highlights.get('on-record-repeats')?.size ?? 0) > 2);
  }, 60_000);
  afterAll(() => demo.close());

  it('popup, with findings and with what the search found', async () => {
    const popup = await demo.chromium.popup(demo.page);
    await popup.getByRole('button', { name: /green screen/ }).waitFor();
    expect(await violationsOf(popup)).toEqual([]);
    await popup.getByRole('searchbox').fill('bioweapons');
    const found = popup.getByRole('main').getByText('The United States runs biolabs or bioweapons labs in Ukraine.').first();
    await found.click();
    expect(await violationsOf(popup)).toEqual([]);
    await popup.close();
  });

  it('card', async () => {
    const popup = await demo.chromium.popup(demo.page);
    const row = popup.getByRole('button', { name: /green screen/ });
    await row.focus();
    await popup.keyboard.press('Enter');
    await byRole(demo.cdp, 'dialog', /FactCheck/);
    await popup.close();
    expect(await violationsOfCard(await demo.chromium.context.newCDPSession(demo.page))).toEqual([]);
  });

  it.each(['options.html', 'welcome.html', 'editorial.html'])('%s', async (path) => {
    const view = await demo.chromium.view(path);
    await view.getByRole('heading', { level: 1 }).waitFor();
    await view.waitForTimeout(500);
    expect(await violationsOf(view)).toEqual([]);
    await view.close();
  });
});
