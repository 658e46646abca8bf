/** What a reader brings in and takes out by hand: files dropped, words selected, files saved, a backup restored; and a disk that is nearly full. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../lib/extension/store/database.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { chromiumBuild } from './demo.ts';
import { type FeedServer, REPEATED, serveFeeds } from './feed-server.ts';

const OWN = 'The evening boat left with eleven people on board.';
const folder = mkdtempSync(join(tmpdir(), 'on-record-files-'));
let server: FeedServer;
let chromium: OpenChromium;
let page: Page;
let options: Page;

async function start(): Promise<OpenChromium> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  return openChromium({ executablePath, extension: chromiumBuild, headless: true });
}

const painted = (): Promise<number> => page.evaluate(() => CSS.highlights.get('on-record-repeats')?.size ?? 0);
const build = (name: string) => options.locator('#packs .build').filter({ hasText: name });
const pack = (name: string) => options.locator('#packs .pack').filter({ hasText: name });

interface DragData {
  readonly items: { readonly mimeType: string; readonly data: string }[];
  readonly files?: string[];
  readonly dragOperationsMask: number;
}

/** The browser's own drag, as from a file manager: no event is made up in the page. */
async function drop(data: DragData): Promise<void> {
  const field = options.locator('.drop');
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error('there is nothing to drop on');
  const cdp = await chromium.context.newCDPSession(options);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: box.x + box.width / 2, y: box.y + box.height / 2, data });
  await cdp.detach();
}

async function saved(press: () => Promise<void>): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
  const downloading: Promise<Download> = options.waitForEvent('download');
  await press();
  const download = await downloading;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path, text: readFileSync(path, 'utf8') };
}

beforeAll(async () => {
  server = await serveFeeds();
  chromium = await start();
  page = await chromium.context.newPage();
  await page.goto(`${server.base}article.html`);
  options = await chromium.view('options.html');
  await options.locator('#packs .pack').first().waitFor();
}, 60_000);

afterAll(async () => {
  await chromium.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('dropped', () => {
  it('a file is read and looked at, and compared with once it is added', async () => {
    const path = join(folder, 'ferries.csv');
    writeFileSync(
      path,
      `claim,label,publisher,url,date\n"${REPEATED}",False,Island Desk,https://desk.example/1,2026-11-01\n,False,Island Desk,https://desk.example/2,2026-11-01\n`,
    );
    await drop({ items: [], files: [path], dragOperationsMask: 1 });
    await build('ferries.csv').getByRole('button', { name: 'Add' }).click();
    await expect.poll(painted, { timeout: 15_000 }).toBe(1);
  });

  it('a link is looked at as if it had been written', async () => {
    await drop({ items: [{ mimeType: 'text/uri-list', data: `${server.base}packed.json.gz` }], dragOperationsMask: 1 });
    const one = build('packed.json.gz');
    await one.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 20_000 });
    expect(await one.textContent()).toContain('41 claims');
    await one.getByRole('button', { name: 'No' }).click();
  });
});

interface Menus {
  readonly contextMenus: { readonly onClicked: { dispatch(info: object, tab: object): void } };
}

it('words selected on a page become a claim of the reader’s own by the context menu', async () => {
  const opened = chromium.context.waitForEvent('page', (one) => one.url().includes('#own-claims'));
  const [worker] = chromium.context.serviceWorkers();
  // A headless browser shows no menu to click in (`menu.e2e.test.ts` does): the browser's own event is set off, and all that comes after it is real.
  await worker?.evaluate(
    ({ url, text }) => {
      const { contextMenus } = (globalThis as unknown as { chrome: Menus }).chrome;
      const info = { menuItemId: 'put-on-record', selectionText: `  ${text}\n`, pageUrl: url, editable: false };
      contextMenus.onClicked.dispatch(info, { id: 1, title: 'Quiet weeks', url });
    },
    { url: page.url(), text: OWN },
  );
  const editor = (await opened).locator('#own-claims form');
  await editor.waitFor();
  expect(await editor.getByRole('textbox', { name: 'Claim, as a full sentence' }).inputValue()).toBe(OWN);
  expect(await editor.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(page.url());
  await editor.getByLabel('Your reading of the sources').selectOption('false');
  await editor.getByRole('textbox', { name: 'Publisher' }).fill('Harbour office');
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await (await opened).locator('#own-claims .option').getByText(OWN).waitFor();
  await (await opened).close();
  await expect.poll(painted, { timeout: 15_000 }).toBe(2);
});

describe('saved', () => {
  it('the report of a pack tells what was read and what was left out, and where', async () => {
    const one = pack('ferries.csv');
    await one.getByText('Details, export, removal').click();
    await one.getByRole('button', { name: /^What was read/ }).click();
    const { name, text } = await saved(() => one.getByRole('button', { name: 'Save the report' }).click());
    expect(name).toBe('ferries-csv.report.txt');
    expect(text).toBe(
      'ferries.csv\n2 records: 1 kept (0 of them mended), 1 refused, 0 for information only.\n\nRefused, no claim in it: 1\n  row 3\n\n' +
        'Kept, the language is not told; it was found by the words: 1\n  row 2 (https://desk.example/1)\n',
    );
  });

  it.each([
    ['pack', 'json'],
    ['ClaimReview feed', 'json'],
    ['CSV', 'csv'],
  ])('a pack can be read again, as %s', async (how, extension) => {
    const { name, text } = await saved(() =>
      pack('ferries.csv')
        .getByRole('button', { name: `Save as ${how}` })
        .click(),
    );
    expect(name).toContain('ferries-csv');
    expect(name.endsWith(extension)).toBe(true);
    expect(text).toContain(REPEATED);
    if (how === 'pack') {
      expect(parsePack(text, name)).toMatchObject({
        problems: [],
        pack: { claims: [{ text: REPEATED, reviews: [{ publisher: 'Island Desk', label: 'False', date: '2026-11-01' }] }] },
      });
    }
    const again = join(folder, `again.${extension}`);
    writeFileSync(again, text);
    await options.getByLabel('Open a file').setInputFiles(again);
    const one = build(`again.${extension}`).or(build('ferries.csv'));
    await one.getByRole('button', { name: /^(?:Add|Take the new version)$/ }).waitFor({ timeout: 20_000 });
    expect(await one.textContent()).toContain('1 claim');
    await one.getByRole('button', { name: 'No' }).click();
    await one.waitFor({ state: 'detached' });
  });
});

it('a backup is restored in another browser once the reader has seen what it would change', async () => {
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(`${server.base}feed.json`);
  await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
  await build('Island reviews').getByRole('button', { name: 'Subscribe' }).click();
  await pack('Island reviews').waitFor();
  await options.getByRole('textbox', { name: 'Address of a site' }).fill('www.quiet.example');
  await options.locator('#sites').getByRole('button', { name: 'Switch off' }).click();
  const { name, path, text } = await saved(() => options.getByRole('button', { name: 'Save a backup' }).click());
  expect(name).toMatch(/^on-record-backup-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(text)).toMatchObject({
    format: 'on-record-backup',
    sitesOff: ['quiet.example'],
    subscriptions: [{ address: `${server.base}feed.json` }],
    ownClaims: [{ text: OWN }],
  });
  const other = await start();
  try {
    const view = await other.view('options.html');
    const backup = view.locator('#backup');
    const junk = join(folder, 'junk.json');
    writeFileSync(junk, '{"format":"something-else"}');
    await backup.getByLabel('Restore from a file').setInputFiles(junk);
    await backup.getByText('Nothing was changed.').waitFor();
    await backup.getByLabel('Restore from a file').setInputFiles(path);
    const asked = backup.getByRole('group', { name: 'Restore from a file' });
    await asked.waitFor();
    for (const words of ['1 more site switched off', 'quiet.example', '1 more claim of your own', OWN, '1 feed to look at'])
      expect(await asked.textContent()).toContain(words);
    expect(await view.locator('#own-claims').textContent()).toContain('You have put nothing on record yet.');
    await asked.getByRole('button', { name: 'Restore' }).click();
    await backup.getByText('Restored.').waitFor();
    await view.locator('#own-claims .option').getByText(OWN).waitFor();
    await view.locator('#sites').getByText('quiet.example').first().waitFor();
    await view.locator('#packs .build').getByRole('button', { name: 'Subscribe' }).click();
    await view.locator('#packs .pack').filter({ hasText: 'Island reviews' }).waitFor();
  } finally {
    await other.close();
  }
}, 90_000);

it('where the disk is nearly full nothing is begun, and the reader is told', async () => {
  const cdp = await chromium.context.newCDPSession(options);
  const origin = chromium.base.replace(/\/$/, '');
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 20e6 });
  try {
    await options.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(`${server.base}slow.json`);
    await options.getByRole('textbox', { name: 'Address of a pack or feed' }).press('Enter');
    await build('slow.json').getByText('There is not enough room left on this machine').waitFor({ timeout: 15_000 });
    await build('slow.json').getByRole('button', { name: 'Close' }).click();
    expect(await pack('Island reviews').textContent()).toContain('61 claims');
    expect(await painted()).toBe(2);
  } finally {
    await cdp.send('Storage.overrideQuotaForOrigin', { origin });
  }
});

it('two tabs that import at once do not get into each other’s way', async () => {
  const second = await chromium.view('options.html');
  const look = async (view: Page, path: string): Promise<void> => {
    const field = view.getByRole('textbox', { name: 'Address of a pack or feed' });
    await field.fill(server.base + path);
    await field.press('Enter');
  };
  await Promise.all([look(options, 'slow.json'), look(second, 'packed.json.gz')]);
  await Promise.all([look(options, 'encoded.json'), look(second, 'encoded.json')]);
  for (const view of [options, second]) {
    for (const path of ['slow.json', 'packed.json.gz', 'encoded.json']) {
      const one = view.locator('#packs .build').filter({ hasText: path });
      await one.getByRole('button', { name: 'Subscribe' }).waitFor({ timeout: 30_000 });
      expect(await one.count()).toBe(1);
      expect(await one.textContent()).toContain('41 claims');
    }
  }
  await build('slow.json').getByRole('button', { name: 'Subscribe' }).click();
  await second.locator('#packs .build').filter({ hasText: 'packed.json.gz' }).getByRole('button', { name: 'Subscribe' }).click();
  for (const view of [options, second])
    for (const path of ['slow.json', 'packed.json.gz']) await view.locator('#packs .pack').filter({ hasText: path }).waitFor();
  await second.close();
}, 60_000);

/** Runs in a page of the extension: the store as version 2 of it had it: an index as bytes, the keys of blocks in them. */
async function toFormerStore(): Promise<void> {
  const done = <T>(request: IDBRequest<T> | IDBOpenDBRequest): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result as T);
      request.onerror = () => reject(new Error(request.error?.message));
    });
  const now = await done<IDBDatabase>(indexedDB.open('on-record'));
  const all = new Map<string, unknown[]>();
  for (const name of now.objectStoreNames) all.set(name, await done<unknown[]>(now.transaction(name).objectStore(name).getAll()));
  const keys = await done<IDBValidKey[]>(now.transaction('blocks').objectStore('blocks').getAllKeys());
  const blocks = (all.get('blocks') ?? []) as object[];
  const withKeys = blocks.map((one, place) => {
    const [set, block] = keys[place] as number[];
    return { ...one, set, block };
  });
  const indexes = (all.get('indexes') ?? []) as { readonly set: number; readonly blob: Blob }[];
  const before = await Promise.all(indexes.map(async ({ set, blob }) => ({ set, bytes: new Uint8Array(await blob.arrayBuffer()) })));
  now.close();
  await done(indexedDB.deleteDatabase('on-record'));
  const opening = indexedDB.open('on-record', 2);
  opening.onupgradeneeded = () => {
    const paths = { packs: 'id', builds: 'set', parts: ['set', 'part'], blocks: ['set', 'block'], directories: 'set', indexes: 'set' };
    for (const [name, keyPath] of Object.entries({ ...paths, subscriptions: 'id', muted: 'id', firings: 'rule' }))
      opening.result.createObjectStore(name, { keyPath, autoIncrement: name === 'builds' });
    opening.transaction?.objectStore('muted').createIndex('byDate', 'date');
  };
  const former = await done<IDBDatabase>(opening);
  const change = former.transaction([...former.objectStoreNames], 'readwrite');
  const rowsThen = new Map(all).set('indexes', before).set('blocks', withKeys).set('parts', []);
  for (const [name, rows] of rowsThen) for (const row of rows) change.objectStore(name).put(row);
  await new Promise((resolve) => (change.oncomplete = resolve));
  former.close();
}

it('an update of the extension finds an older store and loses nothing', async () => {
  const cdp = await chromium.context.newCDPSession(options);
  await cdp.send('ServiceWorker.enable');
  const welcome = await chromium.view('welcome.html');
  await page.goto('about:blank');
  await options.goto('about:blank');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await welcome.evaluate(toFormerStore);
  await options.goto(`${chromium.base}options.html`);
  for (const title of ['Island reviews', 'ferries.csv', 'slow.json']) await pack(title).first().waitFor();
  await options.locator('#own-claims .option').getByText(OWN).waitFor();
  expect(await options.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'on-record')?.version)).toBe(
    MIGRATIONS.length,
  );
  await page.goto(`${server.base}article.html`);
  await expect.poll(painted, { timeout: 15_000 }).toBe(2);
}, 60_000);
