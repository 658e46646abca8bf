/** The article's title: as told to machines, else the page's title without the site's name. */
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

/** Whichever of the page's headings says the same as its title, in the heading's own words. */
function headingLike(document: Document, title: string): string | null {
  const wanted = bare(title);
  const headings = [...document.querySelectorAll('h1,[itemprop~="headline"],h2')].slice(0, 40);
  for (const heading of headings) {
    const text = collapsed(heading.textContent);
    const words = bare(text);
    if (words.length >= 8 && text.length < 300 && wanted.includes(words)) return text;
  }
  return null;
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
export function findTitle(document: Document, things: readonly Thing[]): string | null {
  const article = articleOf(things);
  const told = article && (stringOf(article, 'headline') ?? stringOf(article, 'name'));
  const social = meta(document, 'meta[property="og:title"]') || meta(document, 'meta[name="twitter:title"],meta[property="twitter:title"]');
  const plain = collapsed(document.title);
  const heading = headingLike(document, [social, plain, collapsed(told)].join(' '));
  if (heading) return heading;
  const only = document.querySelectorAll('h1');
  const first = only.length === 1 ? collapsed(only[0]?.textContent) : '';
  const site = meta(document, 'meta[property="og:site_name"]');
  return collapsed(told) || withoutSite(social, site) || withoutSite(plain, site) || first || null;
}
