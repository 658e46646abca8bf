/** What pages do to us and what we must not do to them: frames, shadow trees, change, navigation, floods, an extension that begins anew. In both browsers. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../../scripts/browsers/serve.ts';
import { FAMILIES, type Frame, isWanted, type Open, openWithExtension, type Tab } from './both.ts';

const folder = new URL('../fixtures/behaviour', import.meta.url).pathname;

/** What the changing page offers to be done to it. */
type Act = 'append' | 'remove' | 'edit' | 'redraw' | 'clear' | 'navigate';
interface Changing {
  readonly page: Record<Act, () => void> & { flood(seconds: number): Promise<void> };
}

/** The words of what is underlined, as the page itself can see them. */
function marked(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const highlight = CSS.highlights.get('on-record-repeats');
    return highlight ? [...highlight].map((range) => (range as Range).toString().slice(0, 24)) : [];
  });
}

const act = (tab: Tab, name: Act): Promise<void> => tab.evaluate((what) => (globalThis as unknown as Changing).page[what](), name);

const source = (tab: Tab): Promise<string> => tab.evaluate(() => document.documentElement.outerHTML);

const time = { timeout: 12_000 };

describe.each(FAMILIES.filter(isWanted))('pages in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;
  const open = async (page: string): Promise<Tab> => (tab = await browser.tab(`${served.base}${page}`));
  const counted = async (): Promise<number> => (await marked(tab)).length;

  beforeAll(async () => {
    served = await serve(folder);
    browser = await openWithExtension(family);
    // The page of welcome comes to the front once.
    await new Promise((resolve) => setTimeout(resolve, 2000));
  }, 60_000);
  afterEach(() => tab.close());
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('reads frames of the same origin, of another, and written by the page; each finding is listed once', async () => {
    await open('frames.html');
    await expect.poll(counted, time).toBe(1);
    const inFrames = async (): Promise<string[]> => {
      const all = await Promise.all(tab.frames().map((frame) => marked(frame).catch(() => [])));
      return all.flat();
    };
    await expect.poll(async () => (await inFrames()).length, time).toBe(4);
    const rows = await browser.rows(tab);
    expect(rows.filter((row) => row.includes('green screen'))).toHaveLength(3);
    expect(rows.filter((row) => row.includes('bioweapons'))).toHaveLength(1);
  });

  it('paints in shadow trees, declared and made by script, and adds no node', async () => {
    await open('shadow.html');
    const before = await source(tab);
    await expect.poll(counted, time).toBe(2);
    expect(await source(tab)).toBe(before);
  });

  it('follows what is added, edited, removed and drawn anew, and a page that clears what is painted', async () => {
    await open('changing.html');
    await expect.poll(counted, time).toBe(2);
    await act(tab, 'append');
    await expect.poll(counted, time).toBe(3);
    await act(tab, 'remove');
    await expect.poll(counted, time).toBe(2);
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
    await expect.poll(counted, time).toBe(2);
    await act(tab, 'edit');
    await expect.poll(counted, time).toBe(1);
  });

  it('reads the next article after a navigation within the page, and forgets the last one', async () => {
    await open('changing.html');
    await expect.poll(counted, time).toBe(2);
    await act(tab, 'navigate');
    const words = async (): Promise<string> => (await marked(tab)).join();
    await expect.poll(words, time).toMatch(/^Zelensky[^,]*$/);
  });

  it('keeps up with a flood of changes, and leaves the page its time', async () => {
    await open('changing.html');
    await expect.poll(counted, time).toBe(2);
    const late = await tab.evaluate(async () => {
      let [last, worst] = [performance.now(), 0];
      const timer = setInterval(() => {
        worst = Math.max(worst, performance.now() - last);
        last = performance.now();
      }, 10);
      await (globalThis as unknown as Changing).page.flood(5);
      clearInterval(timer);
      return worst;
    });
    // Of a machine that is busy with other tests, too.
    expect(late).toBeLessThan(500);
    await act(tab, 'append');
    await expect.poll(counted, { timeout: 20_000 }).toBe(3);
  });

  it('goes on under an open page when the extension begins anew', async () => {
    await open('changing.html');
    const before = await source(tab);
    await expect.poll(counted, time).toBe(2);
    await browser.reloadExtension();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await tab.bringToFront();
    await expect.poll(counted, { timeout: 15_000 }).toBe(2);
    expect(await source(tab)).toBe(before);
  });
});
