/** Pages that come back, that have not been seen yet, that are hidden, that are printed. In both browsers, where they have it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/browsers/serve.ts';
import { act, countIs, marked, pause, serveBehaviour, source, time } from './behaviour.ts';
import { FAMILIES, isWanted, type Open, openWithExtension, rowsOf, type Tab } from './both.ts';
import { isOnPaper } from './paper.ts';

interface Kept {
  kept?: boolean;
}

interface WithTabs {
  readonly chrome: {
    readonly tabs: {
      query(what: object): Promise<readonly { readonly id: number; readonly url?: string; readonly discarded: boolean }[]>;
      discard(id: number): Promise<unknown>;
      update(id: number, what: object): Promise<unknown>;
    };
  };
}

interface Prerendered {
  readonly page: { readonly markedBefore: number };
}

const VERMILION = '#d55e00';

describe.each(FAMILIES.filter(isWanted))('pages in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;
  const address = (page: string): string => `${served.base}${page}`;

  /** Out of the back-forward cache: the page's own script must not have begun anew. */
  const goBack = async (): Promise<void> => {
    // A page out of the cache does not load, which a driver may wait for.
    await Promise.race([tab.goBack().catch(() => undefined), pause(2500)]);
    await tab.waitForFunction(() => location.pathname.endsWith('changing.html'));
    expect(await tab.evaluate(() => (globalThis as Kept).kept)).toBe(true);
  };
  const leave = async (): Promise<void> => {
    await tab.evaluate(() => void ((globalThis as Kept).kept = true));
    await tab.goto(address('comments.html'));
    await countIs(tab, 1);
  };

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family);
  }, 60_000);
  afterEach(() => tab.close());
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('out of the back-forward cache: what was found stands, is listed, and the page is followed again', async () => {
    tab = await browser.tab(address('changing.html'));
    await countIs(tab, 2);
    await leave();
    await goBack();
    await countIs(tab, 2);
    expect(await rowsOf(browser, tab)).toHaveLength(2);
    await act(tab, 'append');
    await countIs(tab, 3);
    expect(await rowsOf(browser, tab)).toHaveLength(3);
  });

  it('out of the back-forward cache, after the site was switched off meanwhile', async () => {
    tab = await browser.tab(address('changing.html'));
    await countIs(tab, 2);
    await leave();
    const popup = await browser.popup(tab);
    const toggle = (): Promise<void> => popup.$eval('[role=switch]', (one) => (one as HTMLElement).click());
    await toggle();
    await countIs(tab, 0);
    await goBack();
    await countIs(tab, 0);
    // As a reader would: not before it is seen to be off.
    await popup.waitForSelector('[role=switch][aria-checked=false]');
    await toggle();
    await countIs(tab, 2);
    await popup.close();
  });

  it('that nobody has seen yet are not read; when they are shown they are', async () => {
    const front = await browser.tab(address('comments.html'));
    tab = await browser.browser.newPage();
    await front.bringToFront();
    await tab.goto(address('changing.html'));
    await pause(2000);
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
    expect(await marked(tab)).toEqual([]);
    await tab.bringToFront();
    await countIs(tab, 2);
    await front.close();
  });

  it('that the browser has put away and restores when they are shown are read again', async () => {
    const url = address('changing.html');
    const putAway = await browser.tab(url);
    await countIs(putAway, 2);
    const popup = await browser.popup(putAway);
    await popup.bringToFront();
    const inTabs = (act: 'discard' | 'show'): Promise<boolean> =>
      popup.evaluate(
        async (asked, what) => {
          const { tabs } = (globalThis as unknown as WithTabs).chrome;
          const one = (await tabs.query({})).find((each) => each.url === asked);
          if (!one) throw new Error('the tab is not there');
          if (what === 'discard') await tabs.discard(one.id);
          else await tabs.update(one.id, { active: true });
          return (await tabs.query({})).some((each) => each.url === asked && each.discarded);
        },
        url,
        act,
      );
    expect(await inTabs('discard')).toBe(true);
    await inTabs('show');
    const restored = async (): Promise<Tab | undefined> => (await browser.browser.pages()).find((page) => page.url() === url);
    await expect.poll(async () => (await restored()) !== undefined, time).toBe(true);
    tab = (await restored()) ?? putAway;
    await countIs(tab, 2);
    await popup.close();
  });

  it('that are hidden rest, and what has changed meanwhile is read when they are shown', async () => {
    tab = await browser.tab(address('changing.html'));
    await countIs(tab, 2);
    const front = await browser.tab(address('comments.html'));
    await act(tab, 'append');
    await pause(2000);
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
    expect(await marked(tab)).toHaveLength(2);
    await tab.bringToFront();
    await countIs(tab, 3);
    await front.close();
  });

  it('that are printed have no underlines of ours, and are not changed', async () => {
    tab = await browser.tab(address('changing.html'));
    await countIs(tab, 2);
    const before = await source(tab);
    expect(isOnPaper(await tab.pdf(), VERMILION)).toBe(false);
    expect(await source(tab)).toBe(before);
    await countIs(tab, 2);
    // The same colour by the page itself, to see that it would be found.
    await tab.evaluate((colour) => {
      const labs = document.getElementById('labs');
      if (labs) labs.style.textDecoration = `underline solid 2px ${colour}`;
    }, VERMILION);
    expect(isOnPaper(await tab.pdf(), VERMILION)).toBe(true);
  });

  // Firefox does not prerender.
  it.runIf(family === 'chromium')('that are prerendered are read when they are shown, not before', async () => {
    tab = await browser.tab(address('before.html'));
    // The page says so itself: a session of the driver's would keep the browser from prerendering.
    const prerendered = (): Promise<boolean> => tab.evaluate(() => localStorage.getItem('prerendered') === 'yes');
    await expect.poll(prerendered, time).toBe(true);
    // Long enough for a script that would not wait.
    await pause(2500);
    await tab.evaluate(() => void setTimeout(() => document.getElementById('go')?.click(), 50));
    await pause(500);
    const before = (): Promise<number> => tab.evaluate(() => (globalThis as unknown as Prerendered).page.markedBefore).catch(() => -1);
    await expect.poll(before, time).toBe(0);
    await countIs(tab, 2);
  });
});
