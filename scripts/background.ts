/**
 * Counts in how many of many short news and claim texts each stem and figure stands, and writes the background table of term weights
 * (data/matching/background.json): counts only, in steps of a half power of two, no text.
 * usage: ON_RECORD_DATA=DIR npx tsx scripts/background.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nameTable } from '../lib/matching/text/names.ts';
import { prepare } from '../lib/matching/text/prepare.ts';

const leastDocuments = 3;
const noNames = nameTable([]);

function* lines(path: string): Generator<string> {
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const record = JSON.parse(line) as { claim: string; title?: string };
    yield `${record.claim} ${record.title ?? ''}`;
  }
}

function* feed(path: string): Generator<string> {
  const parsed = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as {
    dataFeedElement: { item: { claimReviewed: string }[] }[];
  };
  for (const element of parsed.dataFeedElement) for (const item of element.item) yield item.claimReviewed;
}

function count(texts: Iterable<string>, counts: Map<string, number>): number {
  let documents = 0;
  for (const text of texts) {
    documents++;
    for (const key of new Set(prepare(text, noNames).terms.map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return documents;
}

const data = process.env['ON_RECORD_DATA'];
if (!data) {
  console.error('Set ON_RECORD_DATA to the folder that holds bench/ and feeds/.');
  process.exit(2);
}
const counts = new Map<string, number>();
let documents = 0;
for (const file of ['snopes-claims.jsonl', 'politifact-claims.jsonl'])
  documents += count(lines(join(data, 'bench/retrieval', file)), counts);
documents += count(feed(join(data, 'feeds/factchecks-86k.datafeed.json.gz')), counts);

const buckets: string[][] = [];
for (const [stem, found] of [...counts].sort(([left], [right]) => (left < right ? -1 : 1))) {
  if (found < leastDocuments) continue;
  const bucket = Math.round(2 * Math.log2(found));
  (buckets[bucket] ??= []).push(stem);
}
const table = { version: 1, documents, buckets: Array.from(buckets, (stems) => (stems ?? []).join(' ')) };
writeFileSync(new URL('../data/matching/background.json', import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
console.log(`${documents} documents, ${[...counts.values()].filter((found) => found >= leastDocuments).length} terms`);
