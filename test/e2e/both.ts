/** One face for both browsers, for the tests that are the same in each: what Playwright's and Puppeteer's pages have in common. */
import { existsSync } from 'node:fs';
import { openChromium } from '../../scripts/browsers/chromium.ts';
import { type Family, findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { openFirefox } from '../../scripts/browsers/firefox.ts';

export interface Frame {
  evaluate<T, A = undefined>(act: (argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  url(): string;
}

export interface Tab extends Frame {
  frames(): readonly Frame[];
  bringToFront(): Promise<unknown>;
  close(): Promise<unknown>;
}

export interface Open {
  /** A tab in front with this address. */
  tab(url: string): Promise<Tab>;
  /** The sentences that the popup lists for a tab. */
  rows(of: Tab): Promise<readonly string[]>;
  /** The extension begins anew under the open pages, as after an update. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

const root = new URL('../../', import.meta.url).pathname;

function listed(): string[] {
  return [...document.querySelectorAll<HTMLElement>('main ol > li')].map((row) => row.innerText);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Rows come one frame after the other. */
async function settledRows(popup: Frame): Promise<string[]> {
  let rows: string[] = [];
  for (let look = 0; look < 20; look++) {
    await pause(250);
    const next = await popup.evaluate(listed);
    if (next.length > 0 && next.length === rows.length) return next;
    rows = next;
  }
  return rows;
}

async function openInChromium(executablePath: string, extension: string): Promise<Open> {
  const browser = await openChromium({ executablePath, extension, headless: true });
  return {
    async tab(url) {
      const page = await browser.context.newPage();
      await page.goto(url);
      return page as unknown as Tab;
    },
    async rows(of) {
      const popup = await browser.popup(of as never);
      const rows = await settledRows(popup as unknown as Frame);
      await popup.close();
      await of.bringToFront();
      return rows;
    },
    async reloadExtension() {
      const view = await browser.view('options.html');
      await view
        .evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload())
        .catch(() => undefined);
    },
    close: () => browser.close(),
  };
}

async function openInFirefox(executablePath: string, extension: string): Promise<Open> {
  const firefox = await openFirefox({ executablePath, extension, headless: true });
  return {
    async tab(url) {
      const page = await firefox.tab(url);
      await page.bringToFront();
      return page as unknown as Tab;
    },
    async rows(of) {
      const popup = await firefox.popup(of as never);
      const rows = await settledRows(popup as unknown as Frame);
      await popup.close();
      await of.bringToFront();
      return rows;
    },
    reloadExtension: async () => void (await firefox.browser.installExtension(extension)),
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

export async function openWithExtension(family: Family): Promise<Open> {
  const executablePath = findBrowser(family);
  if (!executablePath) throw new Error(howToGet(family));
  const extension = `${root}.output/${family === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
  return family === 'firefox' ? openInFirefox(executablePath, extension) : openInChromium(executablePath, extension);
}
