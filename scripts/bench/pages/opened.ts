/** The extension at work: each page opened in a Chromium that has it, and again in one that has not. */
import { rmSync } from 'node:fs';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { openChromium } from '../../browsers/chromium.ts';
import { withMatchingPack } from './marked-pack.ts';
import { type SavedPage, serveSaved } from './saved.ts';
import { heapOf, roundTrips, tripsSource } from './own-world.ts';
import { scriptOf, startTrace } from './trace.ts';
import type { Opened } from './types.ts';

/** The background has answered everything when nothing has changed for so long, in ms. */
const QUIET = 700;
const AT_MOST = 15_000;

interface Seen {
  first: number | null;
  shift: number;
}

/** Runs in the page before it is parsed. A timer, since an animation frame would stand in one task with the page's own layout. */
function watch(): void {
  const seen: Seen = { first: null, shift: 0 };
  (globalThis as unknown as { benchSeen: Seen }).benchSeen = seen;
  const timer = setInterval(() => {
    if (![...CSS.highlights.values()].some(({ size }) => size > 0)) return;
    seen.first = performance.now();
    clearInterval(timer);
  }, 4);
  new PerformanceObserver((list) => {
    const loaded = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
    for (const entry of list.getEntries() as unknown as { startTime: number; value: number }[])
      if (loaded && loaded.loadEventEnd > 0 && entry.startTime > loaded.loadEventEnd) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}

interface State {
  readonly html: string;
  readonly highlights: number;
  readonly seen: Seen;
  readonly loaded: number;
}

function stateOf(page: Page): Promise<State> {
  return page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    highlights: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
    seen: (globalThis as unknown as { benchSeen: Seen }).benchSeen,
    loaded: (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventEnd,
  }));
}

async function settled(page: Page): Promise<State> {
  const until = Date.now() + AT_MOST;
  let state = await stateOf(page);
  for (;;) {
    await page.waitForTimeout(QUIET);
    const next = await stateOf(page);
    if ((next.highlights > 0 && next.highlights === state.highlights) || Date.now() > until) return next;
    if (next.highlights === 0 && Date.now() > until - AT_MOST + 4 * QUIET) return next;
    state = next;
  }
}

/** A page as it is without the extension. */
interface Untouched {
  readonly html: string;
  readonly heap: number;
}

async function openOne(context: BrowserContext, saved: SavedPage, untouched: Untouched | undefined, trips: string): Promise<Opened> {
  const { file, url } = saved;
  const page = await context.newPage();
  await page.addInitScript(watch);
  const cdp = await context.newCDPSession(page);
  const endTrace = await startTrace(cdp);
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(QUIET);
  await page.waitForTimeout(QUIET);
  const events = await endTrace();
  const { html, highlights, seen, loaded } = await settled(page);
  const heap = await heapOf(cdp);
  const told = await roundTrips(cdp, trips);
  await page.close();
  const script = scriptOf(events, url);
  // A trace that lost the page says nothing of it; a zero would look like a measurement.
  if (!script) return openOne(context, saved, untouched, trips);
  const { longestMs, allMs } = script;
  return {
    file,
    longestTaskMs: longestMs,
    scriptMs: allMs,
    firstHighlightMs: seen.first === null ? null : Math.max(0, seen.first - loaded),
    layoutShift: seen.shift,
    domChanged: html !== untouched?.html,
    highlights,
    trips: told,
    heap: heap - (untouched?.heap ?? 0),
  };
}

async function untouchedPages(executablePath: string, pages: readonly SavedPage[]): Promise<Untouched[]> {
  const browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await serveSaved(context, pages);
  const sources: Untouched[] = [];
  for (const { url } of pages) {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(QUIET);
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    sources.push({ html, heap: await heapOf(await context.newCDPSession(page)) });
    await page.close();
  }
  await browser.close();
  return sources;
}

/** One result a page, in their order. */
export async function measureOpened(
  executablePath: string,
  build: string,
  pages: readonly SavedPage[],
  told: (file: string) => void,
): Promise<Opened[]> {
  const untouched = await untouchedPages(executablePath, pages);
  const trips = await tripsSource();
  const extension = withMatchingPack(build, pages);
  const browser = await openChromium({ executablePath, extension, headless: true });
  try {
    await serveSaved(browser.context, pages);
    const results: Opened[] = [];
    // The packs are read while the first page is looked at; that page is measured the second time.
    if (pages[0]) await openOne(browser.context, pages[0], untouched[0], trips);
    for (const [at, page] of pages.entries()) {
      told(page.file);
      results.push(await openOne(browser.context, page, untouched[at], trips));
    }
    return results;
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true });
  }
}
