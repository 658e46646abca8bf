/** What the background worker needs for so many claims, in a real Chromium with the built extension: import, cold answer, a page, memory. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import { startTrace, type TraceEvent } from '../pages/trace.ts';
import { browserSession, heapMB, ownTime, TASKS } from './inspect.ts';
import { anonymousMB, extensionProcess } from './process.ts';
import { searchFeed } from './searching.ts';

const extension = new URL('../../../.output/chrome-mv3', import.meta.url).pathname;
const PAGE_SENTENCES = 400;
/** As the content script sends them (lib/page/session/comparing.ts): the first ones alone, then two slices at once. */
const FIRST_SLICE = 40;
const SLICE = 120;
const AT_ONCE = 2;
const IMPORT_MS = 300_000;
/** The browser ends a worker that has rested for 30 s. */
const REST_MS = 10_000;

interface Served {
  readonly base: string;
  close(): void;
}

async function serve(feed: string): Promise<Served> {
  const page = '<!doctype html><title>Bench</title><p>Nothing to read.</p>';
  const server = createServer((request, response) => {
    const isFeed = request.url === '/feed.json';
    response.writeHead(200, { 'content-type': isFeed ? 'application/json' : 'text/html' }).end(isFeed ? feed : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return { base, close: () => (server.closeAllConnections(), server.close()) };
}

/** The extension's own world in a page, from which messages go the way of a content script's. */
async function ownWorld(cdp: CDPSession): Promise<(expression: string) => Promise<unknown>> {
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await cdp.send('Runtime.enable');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'));
  if (!world) throw new Error('the page has no world of the extension');
  return async (expression) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: world.id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Milliseconds from the first message to the last finding. @param hello whether the page greets the worker before it is read, as pages do */
function comparing(sentences: readonly string[], hello = false): string {
  const segments = sentences.map((text, ordinal) => ({
    ordinal,
    text,
    origin: 'body',
    start: ordinal * 200,
    end: ordinal * 200 + text.length,
    block: ordinal >> 2,
  }));
  const slices = [segments.slice(0, FIRST_SLICE)];
  for (let at = FIRST_SLICE; at < segments.length; at += SLICE) slices.push(segments.slice(at, at + SLICE));
  return `(async () => {
    const page = { url: location.href, title: 'Bench', language: 'en', date: '2026-11-25' };
    const slices = ${JSON.stringify(slices.filter(({ length }) => length > 0))};
    const ask = async (name, input) => {
      const answer = await chrome.runtime.sendMessage({ to: 'background', name, document: 'bench', input });
      if (!answer?.ok) throw new Error(answer?.error ?? 'no answer');
    };
    const one = () => ask('compare', { page, segments: slices.shift(), from: 0, again: true });
    const lane = async () => {
      while (slices.length > 0) await one();
    };
    if (${String(hello)}) await ask('hello');
    const from = performance.now();
    await one();
    await Promise.all(Array.from({ length: ${String(AT_ONCE)} }, lane));
    return performance.now() - from;
  })()`;
}

async function stopWorkers(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await cdp.detach();
  await page.waitForTimeout(500);
}

/** Looks every few milliseconds how long the worker has been busy at a stretch: between two looks nothing else was answered. */
async function watchBlocks(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const state = globalThis as unknown as { longest: number };
    state.longest = 0;
    let last = performance.now();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - last);
      last = now;
      setTimeout(() => {
        last = performance.now();
        port2.postMessage(null);
      }, 1);
    };
    port2.postMessage(null);
  });
}

async function launch(
  executablePath: string,
  marker: string,
  profile: string,
): Promise<{ context: BrowserContext; base: string; worker: Worker }> {
  const quiet = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  const args = [...quiet, marker, `--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
  const context = await chromium.launchPersistentContext(profile, { headless: true, executablePath, args });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return { context, base: new URL('/', worker.url()).href, worker };
}

/** From the address to the preview, which the reader can say yes to. @param begun called right before */
async function lookAt(context: BrowserContext, base: string, address: string, begun: () => Promise<void> | void) {
  const view = await context.newPage();
  await view.goto(`${base}options.html`);
  await view.getByRole('textbox', { name: 'Address of a pack or feed' }).fill(address);
  await begun();
  const from = performance.now();
  await view.keyboard.press('Enter');
  const subscribe = view.getByRole('button', { name: 'Subscribe' });
  await subscribe.waitFor({ timeout: IMPORT_MS });
  return { view, subscribe, importMs: Math.round(performance.now() - from) };
}

/** Time and memory, with nobody looking on: a trace takes memory of its own. */
async function importFeed(context: BrowserContext, base: string, address: string, memory: () => number) {
  let atFirst = 0;
  let peak = 0;
  let looking: ReturnType<typeof setInterval> | undefined;
  const { view, subscribe, importMs } = await lookAt(context, base, address, () => {
    atFirst = memory();
    looking = setInterval(() => (peak = Math.max(peak, memory())), 100);
  });
  clearInterval(looking);
  await subscribe.click();
  await view.locator('.pack', { hasText: 'Benchmark' }).waitFor();
  await view.waitForTimeout(1000);
  await view.close();
  return { importMs, importPeakMB: Math.round((peak - atFirst) * 10) / 10, baseMB: atFirst };
}

/** The same once more, with the worker's tasks recorded. */
async function measureBlocks(context: BrowserContext, base: string, worker: Worker, address: string) {
  const cdp = await browserSession(context);
  let traced: (() => Promise<TraceEvent[]>) | undefined;
  await lookAt(context, base, address, async () => {
    await watchBlocks(worker);
    traced = await startTrace(cdp, TASKS);
  });
  const { longestMs } = ownTime((await traced?.()) ?? []);
  const longest = await worker.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  return { importLongestBlockMs: longestMs, importLongestBlockWallMs: Math.round(longest * 10) / 10 };
}

function middle(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[numbers.length >> 1] ?? 0;
}

/** @param sentences of six pages */
async function compareFeed(context: BrowserContext, address: string, sentences: readonly string[], memory: () => number) {
  const page = await context.newPage();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto(address);
  const run = await ownWorld(await context.newCDPSession(page));
  const numbers: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    await stopWorkers(page);
    numbers.push(Number(await run(comparing(sentences.slice(0, 1)))));
  }
  const coldAnswerMs = Math.round(middle(numbers));
  await page.waitForTimeout(REST_MS);
  const restProcessMB = memory();
  const restMB = await heapMB(context);
  const page400Of = async (turn: number, hello = false): Promise<number> =>
    Math.round(Number(await run(comparing(sentences.slice(turn * PAGE_SENTENCES, (turn + 1) * PAGE_SENTENCES), hello))));
  // No sentence comes twice: words that have been looked up are known.
  const page400FirstMs = await page400Of(0);
  const later = [await page400Of(1), await page400Of(2), await page400Of(3)];
  const page400Ms = middle(later);
  const traced = await startTrace(await browserSession(context), TASKS);
  await page400Of(4);
  const page400WorkerMs = ownTime(await traced()).allMs;
  await stopWorkers(page);
  const page400WokenMs = await page400Of(5, true);
  return { coldAnswerMs, page400WokenMs, page400FirstMs, page400Ms, page400WorkerMs, restMB, restProcessMB };
}

interface Opened {
  readonly context: BrowserContext;
  readonly base: string;
  readonly worker: Worker;
  readonly memory: () => number;
}

async function during<T>(executablePath: string, profile: string, run: (opened: Opened) => Promise<T>): Promise<T> {
  const marker = `--on-record-bench=${String(process.pid)}-${String(Date.now())}`;
  const { context, base, worker } = await launch(executablePath, marker, profile);
  try {
    return await run({ context, base, worker, memory: () => anonymousMB(extensionProcess(marker) ?? '') });
  } finally {
    await context.close();
  }
}

/** Two runs of the browser over one profile: the second one wakes over what the first one has stored, as a reader's browser does. A third has its own. */
export async function measureWorker(executablePath: string, feed: string, sentences: readonly string[]) {
  if (!existsSync(`${extension}/manifest.json`)) throw new Error('Build the extension first: npm run build');
  const served = await serve(feed);
  const profiles = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'on-record-bench-')));
  const [profile = '', other = ''] = profiles;
  try {
    const address = `${served.base}feed.json`;
    const imported = await during(executablePath, profile, ({ context, base, memory }) => importFeed(context, base, address, memory));
    const compared = await during(executablePath, profile, ({ context, memory }) => compareFeed(context, served.base, sentences, memory));
    const searched = await during(executablePath, profile, ({ context, base }) => searchFeed(context, base));
    const blocks = await during(executablePath, other, ({ context, base, worker }) => measureBlocks(context, base, worker, address));
    return { ...imported, ...blocks, ...compared, ...searched };
  } finally {
    served.close();
    for (const one of profiles) rmSync(one, { recursive: true, force: true, maxRetries: 3 });
  }
}
