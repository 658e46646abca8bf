/** Feeds in Chromium: offered by a page, looked at, subscribed to, painted, brought up to date, spoilt. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { violationsOf } from './axe.ts';
import { chromiumBuild } from './demo.ts';
import { feedOf, type FeedServer, REPEATED, serveFeeds } from './feed-server.ts';

let server: FeedServer;
let chromium: OpenChromium;
let page: Page;
let options: Page;

const painted = (): Promise<number> => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
const packs = () => options.locator('#packs');
const build = (name: string) => packs().locator('.build').filter({ hasText: name });
const pack = () => packs().locator('.pack').filter({ hasText: 'Island reviews' });

async function look(path: string): Promise<void> {
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(server.base + path);
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
}

beforeAll(async () => {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  server = await serveFeeds();
  chromium = await openChromium({ executablePath, extension: chromiumBuild, headless: true });
  page = await chromium.context.newPage();
  await page.goto(`${server.base}article.html`);
}, 60_000);

afterAll(async () => {
  await chromium.close();
  server.close();
});

describe('a feed', () => {
  it('offered by a link on a page is not fetched before the reader says so', async () => {
    const opened = chromium.context.waitForEvent('page', (opened) => opened.url().includes('options.html'));
    await page.locator('#offer').click();
    options = await opened;
    await options.getByRole('group', { name: /offers you this feed/ }).waitFor();
    expect(await options.getByRole('group', { name: /offers you this feed/ }).textContent()).toContain(`${server.base}feed.json`);
    expect(server.answers).toEqual([]);
    await options
      .getByRole('group', { name: /offers you/ })
      .getByRole('button', { name: 'Look at it' })
      .click();
  });

  it('is looked at first: counts, publishers, samples, and what it would mark on the page that is open', async () => {
    const preview = build('Island reviews');
    await preview.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 20_000 });
    for (const words of ['61 claims', 'Coast Check', 'false 100%', 'from 1 Nov 2026']) expect(await preview.textContent()).toContain(words);
    await expect.poll(() => preview.textContent(), { timeout: 10_000 }).toMatch(/would mark 1 and list \d+, of \d+ sentences/);
    expect(await painted()).toBe(0);
    expect(await violationsOf(options)).toEqual([]);
  });

  it('is compared with once the reader has subscribed, in pages that are open already', async () => {
    await build('Island reviews').getByRole('button', { name: 'Subscribe' }).click();
    await pack().waitFor();
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it('is filtered by publisher and by language, without being built again', async () => {
    const publisher = options.locator('#publishers').getByRole('switch', { name: 'Island Desk' });
    await publisher.click();
    await expect.poll(painted, { timeout: 8000 }).toBe(0);
    await publisher.click();
    await expect.poll(painted, { timeout: 8000 }).toBe(1);
    const language = options.locator('#languages').getByRole('switch', { name: 'English' });
    await language.click();
    await expect.poll(painted, { timeout: 8000 }).toBe(0);
    await language.click();
    await expect.poll(painted, { timeout: 8000 }).toBe(1);
  });

  it('has nothing new: 304', async () => {
    await pack()
      .getByRole('button', { name: /^Update now/ })
      .click();
    await expect.poll(() => server.answers.at(-1), { timeout: 8000 }).toBe(304);
    await expect.poll(() => pack().textContent(), { timeout: 8000 }).toContain('Up to date since');
  });

  it.each([
    ['error', 'The server answered 500'],
    ['gone', 'The server answered 404'],
    ['cut', 'cut short'],
  ] as const)('stays in force where an update fails: %s', async (mode, words) => {
    server.feed = feedOf(80);
    server.mode = mode;
    await pack()
      .getByRole('button', { name: /^Update now/ })
      .click();
    await expect.poll(() => pack().textContent(), { timeout: 15_000 }).toContain(words);
    expect(await pack().textContent()).toContain('the version you have stays in use');
    expect(await painted()).toBe(1);
    server.mode = 'well';
  });

  it('stays in force where the new version has lost nearly everything, and the reader may take that anyway', async () => {
    server.feed = feedOf(2);
    await pack()
      .getByRole('button', { name: /^Update now/ })
      .click();
    await build('Island reviews').getByText('has lost most of its claims').waitFor({ timeout: 15_000 });
    expect(await pack().textContent()).toContain('61 claims');
    await build('Island reviews').getByRole('button', { name: 'No' }).click();
  });

  it('shows what a new version would change, and leaves the old one in force where the reader says no', async () => {
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await pack().getByText('Details, export, removal').click();
    await pack()
      .getByRole('button', { name: /^Look at the new version first/ })
      .click();
    const preview = build('Island reviews');
    await preview.getByRole('button', { name: 'Take the new version' }).waitFor({ timeout: 15_000 });
    await preview.getByText('1 new').first().click();
    await preview.getByText('The smaller route was closed').first().waitFor();
    await preview.getByRole('button', { name: 'No' }).click();
    await preview.waitFor({ state: 'detached' });
    expect(await pack().textContent()).toContain('61 claims');
    await pack().getByText('Details, export, removal').click();
  });

  it('is brought up to date, and tells what has changed', async () => {
    server.feed = feedOf(60, ['The smaller route was closed by the ferry company last winter.']);
    await pack()
      .getByRole('button', { name: /^Update now/ })
      .click();
    await expect.poll(() => pack().textContent(), { timeout: 15_000 }).toContain('62 claims');
    expect(await pack().textContent()).toMatch(/\d+ new/);
    expect(await painted()).toBe(1);
  });
});

describe('a server', () => {
  it.each(['slow.json', 'packed.json.gz', 'encoded.json'])('that is %s is read', async (path) => {
    await look(path);
    const one = packs().locator('.build').filter({ hasText: path });
    await one.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 20_000 });
    expect(await one.textContent()).toContain('41 claims');
    await one.getByRole('button', { name: 'No' }).click();
    await one.waitFor({ state: 'detached' });
  });

  it.each([
    ['missing.json', 'The server answered 404'],
    ['broken.json', 'The server answered 500'],
    ['cut.json', 'cut short'],
    ['endless.json', 'A record of the feed has more than'],
    ['redirect.json', 'address without https'],
    ['wrong.json', 'no review that can be used'],
  ])(
    'that is %s is refused with a reason',
    async (path, words) => {
      await look(path);
      const one = packs().locator('.build').filter({ hasText: path });
      await expect.poll(() => one.textContent().catch(() => ''), { timeout: 60_000 }).toContain(words);
      await one.getByRole('button', { name: 'Close' }).click();
      await one.waitFor({ state: 'detached' });
    },
    90_000,
  );

  it('without https is not even asked', async () => {
    await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill('http://feeds.example/feed.json');
    await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
    await options.getByRole('alert').getByText('Only addresses with https').waitFor();
  });

  it('with hostile content brings text and nothing else', async () => {
    await look('hostile.json');
    const one = packs().locator('.build').filter({ hasText: 'hostile.json' });
    await one.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 20_000 });
    await one.getByText('The mayor of Elmford resigned & left').first().waitFor();
    expect(await one.locator('img, script, a[href^="javascript"]').count()).toBe(0);
    expect(await options.title()).toBe('On Record');
    await one.getByRole('button', { name: 'No' }).click();
  });
});

it('a file is opened, looked at and added; removed, it is gone from the page', async () => {
  await pack().getByText('Details, export, removal').click();
  await pack()
    .getByRole('button', { name: /^Remove/ })
    .click();
  await pack().getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(painted, { timeout: 15_000 }).toBe(0);
  const csv = `claim,label,publisher,url,date\n"${REPEATED}",False,Island Desk,https://desk.example/1,2026-11-01\n`;
  await options.getByLabel('Open a file').setInputFiles({ name: 'ferries.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await build('ferries.csv').getByRole('button', { name: 'Add' }).click();
  await expect.poll(painted, { timeout: 15_000 }).toBe(1);
});

it('a claim of the reader’s own is written and compared with', async () => {
  const own = options.locator('#own-claims');
  await own.getByRole('button', { name: 'Write a claim' }).click();
  await own.getByRole('textbox', { name: 'Claim, as a full sentence' }).fill('The evening boat left with eleven people on board.');
  await own.getByLabel('Your reading of the sources').selectOption('false');
  await own.getByRole('textbox', { name: 'Publisher' }).fill('Harbour office');
  await own.getByRole('button', { name: 'Save' }).click();
  await own.getByText('The evening boat left').first().waitFor();
  await expect.poll(painted, { timeout: 15_000 }).toBe(2);
  expect(await violationsOf(options)).toEqual([]);
});
