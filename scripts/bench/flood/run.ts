/** `npm run bench -- flood [--seconds 60] [--json]`: what a page that changes 10,000 times a second costs us, in ms of its main thread a second. */
import { parseArgs } from 'node:util';
import type { CDPSession } from 'playwright-core';
import { openChromium, type OpenChromium } from '../../browsers/chromium.ts';
import { findBrowser, howToGet } from '../../browsers/find.ts';
import { serve } from '../../browsers/serve.ts';
import { build, root } from '../../start/build.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly url: string };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

/** Time in functions of the extension and in whatever they call, in ms. */
function ours({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const mark = (node: ProfileNode | undefined, within: boolean): void => {
    if (!node) return;
    const isOwn = within || node.callFrame.url.startsWith('chrome-extension://');
    if (isOwn) own.add(node.id);
    for (const child of node.children ?? []) mark(byId.get(child), isOwn);
  };
  mark(nodes[0], false);
  return samples.reduce((sum, id, at) => sum + (own.has(id) ? (timeDeltas[at] ?? 0) : 0), 0) / 1000;
}

async function profiled<T>(cdp: CDPSession, act: () => Promise<T>): Promise<{ readonly ms: number; readonly result: T }> {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
  await cdp.send('Profiler.start');
  const result = await act();
  const { profile } = await cdp.send('Profiler.stop');
  return { ms: ours(profile), result };
}

interface Flooding {
  readonly page: { flood(seconds: number, box: string): Promise<number> };
}

interface Flood {
  /** Where the page changes: beside what is read, or in the middle of it. */
  readonly where: string;
  readonly changesPerSecond: number;
  readonly msPerSecond: number;
}

const BOXES = [
  ['beside the story', 'feed'],
  ['in the story', 'ticker'],
] as const;

async function floodOne(browser: OpenChromium, url: string, [where, box]: (typeof BOXES)[number], seconds: number): Promise<Flood> {
  const page = await browser.context.newPage();
  await page.goto(url);
  await page.waitForTimeout(3000);
  const cdp = await browser.context.newCDPSession(page);
  const flood = ([long, id]: readonly [number, string]): Promise<number> => (globalThis as unknown as Flooding).page.flood(long, id);
  const { ms, result } = await profiled(cdp, () => page.evaluate(flood, [seconds, box] as const));
  await page.close();
  return { where, changesPerSecond: result / seconds, msPerSecond: ms / seconds };
}

export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { json: { type: 'boolean' }, seconds: { type: 'string', default: '60' } } });
  const seconds = Number(values.seconds);
  const executablePath = findBrowser('chromium');
  if (!executablePath) {
    console.error(howToGet('chromium'));
    return 2;
  }
  const served = await serve(`${root}test/fixtures/behaviour`);
  const browser = await openChromium({ executablePath, extension: build('chromium'), headless: true });
  const floods: Flood[] = [];
  for (const box of BOXES) floods.push(await floodOne(browser, `${served.base}changing.html`, box, seconds));
  await browser.close();
  served.close();
  if (values.json) console.log(JSON.stringify({ seconds, floods }));
  for (const { where, changesPerSecond, msPerSecond } of values.json ? [] : floods)
    console.log(
      `${where}, ${changesPerSecond.toFixed(0)} changes a second for ${String(seconds)} s: ${msPerSecond.toFixed(1)} ms of the main thread a second are ours`,
    );
  return 0;
}
