/** Runs in the page, without the extension: what its parts cost, and what others cost, beside a bare pass over the text nodes. */
import { createPainter } from '../../../lib/page/painting/painter.ts';
import type { Painting } from '../../../lib/page/painting/painting.ts';
import { readPage } from '../../../lib/page/read.ts';
import { optionsFor } from '../../../lib/page/at-hand.ts';
import { splitSentences } from '../../../lib/matching/segments.ts';
import { rangeOf } from '../../../lib/page/text/range.ts';
import type { PageText } from '../../../lib/page/types.ts';
import { measurePeers } from './peers.ts';
import { once, timed, undisturbed } from './timing.ts';
import type { InPage } from './types.ts';

const RANGES = 1000;
const options = optionsFor(document);
/** A passage is about so long, in UTF-16 units. */
const PASSAGE = 60;

function barePass(root: Element): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let nodes = 0;
  while (walker.nextNode()) nodes++;
  return nodes;
}

const barePassOverPage = (): number => barePass(document.body);

/** B: over nodes that no script has met before, as a content script finds them (98 ns a node; 25 ns where script has met them). */
function bare(): number {
  const spent: number[] = [];
  for (let run = 0; run < 21; run++) {
    const copy = document.body.cloneNode(true) as Element;
    spent.push(once(() => barePass(copy)));
  }
  return undisturbed(spent);
}

function passages(page: PageText): [number, number][] {
  const step = Math.max(1, Math.floor((page.text.length - PASSAGE) / RANGES));
  return Array.from({ length: RANGES }, (_none, at): [number, number] => {
    const start = (at * step) % Math.max(1, page.text.length - PASSAGE);
    return [start, Math.min(page.text.length, start + PASSAGE)];
  });
}

async function paintMs(paintings: readonly Painting[]): Promise<number> {
  const ending = new AbortController();
  const painter = createPainter(document, ending.signal);
  const spent: number[] = [];
  for (let run = -2; run < 7; run++) {
    const began = performance.now();
    await painter.paint(paintings);
    if (run >= 0) spent.push(performance.now() - began);
    painter.clear();
  }
  ending.abort();
  return undisturbed(spent);
}

interface WithMemory {
  readonly gc?: () => void;
  readonly performance: { readonly memory?: { readonly usedJSHeapSize: number } };
}

function heap(): number {
  const world = globalThis as unknown as WithMemory;
  world.gc?.();
  return world.performance.memory?.usedJSHeapSize ?? 0;
}

/** What others cost, in a page of their own: a thousand ranges that live slow down every change that they make to the page. */
export function measureOthers(): Record<string, number> {
  return measurePeers(readPage(document, options));
}

export async function measure(): Promise<Omit<InPage, 'peers'>> {
  const before = heap();
  let page: PageText | undefined;
  const readCold = once(() => (page = readPage(document, options)));
  if (!page) throw new Error('nothing was read');
  const { text, segments } = page;
  const kept = heap() - before;
  // As often as it takes until the engine has compiled what it will compile; it reads every page of a day with that.
  const warm = timed(() => readPage(document, options), 60);
  // The nodes have been met by now; what meeting them costs is added.
  const [unmet, met] = [bare(), timed(barePassOverPage, 21)];
  const read = warm + Math.max(0, unmet - met);
  const places = passages(page);
  const ranges = places.flatMap(([start, end]) => (page && rangeOf(page, start, end)) ?? []);
  const paintings = ranges.map((range, at): Painting => ({ id: String(at), underline: 'repeats', range }));
  return {
    bare: unmet,
    read,
    readCold,
    segment: timed(() => splitSentences(text, 'en')),
    anchor: timed(() => places.forEach(([start, end]) => page && rangeOf(page, start, end)), 7),
    paint: paintings.length > 0 ? await paintMs(paintings) : 0,
    kept,
    nodes: barePassOverPage(),
    segments: segments.length,
  };
}
