/**
 * When the page was published. The order: what the page says to machines about its article (JSON-LD, microdata, meta), then a `time` or a named date near
 * the headline, then the address. A date of modification counts only where nothing else is known.
 */
import type { Sliced } from '../slices.ts';
import type { Place } from '../reading/word-table.ts';
import type { Words } from '../reading/words.ts';
import type { Dates } from './dates.ts';
import { articleOf, stringOf, type Thing } from './json-ld.ts';

/** Names of `meta` by which systems tell when they published, the surest first ("article:published_time", "dc.date.issued", "ptime", "created"). */
const META_PUBLISHED: readonly RegExp[] = [
  /publi[sc]|pub-?date/,
  /issued|(?:^|[.:_-])date$|displaydate|ptime|timestamp/,
  /(?:^|\.)created$/,
];
const META_MODIFIED: readonly RegExp[] = [/modif|updat|revis|last-?mod/];

function metaDates(document: Document, dates: Dates): Map<string, string> {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content],meta[value]')) {
    // Some systems write `value` for `content`.
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv');
    const key = name?.toLowerCase();
    const date = key && !found.has(key) ? dates.parse(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '') : null;
    if (key && date) found.set(key, date);
  }
  return found;
}

function firstOf(dates: ReadonlyMap<string, string>, names: readonly RegExp[], not: readonly RegExp[] = []): string | null {
  for (const name of names) {
    for (const [key, date] of dates) if (name.test(key) && !not.some((other) => other.test(key))) return date;
  }
  return null;
}

const elementDate = (element: Element, dates: Dates): string | null =>
  dates.parse(element.getAttribute('datetime') ?? '') ??
  dates.parse(element.getAttribute('content') ?? '') ??
  dates.parse((element.textContent ?? '').slice(0, 200)) ??
  dates.parse(element.getAttribute('title') ?? '');

/** So many candidates are looked at; longer texts are no date lines. */
const LOOKED_AT = 300;
const LINE_AT_MOST = 160;

function isBeside(element: Element, selector: string): boolean {
  const beside = element.closest(selector);
  return beside !== null && beside.localName !== 'body' && beside.localName !== 'html' && !beside.querySelector('h1');
}

function inPage(document: Document, selector: string, { places, dates }: Words): string | null {
  let asked = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++asked > LOOKED_AT) return null;
    const date = (element.textContent?.length ?? 0) <= LINE_AT_MOST ? elementDate(element, dates) : null;
    if (date && !isBeside(element, places.besideArticle.selector)) return date;
  }
  return null;
}

/** Lines of text after and before the headline in which a date is looked for. */
const AROUND_HEADLINE = { nextNode: 40, previousNode: 12 } as const;
const DATE_LINE = { from: 8, to: 80 };

function headlineOf(document: Document, title: string | null): Element | null {
  const headings = [...document.querySelectorAll('h1,h2')];
  return headings.find((heading) => title !== null && heading.textContent?.replace(/\s+/g, ' ').trim() === title) ?? headings[0] ?? null;
}

function* linesFrom(headline: Element, step: keyof typeof AROUND_HEADLINE): Generator<string> {
  const walker = headline.ownerDocument.createTreeWalker(headline.ownerDocument.body, 4 /* SHOW_TEXT */);
  walker.currentNode = headline;
  for (let seen = 0; seen < AROUND_HEADLINE[step] && walker[step]();) {
    const line = walker.currentNode.nodeValue?.trim() ?? '';
    if (!line || /^(?:script|style)$/.test(walker.currentNode.parentElement?.localName ?? '')) continue;
    seen++;
    if (line.length >= DATE_LINE.from && line.length <= DATE_LINE.to) yield line;
  }
}

/** A line with a date and little else, near the headline. */
function nearHeadline(document: Document, title: string | null, dates: Dates): string | null {
  const headline = headlineOf(document, title);
  if (!headline) return null;
  for (const step of ['nextNode', 'previousNode'] as const) {
    for (const line of linesFrom(headline, step)) {
      const date = dates.parse(line);
      if (date) return date;
    }
  }
  return null;
}

const IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

function inAddress(url: string): string | null {
  const hit = IN_ADDRESS.exec(url);
  return hit ? `${hit[1] ?? ''}-${hit[2] ?? ''}-${hit[3] ?? ''}` : null;
}

function inJsonLd(things: readonly Thing[], dates: Dates): string | null {
  const article = articleOf(things);
  const told = article && (stringOf(article, 'datePublished') ?? stringOf(article, 'dateCreated') ?? stringOf(article, 'uploadDate'));
  return told ? dates.parse(told) : null;
}

function inOtherThings(things: readonly Thing[], dates: Dates): string | null {
  const told = things.map((thing) => stringOf(thing, 'datePublished')).find((date) => date !== null);
  return told ? dates.parse(told) : null;
}

/** ISO 8601, may be partial; null where the page does not tell. May be interrupted between any two places in which is looked. */
export function* findingDate(
  document: Document,
  url: string,
  things: readonly Thing[],
  title: string | null,
  words: Words,
): Sliced<string | null> {
  const { dates } = words;
  const inPlace =
    ({ selector }: Place) =>
    (): string | null =>
      inPage(document, selector, words);
  const meta = metaDates(document, dates);
  const places: readonly (() => string | null)[] = [
    () => inJsonLd(things, dates),
    () => firstOf(meta, META_PUBLISHED, META_MODIFIED),
    () => inOtherThings(things, dates),
    ...words.places.dates.map(inPlace),
    () => inAddress(url),
    ...words.places.times.map(inPlace),
    () => nearHeadline(document, title, dates),
    () => dates.parse(document.title),
    () => firstOf(meta, META_MODIFIED),
  ];
  for (const place of places) {
    const date = place();
    if (date) return date;
    yield;
  }
  return null;
}
