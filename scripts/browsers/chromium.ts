/** Chromium with the extension in it, in a profile of its own that is thrown away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface OpenChromium {
  readonly context: BrowserContext;
  /** `chrome-extension://…/` */
  readonly base: string;
  /** A tab of its own with one of the extension's pages. */
  view(path: string): Promise<Page>;
  /** The popup, or the side panel, of a tab. The tab stays the active one, which is the one that a popup asks for. */
  popup(of: Page, path?: 'popup.html' | 'sidepanel.html'): Promise<Page>;
  close(): Promise<void>;
}

export interface ChromiumOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly colorScheme?: 'light' | 'dark';
  /** A folder for the profile that outlives the browser; without one it is thrown away. */
  readonly profile?: string;
}

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function launch({ executablePath, extension, headless, colorScheme = 'light' }: ChromiumOptions, profile: string): Promise<BrowserContext> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    colorScheme,
    viewport: headless ? { width: 1200, height: 900 } : null,
    args: [...quiet, ...asRoot, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
  });
}

/** Runs in a page of the extension: a headless browser's own "bring to front" does not make a tab the active one. */
async function activate(url: string): Promise<void> {
  interface Tab {
    readonly id: number;
    readonly url?: string;
  }
  interface Tabs {
    query(what: object): Promise<readonly Tab[]>;
    update(id: number, what: object): Promise<unknown>;
  }
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (tab) await tabs.update(tab.id, { active: true });
}

/** Branded Chrome starts without the extension and says nothing. */
const TIME_TO_START_MS = 15_000;
const TIME_TO_WELCOME_MS = 5000;

/** A new installation opens its first page, which becomes the active tab whenever it comes: it is waited for, so that no popup asks for it. */
async function welcomed(context: BrowserContext, base: string): Promise<void> {
  const end = Date.now() + TIME_TO_WELCOME_MS;
  while (Date.now() < end && !context.pages().some((page) => page.url().startsWith(`${base}welcome.html`)))
    await new Promise((resolve) => setTimeout(resolve, 50));
}

export async function openChromium(options: ChromiumOptions): Promise<OpenChromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'on-record-'));
  const context = await launch(options, profile);
  const close = async (): Promise<void> => {
    await context.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  const worker =
    context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: TIME_TO_START_MS }).catch(() => undefined));
  if (!worker) {
    await close();
    throw new Error(
      `${options.executablePath} did not load the extension; Chrome may refuse to. Use Chromium or Edge (set CHROMIUM to its path).`,
    );
  }
  const base = new URL('/', worker.url()).href;
  await welcomed(context, base);
  const view = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(base + path);
    return page;
  };
  const popup: OpenChromium['popup'] = async (of, path = 'popup.html') => {
    const page = await view(path);
    await page.evaluate(activate, of.url());
    await page.reload();
    return page;
  };
  return { context, base, view, popup, close };
}
