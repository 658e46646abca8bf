/** Firefox with the extension in it. Puppeteer speaks BiDi to it; an extension page never tells that it has loaded, so its content is waited for. */
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { PopupText } from './findings.ts';

export interface OpenFirefox {
  readonly browser: Browser;
  readonly base: string;
  /** The extension's id. */
  readonly id: string;
  tab(url: string): Promise<Page>;
  view(path: string, until: string): Promise<Page>;
  /** The popup of a tab, which stays the active one. */
  popup(of: Page): Promise<Page>;
  /** The popup's text for a tab, which stays the active one. */
  popupText(of: Page): Promise<PopupText>;
  /** Ends the extension's event page, as the browser does with one that has rested. @returns whether there was one */
  endEventPage(): Promise<boolean>;
  /** Clicks the extension's item in the menu that a right click has opened. @returns its words */
  chooseInMenu(): Promise<string>;
  close(): Promise<void>;
}

export interface FirefoxOptions {
  readonly executablePath: string;
  readonly extension: string;
  readonly headless: boolean;
  /** A folder for the profile that outlives the browser, with what the extension has stored; without one it is thrown away. */
  readonly profile?: string;
  /** Of about:config. */
  readonly preferences?: Readonly<Record<string, number>>;
}

const ID = 'on-record@on-record.example';
/** Firefox draws a random address for each profile; a fixed one can be opened. */
const ADDRESS = '7b2f6e0a-5c1d-4a53-9d0e-2f5b8c9a1e44';

async function poll<T>(look: () => Promise<T | null>, timeoutMs: number): Promise<T | null> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const found = await look().catch(() => null);
    if (found !== null || Date.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** A document that is just being replaced cannot be asked; it is asked again. */
async function shown(page: Page, selector: string): Promise<void> {
  const found = await poll(async () => ((await page.$(selector)) ? true : null), 20_000);
  if (found === null) throw new Error(`Firefox shows no “${selector}”.`);
}

/** A page that changes its own address while it loads has been opened all the same; Firefox's driver calls that a failure. */
function unlessMoved(error: unknown): void {
  if (!(error instanceof Error) || !error.message.includes('Address rejected')) throw error;
}

interface Connection {
  send(method: 'browsingContext.getTree', options: object): Promise<{ result: { contexts: readonly { readonly context: string }[] } }>;
  send(method: 'script.evaluate', options: object): Promise<{ result: { result?: { readonly value?: unknown } } }>;
}

/** Runs in Firefox's own window, which puppeteer knows no words for. */
async function inWindow(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const target = { context: tree.result.contexts[0]?.context };
  const { result } = await connection.send('script.evaluate', { expression, awaitPromise: true, target });
  return result.result?.value;
}

async function endEventPage(browser: Browser): Promise<boolean> {
  const ended = await inWindow(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(ID)});
      const wasRunning = extension.backgroundState === 'running';
      await extension.terminateBackground();
      return wasRunning && extension.backgroundState === 'stopped';
    })()`,
  );
  return ended === true;
}

/** The menu must be open; a click on an item, as with a pointer. @returns the item's words, '' where there is none of ours */
async function chooseInMenu(browser: Browser): Promise<string> {
  const words = await inWindow(
    browser,
    `(async () => {
      const menu = document.getElementById('contentAreaContextMenu');
      for (let look = 0; look < 50 && menu.state !== 'open'; look++) await new Promise((resolve) => setTimeout(resolve, 100));
      const item = [...menu.children].find(({ id }) => id.startsWith(${JSON.stringify(ID.replace(/[^\w-]/g, '_'))}));
      if (item) menu.activateItem(item);
      return item?.label ?? '';
    })()`,
  );
  return String(words);
}

/** @returns null while the popup is still asking */
function textOf(popup: Page): Promise<PopupText | null> {
  return popup.evaluate(() => {
    if (!/compared with .* of \d+ packs?\.|is not read|did not answer/.test(document.body.innerText)) return null;
    // Without names of their own: what compiles this file gives a named function a helper that the page lacks.
    const [rows = [], around = []] = ['main ol > li', 'main p, main h2'].map((selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText.replace(/\s*\n\s*/g, ' · ').trim()),
    );
    return { rows, around: around.filter((text) => text !== '') };
  });
}

/** What the extension has stored stays when it is taken away, as it is with each end of a browser in which it is installed for the time being only. */
const keepStorage = { 'extensions.webextensions.keepStorageOnUninstall': true, 'extensions.webextensions.keepUuidOnUninstall': true };

function launchFirefox({ executablePath, headless, profile, preferences }: FirefoxOptions): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ID]: ADDRESS }),
      'ui.systemUsesDarkTheme': 0,
      ...(profile !== undefined && keepStorage),
      ...preferences,
    },
    ...(profile !== undefined && { userDataDir: profile }),
  });
}

export async function openFirefox(options: FirefoxOptions): Promise<OpenFirefox> {
  const browser = await launchFirefox(options);
  await browser.installExtension(options.extension);
  const base = `moz-extension://${ADDRESS}/`;
  const tab = async (url: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' }).catch(unlessMoved);
    return page;
  };
  const view = async (path: string, until: string): Promise<Page> => {
    const page = await browser.newPage();
    void page.goto(base + path).catch(() => undefined);
    await shown(page, until);
    return page;
  };
  const popup = async (of: Page): Promise<Page> => {
    const page = await browser.newPage();
    await of.bringToFront();
    void page.goto(`${base}popup.html`).catch(() => undefined);
    await shown(page, 'h1');
    return page;
  };
  const popupText = async (of: Page): Promise<PopupText> => {
    const page = await popup(of);
    const text = await poll(() => textOf(page), 30_000);
    await page.close();
    return text ?? { rows: [], around: ['The popup did not answer.'] };
  };
  return {
    browser,
    base,
    id: ID,
    tab,
    view,
    popup,
    popupText,
    endEventPage: () => endEventPage(browser),
    chooseInMenu: () => chooseInMenu(browser),
    close: () => browser.close(),
  };
}
