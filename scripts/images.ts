/** Makes the pictures of docs/images from the built extension on the demonstration page: `npm run images`. */
import { chmodSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type OpenChromium, openChromium } from './browsers/chromium.ts';
import { findBrowser, howToGet } from './browsers/find.ts';
import { serve } from './browsers/serve.ts';
import { build, root } from './start/build.ts';

const images = `${root}docs/images`;
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The popup is as wide as its content asks for; a tab is not. */
const POPUP = { width: 400, height: 600 };
const VIEW = { width: 1100, height: 820 };
/** Time for a card's pause, or for a view to be filled. */
const SETTLE_MS = 1500;

async function shoot(page: Page, name: string, scheme: Scheme): Promise<void> {
  const path = `${images}/${name}-${scheme}.png`;
  await page.screenshot({ path });
  chmodSync(path, 0o644);
}

async function card(page: Page, scheme: Scheme): Promise<void> {
  const passage = page.getByText('US runs bioweapons labs in Ukraine, that is what');
  await passage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(SETTLE_MS);
  const box = await passage.boundingBox();
  if (!box) throw new Error('the demonstration page has lost its comment');
  await page.mouse.move(box.x + 200, box.y - 20);
  await page.mouse.move(box.x + 220, box.y + 12, { steps: 3 });
  await page.waitForTimeout(SETTLE_MS);
  await shoot(page, 'card', scheme);
}

async function views({ popup, view }: OpenChromium, page: Page, scheme: Scheme): Promise<void> {
  const list = await popup(page);
  await list.setViewportSize(POPUP);
  await list.waitForTimeout(SETTLE_MS);
  await shoot(list, 'popup', scheme);
  await list.close();
  for (const name of ['options', 'welcome']) {
    const other = await view(`${name}.html`);
    await other.setViewportSize(VIEW);
    await other.waitForTimeout(SETTLE_MS);
    await shoot(other, name, scheme);
    await other.close();
  }
}

async function take(executablePath: string, extension: string, colorScheme: Scheme): Promise<void> {
  const served = await serve(`${root}test/fixtures/demo`);
  const chromium = await openChromium({ executablePath, extension, headless: true, colorScheme });
  try {
    const page = await chromium.context.newPage();
    await page.setViewportSize(VIEW);
    await page.goto(`${served.base}index.html`);
    await page.waitForTimeout(2 * SETTLE_MS);
    await card(page, colorScheme);
    await views(chromium, page, colorScheme);
  } finally {
    await chromium.close();
    served.close();
  }
}

const executablePath = findBrowser('chromium');
if (executablePath === null) throw new Error(howToGet('chromium'));
const extension = build('chromium');
for (const scheme of schemes) await take(executablePath, extension, scheme);
