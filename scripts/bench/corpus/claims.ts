/** As many claims as asked for, of the feeds at hand; beyond that by joining halves of two, so that words stay as common as they are. */
import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Feed {
  readonly dataFeedElement: readonly { readonly item: readonly { readonly claimReviewed?: string; readonly [key: string]: unknown }[] }[];
}

function itemsOf(path: string): Feed['dataFeedElement'][number]['item'][number][] {
  const feed = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Feed;
  return feed.dataFeedElement.flatMap(({ item }) => item.slice(0, 1));
}

function recombined(one: string, other: string): string {
  const [head, tail] = [one.split(' '), other.split(' ')];
  return [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
}

export interface BenchReview {
  readonly claimReviewed: string;
}

/** @param data the folder that holds `feeds/` */
export function reviews(data: string, count: number): BenchReview[] {
  const base = ['politifact.datafeed.json.gz', 'factchecks-86k.datafeed.json.gz'].flatMap((file) => itemsOf(join(data, 'feeds', file)));
  return Array.from({ length: count }, (_one, n) => {
    const item = base[n % base.length];
    const text = item?.claimReviewed ?? '';
    if (n < base.length) return { ...item, claimReviewed: text };
    const other = base[(n * 7919 + 13) % base.length]?.claimReviewed ?? '';
    return { ...item, url: `https://example.org/${String(n)}`, claimReviewed: recombined(text, other) };
  });
}

/** What records of the public feed carry beside what is read of them: pictures, organisations, archived copies; some 2 kB each. */
function laden(item: BenchReview, n: number): Record<string, unknown> {
  const { author, itemReviewed, reviewRating, ...rest } = item as BenchReview & Record<string, Record<string, unknown> | undefined>;
  const picture = `https://example.org/images?q=${'Ab3'.repeat(60)}${String(n)}`;
  const appearance = [0, 1, 2, 3].map((k) => ({
    '@type': 'CreativeWork',
    url: `https://example.org/posts/${String(n * 31 + k)}?id=${String(n)}`,
  }));
  return {
    '@context': 'https://schema.org',
    ...rest,
    author: { '@type': 'Organization', url: `https://example.org/about/${String(n % 90)}`, image: picture, ...author },
    itemReviewed: { '@type': 'Claim', ...itemReviewed, appearance, firstAppearance: { '@type': 'CreativeWork', url: picture } },
    reviewRating: { ...reviewRating, image: picture },
    sdPublisher: { '@type': 'Organization', name: 'Example', url: 'https://example.org/' },
    sdLicense: 'https://creativecommons.org/licenses/by/4.0/',
  };
}

/** @param whole with all that records of the public feed carry */
export function asDataFeed(items: readonly BenchReview[], whole: boolean): string {
  const elements = items.map((item, n) => JSON.stringify({ '@type': 'DataFeedItem', item: [whole ? laden(item, n) : item] }));
  return `{"@context":"https://schema.org","@type":"DataFeed","name":"Benchmark","dataFeedElement":[\n${elements.join(',\n')}\n]}\n`;
}

/** Sentences of news that have nothing to do with the claims. */
export function newsSentences(data: string): string[] {
  const lines = readFileSync(join(data, 'bench/retrieval/news-sentences.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}
