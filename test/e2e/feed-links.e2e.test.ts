/** A link that offers a feed asks the reader wherever it stands: on a page that is read or not, written by a script long after the page has loaded, in a shadow tree. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAMILIES, isWanted, type Open, openWithExtension, type Tab } from './both.ts';
import { pause } from './behaviour.ts';
import { type FeedServer, serveFeeds } from './feed-server.ts';

describe.each(FAMILIES.filter(isWanted))('a link that offers a feed, in %s', (family) => {
  let browser: Open;
  let server: FeedServer;

  beforeAll(async () => {
    server = await serveFeeds();
    browser = await openWithExtension(family);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** Asked of each tab: Firefox’s driver knows neither where the extension’s own pages are nor that one has been closed. */
  async function asking(): Promise<readonly { readonly tab: Tab; readonly url: string }[]> {
    const tabs = await browser.browser.pages();
    const all = await Promise.all(tabs.map(async (tab) => ({ tab, url: await tab.evaluate(() => location.href).catch(() => '') })));
    return all.filter(({ url }) => url.includes('options.html#subscribe='));
  }
  const offers = async (): Promise<readonly string[]> => (await asking()).map(({ url }) => url);

  /** A script of the page writes the link. */
  const write = (tab: Tab, inShadow: boolean): Promise<void> =>
    tab.evaluate(
      (address, shadow) => {
        const box = document.createElement('div');
        document.body.prepend(box);
        const root = shadow ? box.attachShadow({ mode: 'open' }) : box;
        const link = document.createElement('a');
        link.id = 'later';
        link.style.display = 'block';
        link.href = `on-record:subscribe?location=${encodeURIComponent(address)}`;
        // A browser that has no program for such links asks the reader, who is not there.
        link.addEventListener('click', (event) => void (event.isTrusted || event.preventDefault()));
        const words = document.createElement('b');
        words.textContent = 'Add this feed to On Record';
        link.append(words);
        root.append(link);
        box.id = 'box';
      },
      `${server.base}feed.json`,
      inShadow,
    );

  it.each([
    ['article.html', false],
    ['start.html', false],
    ['start.html', true],
  ])('%s (in a shadow tree: %s)', async (path, inShadow) => {
    const tab = await browser.tab(server.base + path);
    await pause(1500);
    await write(tab, inShadow);
    await tab.evaluate(() => {
      const box = document.querySelector('#box');
      (box?.shadowRoot ?? box)?.querySelector<HTMLElement>('#later')?.click();
    });
    await pause(500);
    expect(await offers()).toEqual([]);
    await tab.click('#box');
    const address = encodeURIComponent(`${server.base}feed.json`);
    await expect.poll(offers, { timeout: 10_000 }).toEqual([expect.stringContaining(address)]);
    expect(tab.url()).toBe(server.base + path);
    expect(server.answers).toEqual([]);
    for (const page of await asking()) await page.tab.close();
    await tab.close();
  });
});
