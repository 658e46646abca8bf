/** The page's own JSON-LD: untrusted, often broken, sometimes nested. */

export type Thing = Readonly<Record<string, unknown>>;

/** Larger blocks are data, not a description of the page. */
const LARGEST = 400_000;
const DEEPEST = 6;

function parsed(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    try {
      // Line breaks in strings are the usual fault.
      return JSON.parse(bare.replace(/[\u0000-\u001f]+/g, ' '));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, things: Thing[], depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value as unknown[]) collect(one, things, depth + 1);
    return;
  }
  const thing = value as Thing;
  things.push(thing);
  for (const key of ['@graph', 'mainEntity', 'itemListElement', 'item', 'hasPart']) collect(thing[key], things, depth + 1);
}

/** Every object of the page's JSON-LD blocks, outermost first. Never throws. */
export function readJsonLd(document: Document): Thing[] {
  const things: Thing[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? '';
    if (text.length <= LARGEST) collect(parsed(text), things, 0);
  }
  return things;
}

export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  const types: unknown[] = Array.isArray(type) ? (type as unknown[]) : [type];
  return types.filter((one) => typeof one === 'string').map((one) => one.replace(/^.*[/#:]/, ''));
}

export function stringOf(thing: Thing, key: string): string | null {
  const value = thing[key];
  const first: unknown = Array.isArray(value) ? (value as unknown[])[0] : value;
  return typeof first === 'string' && first.trim() ? first.trim() : null;
}

const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|Report|ClaimReview|DiscussionForumPosting|SocialMediaPosting|Review|QAPage|Question|TechArticle|NewsArticle)$/;

/** The thing that describes the article, if any: the first of an article's type. */
export function articleOf(things: readonly Thing[]): Thing | null {
  return things.find((thing) => typesOf(thing).some((type) => ARTICLE.test(type))) ?? null;
}
