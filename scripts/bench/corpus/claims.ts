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

export function asDataFeed(items: readonly BenchReview[]): string {
  const elements = items.map((item) => JSON.stringify({ '@type': 'DataFeedItem', item: [item] }));
  return `{"@context":"https://schema.org","@type":"DataFeed","name":"Benchmark","dataFeedElement":[\n${elements.join(',\n')}\n]}\n`;
}

/** Sentences of news that have nothing to do with the claims. */
export function newsSentences(data: string): string[] {
  const lines = readFileSync(join(data, 'bench/retrieval/news-sentences.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { text: string }).text);
}
