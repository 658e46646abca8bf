/** The parts by themselves and the peers, in a Chromium without the extension. */
import { chromium, type Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type SavedPage, serveSaved } from './saved.ts';
import type { InPage } from './types.ts';

const NAME = 'onRecordBench';

interface Bench {
  measure(withPeers: boolean): Promise<InPage>;
}

async function measureIn(page: Page, source: string, withPeers: boolean): Promise<InPage> {
  await page.evaluate(source);
  return page.evaluate(([name, peers]) => (globalThis as unknown as Record<string, Bench>)[name]?.measure(peers), [
    NAME,
    withPeers,
  ] as const) as Promise<InPage>;
}

/** One result a page, in their order. */
export async function measureParts(
  executablePath: string,
  pages: readonly SavedPage[],
  withPeers: boolean,
  told: (file: string) => void,
): Promise<InPage[]> {
  const entry = new URL('in-page.ts', import.meta.url).pathname;
  const source = `${await bundle(entry, NAME)};globalThis.${NAME}=${NAME};`;
  const args = ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc', '--enable-precise-memory-info'];
  const browser = await chromium.launch({ executablePath, headless: true, args });
  try {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
    await serveSaved(context, pages);
    const results: InPage[] = [];
    for (const saved of pages) {
      told(saved.file);
      const page = await context.newPage();
      await page.goto(saved.url, { waitUntil: 'load' });
      results.push(await measureIn(page, source, withPeers));
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
  }
}
