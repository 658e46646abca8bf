/** Runs in the page: what others do, each as its own documentation says. */
import { Readability } from '@mozilla/readability';
import search from 'approx-string-match';
import Fuse from 'fuse.js';
import Mark from 'mark.js';
import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import type { PageText } from '../../../lib/page/types.ts';
import { once, timed } from './timing.ts';

const QUOTES = 50;
const CLAIMS = 100;
/** Some take most of a minute for all on a long page: one is timed, and the rest reckoned from it. */
const TIMED = 1;
const MARKS = 1000;
/** Of one mark, in UTF-16 units, as of our passages. */
const PASSAGE = 60;
/** Every other letter of a quote in so many: approximate matching is for what has changed. */
const ERRORS_IN = 12;

const spread = <T>(items: readonly T[], most: number): T[] =>
  items.filter((_item, at) => at % Math.max(1, Math.ceil(items.length / most)) === 0).slice(0, most);

const altered = (text: string): string => text.replace(new RegExp(`(.{${String(ERRORS_IN)}}).`, 'gs'), '$1~');

/** Hypothesis: Myers' search in the whole text, a quarter of the quote's characters at most wrong, 32 characters of context. */
function approximate(text: string, quotes: readonly string[]): void {
  for (const quote of quotes) search(text, quote, Math.min(256, Math.floor(quote.length / 4)));
}

/** The commonest words of a text that together occur `MARKS` times. */
function commonWords(text: string): string[] {
  const counts = new Map<string, number>();
  for (const [word] of text.matchAll(/\p{L}{4,}/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words: string[] = [];
  let sum = 0;
  for (const [word, count] of [...counts].sort((left, right) => right[1] - left[1])) {
    if (sum >= MARKS) break;
    words.push(word);
    sum += count;
  }
  return words;
}

/** Marks made and taken away again; the making alone is timed. Iterators that nobody has collected yet would slow every mark down. */
function marking(act: (marker: Mark) => void): number {
  (globalThis as { gc?: () => void }).gc?.();
  const marker = new Mark(document.body);
  const ms = once(() => act(marker));
  marker.unmark();
  return ms;
}

/** As many marks as we paint ranges, each a place in the page's text: the same task as ours. */
function markRanges(): number {
  const length = document.body.textContent?.length ?? 0;
  const step = Math.max(1, Math.floor(length / MARKS));
  const ranges = Array.from({ length: MARKS }, (_none, at) => ({ start: at * step, length: Math.min(PASSAGE, step) }));
  return marking((marker) => marker.markRanges(ranges));
}

/** As many marks, by words: all in one expression, so that the page is gone through once. */
function markOnce(words: readonly string[]): number {
  let left = MARKS;
  return marking((marker) => marker.markRegExp(new RegExp(words.join('|'), 'g'), { filter: () => left-- > 0 }));
}

/** The same, as its documentation has it for several terms: the page is gone through once a term. */
function markTerms(words: readonly string[]): number {
  let left = MARKS;
  return marking((marker) => marker.mark(words, { separateWordSearch: false, diacritics: false, filter: () => left-- > 0 }));
}

function fragments(quotes: readonly string[]): number {
  const timedQuotes = spread(quotes, TIMED);
  const ms = once(() => {
    for (const textStart of timedQuotes) processTextFragmentDirective({ textStart }, document);
  });
  return (ms / Math.max(1, timedQuotes.length)) * QUOTES;
}

function fuse(page: PageText): number {
  const claims = spread(page.segments, TIMED).map(({ text }) => altered(text));
  const index = new Fuse(
    page.segments.map(({ text }) => text),
    { includeScore: true, ignoreLocation: true, threshold: 0.4 },
  );
  const ms = once(() => {
    for (const claim of claims) index.search(claim);
  });
  return (ms / Math.max(1, claims.length)) * CLAIMS;
}

/** The plain way: visible text nodes by checkVisibility, blocks by computed style, segments block by block. */
function naive(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const blocks = new Map<Element, string>();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || /^(?:script|style|noscript)$/.test(element.localName) || !element.checkVisibility()) continue;
    let block = element;
    while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement;
    blocks.set(block, (blocks.get(block) ?? '') + (walker.currentNode.nodeValue ?? ''));
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let segments = 0;
  for (const text of blocks.values()) segments += [...segmenter.segment(text)].length;
  return segments;
}

/** In ms. */
export function measurePeers(page: PageText): Record<string, number> {
  const quotes = spread(page.segments, QUOTES).map(({ text }) => text.slice(0, 200));
  const words = commonWords(page.text);
  return {
    naive: timed(naive, 5),
    readability: once(() => new Readability(document.cloneNode(true) as Document).parse()),
    approxStringMatch: once(() => approximate(page.text, quotes.map(altered))),
    markJs: markRanges(),
    markJsOnce: markOnce(words),
    markJsTerms: markTerms(words),
    textFragments: fragments(quotes),
    fuse: fuse(page),
  };
}
