/**
 * When the page was published. The order: what the page says to machines about its article (JSON-LD, microdata, meta), then a `time` or a named date near
 * the headline, then the address. A date of modification counts only where nothing else is known.
 */
import { parseDate } from './dates.ts';
import { articleOf, stringOf, type Thing } from './json-ld.ts';

const META_PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date.published',
  'publishdate',
  'publish_date',
  'publish-date',
  'pubdate',
  'publication_date',
  'publicationdate',
  'published',
  'published_at',
  'parsely-pub-date',
  'sailthru.date',
  'article.published',
  'article:published',
  'cxenseparse:recs:publishtime',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dc.created',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'date',
  'displaydate',
  'originalpublicationdate',
  'shareaholic:article_published_time',
  'ptime',
  'timestamp',
  'rnews:datepublished',
  'created',
];
const META_MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'revised',
  'date.updated',
];

function metaDates(document: Document): Map<string, string> {
  const dates = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content],meta[value]')) {
    // Some systems write `value` for `content`.
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv');
    const key = name?.toLowerCase();
    const date = key && !dates.has(key) ? parseDate(meta.getAttribute('content') ?? meta.getAttribute('value') ?? '') : null;
    if (key && date) dates.set(key, date);
  }
  return dates;
}

function firstOf(dates: ReadonlyMap<string, string>, keys: readonly string[]): string | null {
  for (const key of keys) {
    const date = dates.get(key);
    if (date) return date;
  }
  return null;
}

const elementDate = (element: Element): string | null =>
  parseDate(element.getAttribute('datetime') ?? '') ??
  parseDate(element.getAttribute('content') ?? '') ??
  parseDate((element.textContent ?? '').slice(0, 200)) ??
  parseDate(element.getAttribute('title') ?? '');

const NOT_THE_ARTICLE =
  '[class*="comment" i],[id*="comment" i],[class*="related" i],[class*="sidebar" i],[id*="sidebar" i],aside,nav,footer,[class*="kommentar" i],[class*="teaser" i],[class*="widget" i]';

/** So many candidates are looked at; longer texts are no date lines. */
const LOOKED_AT = 300;
const LINE_AT_MOST = 160;

function isBeside(element: Element): boolean {
  const beside = element.closest(NOT_THE_ARTICLE);
  return beside !== null && beside.localName !== 'body' && beside.localName !== 'html' && !beside.querySelector('h1');
}

function inPage(document: Document, selector: string): string | null {
  let asked = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++asked > LOOKED_AT) return null;
    const date = (element.textContent?.length ?? 0) <= LINE_AT_MOST ? elementDate(element) : null;
    if (date && !isBeside(element)) return date;
  }
  return null;
}

/** Text nodes after and before the headline in which a date line is looked for. */
const AFTER_HEADLINE = 40;
const BEFORE_HEADLINE = 12;

/** A line with a date and little else, near the headline. */
function nearHeadline(document: Document, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1,h2')];
  const headline = headings.find((heading) => title !== null && heading.textContent?.replace(/\s+/g, ' ').trim() === title) ?? headings[0];
  if (!headline) return null;
  const lines: string[] = [];
  for (const [step, most] of [
    ['nextNode', AFTER_HEADLINE],
    ['previousNode', BEFORE_HEADLINE],
  ] as const) {
    const walker = document.createTreeWalker(document.body, 4 /* SHOW_TEXT */);
    walker.currentNode = headline;
    for (let seen = 0; seen < most && walker[step]();) {
      const line = walker.currentNode.nodeValue?.trim() ?? '';
      if (line) seen++;
      if (line.length >= 8 && line.length <= 80 && !/^(?:script|style)$/.test(walker.currentNode.parentElement?.localName ?? ''))
        lines.push(line);
    }
  }
  for (const line of lines) {
    const date = parseDate(line);
    if (date) return date;
  }
  return null;
}

const MICRODATA = '[itemprop~="datePublished"],[property~="datePublished"],[property="schema:datePublished"],[itemprop~="dateCreated"]';
const NAMED =
  '[class*="publish" i],[class*="pubdate" i],[class*="post-date" i],[class*="entry-date" i],[class*="article-date" i],[class*="articledate" i],[class*="post_date" i],[class*="posted-on" i],[class*="dateline" i],[class*="date" i],[id*="date" i],[class*="datum" i],[class*="fecha" i],[class*="byline" i],[class*="timestamp" i],[class*="postmeta" i],[class*="post-meta" i],[class*="entry-meta" i],[class*="meta" i]';
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;

function inAddress(url: string): string | null {
  const hit = IN_ADDRESS.exec(url);
  return hit ? `${hit[1] ?? ''}-${hit[2] ?? ''}-${hit[3] ?? ''}` : null;
}

/** ISO 8601, may be partial; null where the page does not tell. */
export function findDate(document: Document, url: string, things: readonly Thing[], title: string | null): string | null {
  const article = articleOf(things);
  const told = article && (stringOf(article, 'datePublished') ?? stringOf(article, 'dateCreated') ?? stringOf(article, 'uploadDate'));
  const fromArticle = told ? parseDate(told) : null;
  if (fromArticle) return fromArticle;
  const anyPublished = things.map((thing) => stringOf(thing, 'datePublished')).find((date) => date !== null);
  const meta = metaDates(document);
  return (
    firstOf(meta, META_PUBLISHED) ??
    (anyPublished ? parseDate(anyPublished) : null) ??
    inPage(document, MICRODATA) ??
    inPage(document, 'time[pubdate],abbr.published,.published[title]') ??
    inAddress(url) ??
    inPage(document, 'article time,main time,header time,time[datetime],time') ??
    inPage(document, NAMED) ??
    nearHeadline(document, title) ??
    parseDate(document.title) ??
    firstOf(meta, META_MODIFIED)
  );
}
