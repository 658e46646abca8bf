/** A look at a page without a display: what the popup says of it, and a screenshot. */
import { join } from 'node:path';
import { openChromium } from '../browsers/chromium.ts';
import { type PopupText, readPopup } from '../browsers/findings.ts';
import { openFirefox } from '../browsers/firefox.ts';

export interface Opened {
  readonly executablePath: string;
  readonly extension: string;
  /** Folder for the screenshot. */
  readonly output: string;
}

export interface Look {
  readonly text: PopupText;
  readonly screenshot: string;
}

export async function inChromium({ executablePath, extension, output }: Opened, url: string): Promise<Look> {
  const chromium = await openChromium({ executablePath, extension, headless: true });
  try {
    const page = await chromium.context.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const text = await readPopup(await chromium.popup(page));
    const screenshot = join(output, 'screenshot-chromium.png');
    await page.screenshot({ path: screenshot, fullPage: true });
    return { text, screenshot };
  } finally {
    await chromium.close();
  }
}

export async function inFirefox({ executablePath, extension, output }: Opened, url: string): Promise<Look> {
  const firefox = await openFirefox({ executablePath, extension, headless: true });
  try {
    const page = await firefox.tab(url);
    const text = await firefox.popupText(page);
    const screenshot = join(output, 'screenshot-firefox.png') as `${string}.png`;
    await page.screenshot({ path: screenshot, fullPage: true });
    return { text, screenshot };
  } finally {
    await firefox.close();
  }
}
