/** Makes the pictures of docs/images from the built extension on the demonstration page: `npm run build && node scripts/images.mjs`. */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browserOrAdvice } from './setup/browsers.mjs';
import { root } from './setup/install.mjs';
import { serve } from './setup/serve.mjs';

const extension = `${root}.output/chrome-mv3`;
const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const executablePath = browserOrAdvice('chromium');
if (!executablePath) process.exit(1);

async function take(colorScheme) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
  ];
  const context = await chromium.launchPersistentContext('', {
    headless: true,
    executablePath,
    args,
    colorScheme,
    viewport: { width: 1100, height: 820 },
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL(worker.url()).host;
  const { url, close } = await serve(`${root}test/fixtures/demo`);
  const page = await context.newPage();
  await page.goto(`${url}/index.html`);
  await page.waitForTimeout(4000);
  const passage = page.getByText('The US runs bioweapons labs in Ukraine, that');
  await passage.scrollIntoViewIfNeeded();
  const box = await passage.boundingBox();
  await page.mouse.move(box.x + 220, box.y + 12);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${images}card-${colorScheme}.png` });
  for (const view of ['options', 'welcome']) {
    const other = await context.newPage();
    await other.goto(`chrome-extension://${id}/${view}.html`);
    await other.waitForTimeout(800);
    await other.screenshot({ path: `${images}${view}-${colorScheme}.png` });
    await other.close();
  }
  await context.close();
  close();
}

for (const colorScheme of ['light', 'dark']) await take(colorScheme);
process.exit(0);
