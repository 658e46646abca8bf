/** One face for both browsers, for the tests that are the same in each. Puppeteer drives both: unlike Playwright it leaves tabs hidden, caches and prerendering as they are. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { type Family, findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox } from '../../scripts/browsers/firefox.ts';

export type Tab = Page;

export interface Open {
  readonly browser: Browser;
  /** A tab in front with this address. */
  tab(url: string): Promise<Tab>;
  /** The popup of a tab, when its list has settled. The tab stays the active one. */
  popup(of: Tab): Promise<Page>;
  /** A tab in front with one of the extension's own pages, as soon as it shows this. */
  view(path: string, until: string): Promise<Page>;
  /** The background is ended, as the browser does with one that has rested, whatever it is at. @param view one of the extension's own pages */
  killBackground(view: Page): Promise<void>;
  /** The extension begins anew under the open pages, as after an update. */
  reloadExtension(): Promise<void>;
  /** The extension is switched off (Chromium) or removed (Firefox) under the open pages, which stay in front. */
  endExtension(): Promise<void>;
  /** It is switched on, or installed, again. */
  beginExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** False for a browser that cannot paint highlights (Chrome before 105, Firefox before 140). */
  readonly highlights?: boolean;
}

const root = new URL('../../', import.meta.url).pathname;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Rows come one frame after the other: the popup has settled when it has said the same for a while. */
async function settled(popup: Page): Promise<Page> {
  let before = '';
  for (let look = 0; look < 24; look++) {
    await pause(250);
    const now = await popup.evaluate(() => document.querySelector('main')?.innerText ?? '').catch(() => '');
    if (now !== '' && now === before && !now.includes('Asking the page')) break;
    before = now;
  }
  return popup;
}

/** The sentences that the popup lists for a tab. */
export async function rowsOf(browser: Open, of: Tab): Promise<readonly string[]> {
  const popup = await browser.popup(of);
  const rows = await popup.$$eval('main ol > li', (all) => all.map((row) => (row as HTMLElement).innerText));
  await popup.close();
  await of.bringToFront();
  return rows;
}

/** Clicks the row of the popup that has these words, as with a pointer: the page goes there, the popup stays. */
export async function chooseRow(popup: Page, words: string, place = 0): Promise<void> {
  await popup.$$eval(
    'main ol > li button',
    (rows, wanted, at) => {
      const row = rows.filter((one) => (one as HTMLElement).innerText.includes(wanted))[at];
      if (!row) throw new Error(`no row ${String(at)} says “${wanted}”`);
      row.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    },
    words,
    place,
  );
}

/** The scripts' own world is rid of it before ours run, in the content script and so in all that follow it there. */
function withoutHighlights(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-old-'));
  cpSync(extension, copy, { recursive: true });
  const script = join(copy, 'content-scripts/content.js');
  writeFileSync(script, `globalThis.Highlight = undefined;${readFileSync(script, 'utf8')}`);
  return copy;
}

interface Chrome {
  readonly developerPrivate: {
    reload(id: string, options: { readonly failQuietly: boolean }): Promise<void>;
    updateProfileConfiguration(update: { readonly inDeveloperMode: boolean }): Promise<void>;
  };
  readonly management: { setEnabled(id: string, on: boolean): Promise<void> };
  readonly tabs: {
    query(what: object): Promise<readonly { readonly id: number; readonly url?: string }[]>;
    update(id: number, what: object): Promise<unknown>;
  };
}

async function openInChromium(executablePath: string, extension: string): Promise<Open> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [extension],
    defaultViewport: { width: 1200, height: 900 },
    args: [...asRoot, '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const base = new URL('/', worker.url()).href;
  await browser.waitForTarget((target) => target.url().startsWith(`${base}welcome.html`));
  const tab = async (url: string): Promise<Tab> => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const { host } = new URL(base);
  /** In a window of its own, so that the page of the test stays in view. */
  const inExtensions = async (what: (chrome: Chrome, id: string) => Promise<void>): Promise<void> => {
    const page = await browser.newPage({ type: 'window' });
    await page.goto('chrome://extensions/');
    await page.evaluate(`(${String(what)})(globalThis.chrome, '${host}')`);
    await page.close();
  };
  // Without it an extension from a folder is not begun again.
  await inExtensions(({ developerPrivate }) => developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
  return {
    browser,
    tab,
    async popup(of) {
      const page = await tab(`${base}popup.html`);
      await of.bringToFront();
      await page.evaluate(async (url) => {
        const { tabs } = (globalThis as unknown as { chrome: Chrome }).chrome;
        const asked = (await tabs.query({})).find((one) => one.url === url);
        if (asked) await tabs.update(asked.id, { active: true });
      }, of.url());
      await page.reload();
      return settled(page);
    },
    async view(path, until) {
      const page = await tab(base + path);
      await page.waitForSelector(until);
      return page;
    },
    async killBackground(view) {
      const session = await view.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
    reloadExtension: () => inExtensions(({ developerPrivate }, id) => developerPrivate.reload(id, { failQuietly: true })),
    endExtension: () => inExtensions(({ management }, id) => management.setEnabled(id, false)),
    beginExtension: () => inExtensions(({ management }, id) => management.setEnabled(id, true)),
    close: () => browser.close(),
  };
}

async function openInFirefox(executablePath: string, extension: string): Promise<Open> {
  const firefox = await openFirefox({ executablePath, extension, headless: true });
  return {
    browser: firefox.browser,
    async tab(url) {
      const page = await firefox.tab(url);
      await page.bringToFront();
      return page;
    },
    popup: async (of) => settled(await firefox.popup(of)),
    view: (path, until) => firefox.view(path, until),
    killBackground: async () => void (await firefox.endEventPage()),
    reloadExtension: async () => void (await firefox.browser.installExtension(extension)),
    endExtension: () => firefox.browser.uninstallExtension(firefox.id),
    beginExtension: async () => void (await firefox.browser.installExtension(extension)),
    close: () => firefox.close(),
  };
}

export const FAMILIES = ['chromium', 'firefox'] as const satisfies readonly Family[];

/** Whether tests in this browser are run: elsewhere than in CI one that is missing is passed over, and told. */
export function isWanted(family: Family): boolean {
  const there = findBrowser(family) !== null || Boolean(process.env['CI']);
  if (!there) console.warn(`SKIPPED: ${howToGet(family)}`);
  return there;
}

const TIME_TO_WELCOME_MS = 5000;

/** The page of welcome comes to the front once, whenever it comes, and hides what is to be read. Each tab is asked: Firefox's driver does not know where it is. */
async function welcomed({ browser }: Open): Promise<void> {
  const isThere = async (): Promise<boolean> => {
    const asked = (await browser.pages()).map((page) =>
      page
        .evaluate(() => location.pathname === '/welcome.html' && document.readyState === 'complete' && !document.hidden)
        .catch(() => false),
    );
    return (await Promise.all(asked)).includes(true);
  };
  for (const end = Date.now() + TIME_TO_WELCOME_MS; Date.now() < end && !(await isThere());) await pause(100);
  // Others that the browser opens as it starts.
  await pause(300);
}

export async function openWithExtension(family: Family, { highlights = true }: OpenOptions = {}): Promise<Open> {
  const executablePath = findBrowser(family);
  if (!executablePath) throw new Error(howToGet(family));
  const built = `${root}.output/${family === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  if (!existsSync(`${built}/manifest.json`)) throw new Error('Build the extension first: npm run build');
  const extension = highlights ? built : withoutHighlights(built);
  const open = await (family === 'firefox' ? openInFirefox : openInChromium)(executablePath, extension);
  await welcomed(open);
  const close = async (): Promise<void> => {
    await open.close();
    if (extension !== built) rmSync(extension, { recursive: true });
  };
  return { ...open, close };
}
