/** The article's title: as told to machines, else the page's title without the site's name. */
import type { Words } from '../reading/words.ts';
import { articleOf, stringOf, type Thing } from './json-ld.ts';

const SEPARATOR = /\s+[|–—·•»›:-]+\s+|\s*[|»›]\s*/;

const collapsed = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u00ad\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function meta(document: Document, selector: string): string {
  return collapsed(document.querySelector(selector)?.getAttribute('content'));
}

const HEADINGS_AT_MOST = 60;

/** How much speaks for a heading that stands in the page's title: its length, its place in it, its level; against it, that it is the site's. */
function weight(heading: Element, words: string, titles: readonly string[], site: string, siteHead: string): number {
  const starts = titles.some((title) => title.startsWith(words)) ? 6 : 0;
  const first = heading.localName === 'h1' ? 4 : 0;
  const sites = words === site ? 60 : heading.closest(siteHead) || heading.querySelector(siteHead) ? 10 : 0;
  return words.length + starts + first - sites;
}

/** Whichever of the page's headings says the same as its title, in the heading's own words. */
function headingLike(document: Document, titles: readonly string[], site: string, siteHead: string): string | null {
  const wanted = titles.map(bare).filter(Boolean);
  let best: string | null = null;
  let bestWeight = 0;
  for (const heading of [...document.querySelectorAll('h1,h2,h3,[itemprop~="headline"]')].slice(0, HEADINGS_AT_MOST)) {
    const text = collapsed(heading.textContent);
    const words = bare(text);
    if (words.length < 4 || text.length > 300 || !wanted.some((title) => title.includes(words))) continue;
    const points = weight(heading, words, wanted, bare(site), siteHead);
    if (points > bestWeight) [best, bestWeight] = [text, points];
  }
  return best;
}

function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR).filter(Boolean);
  if (parts.length < 2) return title;
  const named = parts.filter((part) => !site || bare(part) !== bare(site));
  const kept = named.length > 0 ? named : parts;
  const longest = kept.reduce((best, part) => (part.length > best.length ? part : best), '');
  return longest.length >= title.length * 0.5 || longest.split(' ').length >= 4 ? longest : title;
}

/** Null where the page has no title at all. */
export function findTitle(document: Document, things: readonly Thing[], { places }: Words): string | null {
  const article = articleOf(things);
  const told = article && (stringOf(article, 'headline') ?? stringOf(article, 'name'));
  const social = meta(document, 'meta[property="og:title"]') || meta(document, 'meta[name="twitter:title"],meta[property="twitter:title"]');
  const plain = collapsed(document.title);
  const site = meta(document, 'meta[property="og:site_name"]');
  const heading = headingLike(document, [social, plain, collapsed(told)], site, places.siteHead.selector);
  if (heading) return heading;
  const only = document.querySelectorAll('h1');
  const first = only.length === 1 ? collapsed(only[0]?.textContent) : '';
  return collapsed(told) || withoutSite(social, site) || withoutSite(plain, site) || first || null;
}
