/** Pages that grow while they are read: endless ones, live blogs, comments that unfold. In both browsers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../scripts/browsers/serve.ts';
import { act, countIs, marked, pause, serveBehaviour } from './behaviour.ts';
import { FAMILIES, isWanted, type Open, openWithExtension, rowsOf, type Tab } from './both.ts';

describe.each(FAMILIES.filter(isWanted))('a page that grows in %s', (family) => {
  let browser: Open;
  let served: Served;
  let tab: Tab;

  beforeAll(async () => {
    served = await serveBehaviour();
    browser = await openWithExtension(family);
  }, 60_000);
  beforeEach(async () => {
    tab = await browser.tab(`${served.base}growing.html`);
    // Read, and nothing found: the popup has compared everything.
    expect(await rowsOf(browser, tab)).toEqual([]);
  });
  afterEach(() => tab.close());
  afterAll(async () => {
    await browser.close();
    served.close();
  });

  it('while it is scrolled: each new part is read', async () => {
    for (const parts of [1, 2]) {
      await tab.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      await countIs(tab, parts);
      // The end must have left the view to come into it again.
      await tab.evaluate(() => window.scrollTo(0, 0));
      await pause(300);
    }
  });

  it('at its top, entry by entry: old findings stand where they stood', async () => {
    await act(tab, 'other');
    await act(tab, 'claim');
    await countIs(tab, 1);
    await act(tab, 'other');
    await act(tab, 'other');
    await act(tab, 'claim');
    await countIs(tab, 2);
    const words = await marked(tab);
    expect(words.every((one) => one.startsWith('Zelensky fled'))).toBe(true);
    expect(await rowsOf(browser, tab)).toHaveLength(2);
  });

  it('where a click unfolds replies that stood there hidden', async () => {
    expect(await marked(tab)).toEqual([]);
    await tab.click('#expand');
    await countIs(tab, 1);
  });
});
