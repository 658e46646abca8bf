/**
 * Counts in how many of many short news and claim texts each stem and figure stands, and writes the background tables of term weights
 * (data/matching/background.json, and background-other.json for the other languages that are stemmed): counts only, in steps of a half power of two, no text.
 * usage: ON_RECORD_DATA=DIR npx tsx scripts/background.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { languageOfText } from '../lib/packs/text-language.ts';
import { nameTable } from '../lib/matching/text/names.ts';
import { isMarked, type Pipeline } from '../lib/matching/text/pipelines.ts';
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

function count(texts: Iterable<string>, counts: Map<string, number>, pipeline: Pipeline = 'en'): number {
  let documents = 0;
  for (const text of texts) {
    documents++;
    for (const key of new Set(prepare(text, noNames, pipeline).terms.map((term) => term.key))) counts.set(key, (counts.get(key) ?? 0) + 1);
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

/** Stems by steps of their counts. */
function bucketsOf(counted: Map<string, number>, least: number): string[] {
  const buckets: string[][] = [];
  for (const [stem, found] of [...counted].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (found < least) continue;
    const bucket = Math.round(2 * Math.log2(found));
    (buckets[bucket] ??= []).push(stem);
  }
  return Array.from(buckets, (stems) => (stems ?? []).join(' '));
}

const write = (file: string, table: object): void =>
  writeFileSync(new URL(`../data/matching/${file}`, import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
write('background.json', { version: 1, documents, buckets: bucketsOf(counts, leastDocuments) });

/** Of fewer texts two are a sign already. */
const leastOther = 2;
const texts = [...feed(join(data, 'feeds/factchecks-86k.datafeed.json.gz'))];
const others = (['de', 'fr', 'es'] as const).map((language) => {
  const counted = new Map<string, number>();
  const own = texts.filter((text) => languageOfText(text) === language);
  const words = new Map<string, number>();
  const found = count(own, counted, language);
  for (const [key, times] of counted) if (isMarked(key)) words.set(key.slice(0, -1), times);
  return [language, { documents: found, buckets: bucketsOf(words, leastOther) }] as const;
});
write('background-other.json', { version: 1, languages: Object.fromEntries(others) });
console.log(`${documents} documents, ${[...counts.values()].filter((found) => found >= leastDocuments).length} terms`);
