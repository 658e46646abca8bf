/** From a row of the popup to the passage: wherever on the page it stands. In both browsers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import type { Served } from '../../scripts/browsers/serve.ts';
import { act, countIs, marked, pause, serveBehaviour } from './behaviour.ts';
import { chooseRow, FAMILIES, isWanted, type Open, openWithExtension, type Tab } from './both.ts';

/** Whether the passage beside this element is where a reader would see it. */
interface Seen {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

const labs = 'bioweapons labs';

describe.each(FAMILIES.filter(isWanted))('a row of the popup in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;
  let popup: Page;

  /** Where the `place`th passage of the main document, or the one of a frame, stands in its own viewport. */
  const seen = (frame: Pick<Tab, 'evaluate'>, place: number): Promise<Seen | null> =>
    frame.evaluate((at) => {
      const all = [...(CSS.highlights.get('on-record-repeats') ?? [])] as Range[];
      const ranges = all.filter((range) => document.contains(range.startContainer));
      ranges.sort((left, right) => left.compareBoundaryPoints(Range.START_TO_START, right));
      const rect = ranges[at]?.getBoundingClientRect();
      return rect ? { top: rect.top, bottom: rect.bottom, height: innerHeight } : null;
    }, place);
  const isInView = async (frame: Pick<Tab, 'evaluate'>, place: number): Promise<boolean> => {
    const at = await seen(frame, place);
    return at !== null && at.bottom > at.top && at.top >= 0 && at.bottom <= at.height;
  };
  const comesIntoView = async (words: string, row: number, look: () => Promise<boolean>): Promise<void> => {
    // The last passage has come to rest: until then it is held in view.
    await pause(500);
    await tab.evaluate(() => window.scrollTo(0, 0));
    expect(await look()).toBe(false);
    await chooseRow(popup, words, row);
    await expect.poll(look, { timeout: 10_000 }).toBe(true);
  };
  const frameIsInView = (id: string): Promise<boolean> =>
    tab.evaluate((which) => {
      const rect = document.getElementById(which)?.getBoundingClientRect();
      return rect !== undefined && rect.bottom > 0 && rect.top < innerHeight;
    }, id);

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family);
    tab = await browser.tab(`${served.base}reveal.html`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('stands there for each passage of the page and of its frames', async () => {
    await countIs(tab, 6);
    await expect.poll(async () => (await Promise.all(tab.frames().map(marked))).flat().length, { timeout: 15_000 }).toBe(8);
    popup = await browser.popup(tab);
    await tab.bringToFront();
    expect(await popup.$$eval('main ol > li', (rows) => rows.length)).toBe(8);
  });

  it('leads to a paragraph far below', () => comesIntoView(labs, 0, () => isInView(tab, 0)));

  it('opens a closed <details>', () => comesIntoView(labs, 1, () => isInView(tab, 1)));

  it('opens what is hidden until found', () => comesIntoView(labs, 2, () => isInView(tab, 2)));

  it('scrolls the box in which the passage stands', () => comesIntoView(labs, 3, () => isInView(tab, 3)));

  it('leads into a part that the browser lays out late', () => comesIntoView(labs, 4, () => isInView(tab, 4)));

  it('leads into a shadow tree', () =>
    comesIntoView(labs, 5, () =>
      tab.evaluate(() => {
        const rect = document.querySelector('story-box')?.shadowRoot?.querySelector('p')?.getBoundingClientRect();
        return rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight;
      }),
    ));

  it.each([
    ['of the same origin', 'same', 'weeks ago and films his'],
    ['of another origin', 'other', 'weeks ago and films all'],
  ])('scrolls a frame %s, and the page to it', async (_what, id, words) => {
    const frame = tab.frames().find((one) => one.url().includes('far.html') && one.url().includes('localhost') === (id === 'other'));
    if (!frame) throw new Error('the frame is not there');
    await comesIntoView(words, 0, async () => (await frameIsInView(id)) && (await isInView(frame, 0)));
  });

  it('opens the card beside the passage', async () => {
    await chooseRow(popup, labs, 0);
    await expect.poll(() => tab.evaluate(() => document.querySelectorAll('on-record-card').length), { timeout: 8000 }).toBe(1);
  });

  it('still leads to words that were removed and came back elsewhere, from a list that is older', async () => {
    await act(tab, 'takeAway');
    await countIs(tab, 5);
    await act(tab, 'bringBack');
    await countIs(tab, 6);
    // The popup lists the page anew; the one that came back is the first in the page's order again.
    await pause(500);
    await comesIntoView(labs, 0, () => isInView(tab, 0));
  });
});
