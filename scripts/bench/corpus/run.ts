/**
 * A corpus of real size: the index, the stages of matching, MiniSearch and Fuse.js in the same run, and the worker in a real Chromium.
 * usage: ON_RECORD_DATA=DIR npm run --silent bench -- corpus [--json] [--claims 14000,100000,250000] [--no-peers] [--no-worker] [--whole]
 * `--whole`: records as heavy as those of the public feed, so that 100,000 come to some 200 MB.
 */
import { parseArgs } from 'node:util';
import { collect } from '../../../lib/packs/import/collect.ts';
import { findBrowser, howToGet } from '../../browsers/find.ts';
import { asDataFeed, newsSentences, reviews } from './claims.ts';
import { measureMatcher, measurePeers } from './matcher.ts';
import { measureWorker } from './worker.ts';

const SIZES = '14000,100000,250000';
const SENTENCES = 1500;
const WARM = 1500;
/** Of six pages. */
const WORKER_SENTENCES = 2400;

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(new TextEncoder().encode(text));
}

interface Asked {
  readonly peers: boolean;
  readonly worker: boolean;
  readonly whole: boolean;
}

async function measure(data: string, count: number, { peers, worker, whole }: Asked): Promise<Record<string, unknown>> {
  const feed = asDataFeed(reviews(data, count), whole);
  const news = newsSentences(data);
  const sentences = news.slice(0, SENTENCES);
  const { claims } = await collect(once(feed), { name: 'bench', most: 1e9 });
  const matched = await measureMatcher(claims, sentences, news.slice(SENTENCES, SENTENCES + WARM));
  const executablePath = worker ? findBrowser('chromium') : null;
  if (worker && !executablePath) throw new Error(howToGet('chromium'));
  return {
    claims: claims.length,
    feedMB: Math.round(feed.length / 1e6),
    ...matched,
    ...(executablePath && (await measureWorker(executablePath, feed, news.slice(0, WORKER_SENTENCES)))),
    peers: peers ? measurePeers(claims, sentences) : {},
  };
}

/**
 * `restMB` is the worker's objects and buffers, as `performance.measureUserAgentSpecificMemory` counts them; `restProcessMB` the anonymous part of the
 * resident set of its process, of which `importPeakMB` is what it grows by while a feed is imported.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      claims: { type: 'string', default: SIZES },
      'no-peers': { type: 'boolean', default: false },
      'no-worker': { type: 'boolean', default: false },
      whole: { type: 'boolean', default: false },
    },
  });
  const data = process.env['ON_RECORD_DATA'];
  if (!data) {
    console.error('SKIPPED: set ON_RECORD_DATA to the folder that holds feeds/ and bench/.');
    return 2;
  }
  const rows: Record<string, unknown>[] = [];
  for (const size of values.claims.split(',')) {
    const row = await measure(data, Number(size), { peers: !values['no-peers'], worker: !values['no-worker'], whole: values.whole });
    rows.push(row);
    if (!values.json) console.log(row);
  }
  if (values.json) console.log(JSON.stringify(rows, null, 2));
  return 0;
}
