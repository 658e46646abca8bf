/** What a reader does with a page, in Chromium, by role and visible text. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byRole, clickOn, noneByRole } from './accessible.ts';
import { type Demo, openDemo } from './demo.ts';
import { countPixels } from './pixels.ts';

const VERMILION = '#d55e00';
const comment = 'US runs bioweapons labs in Ukraine, that is what';
const rule = 'Mark what repeats a claim that is rated false, misleading or satire.';

describe('the demonstration page in Chromium', () => {
  let demo: Demo;
  let popup: Page;
  let options: Page;

  const vermilion = async (): Promise<number> => {
    const shot = await demo.page.screenshot({ fullPage: true });
    return countPixels(options, shot, VERMILION);
  };
  const hoverComment = async (): Promise<void> => {
    const passage = demo.page.getByText(comment);
    await passage.scrollIntoViewIfNeeded();
    const box = await passage.boundingBox();
    if (!box) throw new Error('the comment is not shown');
    await demo.page.mouse.move(box.x + 2, box.y - 30);
    await demo.page.mouse.move(box.x + 160, box.y + 10, { steps: 3 });
  };

  beforeAll(async () => {
    demo = await openDemo();
    popup = await demo.chromium.popup(demo.page);
    options = await demo.chromium.view('options.html');
    await demo.page.bringToFront();
  }, 60_000);
  afterAll(() => demo.close());

  it('underlines what repeats a false claim', async () => {
    await expect.poll(vermilion, { timeout: 10_000 }).toBeGreaterThan(300);
  });

  it('changes nothing in the document by painting', async () => {
    const page = await demo.chromium.context.newPage();
    await page.goto(demo.page.url());
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0)).toBeGreaterThan(2);
    const source = await (await fetch(page.url())).text();
    const [here, untouched] = await page.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      return [document.documentElement.outerHTML, parsed.documentElement.outerHTML];
    }, source);
    expect(here).toBe(untouched);
    await page.close();
    await demo.page.bringToFront();
  });

  it.each([
    ['Markdown', /^# .+\n\n<http:.+> · .+ · compared on [^]+\n> [^]+\*\*Repeats a claim\.\*\* [^]+No match does not mean checked\.\n$/],
    [
      'Web Annotations',
      /"type": "AnnotationPage"[^]+"source": "http:[^]+"type": "TextQuoteSelector",\s+"exact": "[^"]+",\s+"prefix": "[^"]+",\s+"suffix": "[^"]+"/,
    ],
  ])('saves the list as %s', async (format, form) => {
    await demo.page.bringToFront();
    await popup.reload();
    const saving = popup.waitForEvent('download', { timeout: 10_000 });
    await popup.getByRole('button', { name: `Save this list as ${format}` }).click();
    const stream = await (await saving).createReadStream();
    expect(Buffer.concat(await stream.toArray()).toString()).toMatch(form);
  });

  it('opens the card on hover, and closes it on Escape', async () => {
    await hoverComment();
    await byRole(demo.cdp, 'dialog', /USA TODAY/);
    await demo.page.keyboard.press('Escape');
    await noneByRole(demo.cdp, 'dialog', /USA TODAY/);
  });

  it('lists the findings in the popup; Enter on a row scrolls to it and moves the focus into its card', async () => {
    await popup.reload();
    const row = popup.getByRole('button', { name: /films his videos with a green screen/ });
    await row.waitFor();
    await demo.page.evaluate(() => window.scrollTo(0, 0));
    await row.focus();
    await popup.keyboard.press('Enter');
    await byRole(demo.cdp, 'dialog', /FactCheck/);
    expect(await demo.page.evaluate(() => window.scrollY)).toBeGreaterThan(300);
    await expect.poll(() => demo.page.evaluate(() => document.activeElement?.localName)).toBe('on-record-card');
    await demo.page.keyboard.press('Escape');
  });

  it('says in its card why a finding is listed and not marked', async () => {
    popup = await demo.chromium.popup(demo.page);
    await popup.getByRole('button', { name: /Ukraine committed genocide/ }).focus();
    await popup.keyboard.press('Enter');
    await clickOn(demo.page, demo.cdp, await byRole(demo.cdp, 'DisclosureTriangle', /^Why this\?$/));
    await byRole(demo.cdp, 'StaticText', /^Listed and not marked: somebody else is reported to say so\.$/);
    const last = await byRole(demo.cdp, 'button', /^Who edits this/);
    const { model } = await demo.cdp.send('DOM.getBoxModel', { backendNodeId: last.backend });
    expect(model.border[5]).toBeLessThan(await demo.page.evaluate(() => innerHeight));
    await demo.page.keyboard.press('Escape');
  });

  it('unpaints at once when a rule is switched off in the options', async () => {
    const before = await vermilion();
    const row = options.getByRole('switch', { name: rule });
    await row.click();
    await expect.poll(vermilion, { timeout: 8000 }).toBeLessThan(before / 4);
    await demo.page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await vermilion()).toBeLessThan(before / 4);
    await row.click();
    await expect.poll(vermilion, { timeout: 8000 }).toBeGreaterThan(before / 2);
  });

  it('mutes a claim from its card, and brings it back from the options', async () => {
    const before = await vermilion();
    await hoverComment();
    await clickOn(demo.page, demo.cdp, await byRole(demo.cdp, 'button', /^Mute this claim$/));
    await expect.poll(vermilion, { timeout: 8000 }).toBeLessThan(before);
    await options.getByRole('button', { name: /^Bring back: / }).click();
    await expect.poll(vermilion, { timeout: 8000 }).toBeGreaterThanOrEqual(before * 0.9);
  });

  it('is off on a site, also after a reload, until it is switched on again', async () => {
    popup = await demo.chromium.popup(demo.page);
    const site = popup.getByRole('switch', { name: /127\.0\.0\.1/ });
    await site.click();
    await expect.poll(vermilion, { timeout: 8000 }).toBe(0);
    await demo.page.reload();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await vermilion()).toBe(0);
    await site.click();
    await expect.poll(vermilion, { timeout: 8000 }).toBeGreaterThan(300);
  });
});
