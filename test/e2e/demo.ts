/** The demonstration page in a Chromium with the built extension, for the tests of what a reader does. */
import { existsSync } from 'node:fs';
import type { CDPSession, Page } from 'playwright-core';
import { openChromium, type OpenChromium } from '../../scripts/browsers/chromium.ts';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { type Served, serve } from '../../scripts/browsers/serve.ts';

const root = new URL('../../', import.meta.url).pathname;
export const chromiumBuild = `${root}.output/chrome-mv3`;

export interface Demo {
  readonly chromium: OpenChromium;
  readonly served: Served;
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

export async function openDemo(colorScheme: 'light' | 'dark' = 'light'): Promise<Demo> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  if (!existsSync(`${chromiumBuild}/manifest.json`)) throw new Error('Build the extension first: npm run build');
  const served = await serve(`${root}test/fixtures/demo`);
  const chromium = await openChromium({ executablePath, extension: chromiumBuild, headless: true, colorScheme });
  const page = await chromium.context.newPage();
  await page.goto(`${served.base}index.html`);
  const cdp = await chromium.context.newCDPSession(page);
  const close = async (): Promise<void> => {
    await chromium.close();
    served.close();
  };
  return { chromium, served, page, cdp, close };
}
