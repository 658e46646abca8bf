/** What pages do to us and what we must not do to them: frames, shadow trees, change, navigation, floods. In both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/browsers/serve.ts';
import { act, countIs, marked, serveBehaviour, source, time } from './behaviour.ts';
import { FAMILIES, isWanted, type Open, openWithExtension, rowsOf, type Tab } from './both.ts';

interface Flooding {
  readonly page: { flood(seconds: number, box: string): Promise<number> };
}

describe.each(FAMILIES.filter(isWanted))('pages in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;
  const open = async (page: string): Promise<Tab> => (tab = await browser.tab(`${served.base}${page}`));

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family);
  }, 60_000);
  afterEach(() => tab.close());
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('reads frames of the same origin, of another, and written by the page; each finding is listed once', async () => {
    await open('frames.html');
    await countIs(tab, 1);
    const inFrames = async (): Promise<string[]> => {
      const all = await Promise.all(tab.frames().map((frame) => marked(frame).catch(() => [])));
      return all.flat();
    };
    await expect.poll(async () => (await inFrames()).length, time).toBe(4);
    const rows = await rowsOf(browser, tab);
    expect(rows.filter((row) => row.includes('green screen'))).toHaveLength(3);
    expect(rows.filter((row) => row.includes('bioweapons'))).toHaveLength(1);
  });

  it('paints in shadow trees, declared and made by script, and adds no node', async () => {
    await open('shadow.html');
    const before = await source(tab);
    await countIs(tab, 2);
    expect(await source(tab)).toBe(before);
  });

  it('follows what is added, edited, removed and drawn anew, and a page that clears what is painted', async () => {
    await open('changing.html');
    await countIs(tab, 2);
    await act(tab, 'append');
    await countIs(tab, 3);
    await act(tab, 'remove');
    await countIs(tab, 2);
    await act(tab, 'redraw');
    const isWhole = (): Promise<boolean> =>
      tab.evaluate(() => {
        const ranges = [...(CSS.highlights.get('on-record-repeats') ?? [])] as Range[];
        return ranges.length === 2 && ranges.every((range) => range.startContainer.isConnected && !range.collapsed);
      });
    await expect.poll(isWhole, time).toBe(true);
    await act(tab, 'clear');
    await tab.evaluate(() => void window.scrollBy(0, 1));
    await tab.evaluate(() => void document.dispatchEvent(new Event('scroll')));
    await countIs(tab, 2);
    await act(tab, 'edit');
    await countIs(tab, 1);
  });

  it('reads the next article after a navigation within the page, and forgets the last one', async () => {
    await open('changing.html');
    await countIs(tab, 2);
    await act(tab, 'navigate');
    const words = async (): Promise<string> => (await marked(tab)).join();
    await expect.poll(words, time).toMatch(/^Zelensky[^,]*$/);
  });

  it.each(['feed', 'ticker'])('keeps up with a flood of changes (%s), leaves the page its time, and forgets what has gone', async (box) => {
    await open('changing.html');
    await countIs(tab, 2);
    const late = await tab.evaluate(async (id) => {
      let [last, worst] = [performance.now(), 0];
      const timer = setInterval(() => {
        worst = Math.max(worst, performance.now() - last);
        last = performance.now();
      }, 10);
      await (globalThis as unknown as Flooding).page.flood(6, id);
      clearInterval(timer);
      return worst;
    }, box);
    // Of a machine that is busy with other tests, too.
    expect(late).toBeLessThan(500);
    // What stood in the flood is gone with it: no range is left over, of whatever kind.
    await countIs(tab, 2, 20_000);
    const all = (): Promise<number> => tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    expect(await all()).toBe(2);
    await act(tab, 'append');
    await countIs(tab, 3, 20_000);
  });
});
