/** The parts by themselves and the peers, in a Chromium without the extension. */
import { type BrowserContext, chromium } from 'playwright-core';
import { bundle } from './bundle.ts';
import { type SavedPage, serveSaved } from './saved.ts';
import type { InPage } from './types.ts';

const NAME = 'onRecordBench';

interface Bench {
  measure(): Promise<Omit<InPage, 'peers'>>;
  measureOthers(): InPage['peers'];
}

/** Runs one of the bench's functions in the page, newly loaded. */
async function inFreshPage<K extends keyof Bench>(
  context: BrowserContext,
  url: string,
  source: string,
  act: K,
): Promise<Awaited<ReturnType<Bench[K]>>> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(source);
  const result = await page.evaluate(([name, which]) => (globalThis as unknown as Record<string, Bench>)[name]?.[which](), [
    NAME,
    act,
  ] as const);
  await page.close();
  return result as Awaited<ReturnType<Bench[K]>>;
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
      const parts = await inFreshPage(context, saved.url, source, 'measure');
      results.push({ ...parts, peers: withPeers ? await inFreshPage(context, saved.url, source, 'measureOthers') : {} });
    }
    return results;
  } finally {
    await browser.close();
  }
}
