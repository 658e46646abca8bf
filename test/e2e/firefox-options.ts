/** The packs' section of the options in Firefox, for the tests of feeds. */
import { existsSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { findBrowser, howToGet } from '../../scripts/browsers/find.ts';
import { type FirefoxOptions, openFirefox, type OpenFirefox } from '../../scripts/browsers/firefox.ts';

const extension = new URL('../../.output/firefox-mv3', import.meta.url).pathname;
const executablePath = findBrowser('firefox');
const inCi = Boolean(process.env['CI']);
if (!executablePath && !inCi) console.warn(`SKIPPED: ${howToGet('firefox')}`);

export const isMissing = !executablePath && !inCi;

/** @param options a profile is a folder that outlives the browser */
export async function startFirefox(options: Pick<FirefoxOptions, 'profile' | 'preferences'> = {}): Promise<OpenFirefox> {
  if (!executablePath) throw new Error(howToGet('firefox'));
  if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
  return openFirefox({ executablePath, extension, headless: true, ...options });
}

export const packsText = (options: Page): Promise<string> => options.$eval('#packs', (section) => (section as HTMLElement).innerText);

/** A button by its words. */
export const press = (options: Page, words: string): Promise<void> =>
  options.$$eval(
    '#packs button',
    (buttons, wanted) => {
      const found = buttons.find((one) => (one.ariaLabel ?? one.textContent).startsWith(wanted));
      if (!found) throw new Error(`no button “${wanted}”`);
      (found as HTMLElement).click();
    },
    words,
  );

export async function look(options: Page, address: string): Promise<void> {
  await options.bringToFront();
  await options.focus('#packs input[inputmode=url]');
  await options.keyboard.type(address);
  await options.keyboard.press('Enter');
}
