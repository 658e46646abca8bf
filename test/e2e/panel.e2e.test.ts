/** The side panel beside the page, in Chromium. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, openDemo } from './demo.ts';
import { violationsOf } from './axe.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
  await demo.page.waitForFunction(() => (CSS.highlights.get('on-record-repeats')?.size ?? 0) > 2);
}, 60_000);
afterAll(() => demo.close());

it('opens from the popup', async () => {
  const popup = await demo.chromium.popup(demo.page);
  // Only the browser itself tells of its side panel: no page of the context is one.
  const browser = await demo.chromium.context.browser()?.newBrowserCDPSession();
  const session = browser ?? (await demo.chromium.context.newCDPSession(popup));
  const panels = async (): Promise<number> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url.endsWith('/sidepanel.html')).length;
  };
  expect(await panels()).toBe(0);
  await popup.bringToFront();
  await popup.getByRole('button', { name: 'Beside the page' }).click();
  await expect.poll(panels, { timeout: 8000 }).toBe(1);
});

it('follows the reader from tab to tab', async () => {
  const panel = await demo.chromium.popup(demo.page, 'sidepanel.html');
  await panel.getByRole('button', { name: /green screen/ }).waitFor();
  expect(await violationsOf(panel)).toEqual([]);
  const other = await demo.chromium.context.newPage();
  await other.goto('about:blank');
  await other.bringToFront();
  await panel.getByText('This page is not read.').waitFor();
  await demo.chromium.context
    .pages()
    .find((page) => page === demo.page)
    ?.bringToFront();
});
