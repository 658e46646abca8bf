/** What the matcher and its peers need for so many claims, in Node: the same code as in the worker. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { buildIndex } from '../../../lib/matching/index/build.ts';
import { openIndex } from '../../../lib/matching/index/open.ts';
import { createMatcher } from '../../../lib/matching/matcher.ts';
import { nameTable } from '../../../lib/matching/text/names.ts';
import { prepare } from '../../../lib/matching/text/prepare.ts';
import type { Claim, PageFacts, Segment } from '../../../lib/matching/types.ts';
import { threadClock } from './thread-time.ts';
import { quantile, times, timesAsync } from './timing.ts';

const noNames = nameTable([]);
const page: PageFacts = { url: 'https://news.example/', title: null, language: 'en', date: '2026-11-25' };
const CANDIDATES = 12;

function segmentOf(text: string): Segment {
  return { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 };
}

/** @param others compared first, so that what is compiled while it runs is compiled: the compiler's threads want the same cores */
export async function measureMatcher(claims: readonly Claim[], sentences: readonly string[], others: readonly string[]) {
  const from = performance.now();
  const bytes = buildIndex(claims, []);
  const buildMs = Math.round(performance.now() - from);
  const index = openIndex(bytes);
  const terms = new Map([...others, ...sentences].map((text) => [text, prepare(text, noNames).terms]));
  const query = (text: string): unknown => index.query(terms.get(text) ?? [], CANDIDATES);
  times(others, query);
  const candidates = times(sentences, query);
  const load = (ordinals: readonly number[]): Promise<Claim[]> => Promise.resolve(ordinals.flatMap((ordinal) => claims[ordinal] ?? []));
  const matcher = createMatcher([{ id: 'bench', index, names: [], articles: [], load }]);
  const stage = (text: string): Promise<unknown> => matcher.match([segmentOf(text)], page, { strictness: 'strict' });
  const clock = await threadClock();
  await timesAsync(others, stage, clock);
  const stages = await timesAsync(sentences, stage, clock);
  const align = index.view.alignBytes;
  const perClaim = (size: number): number => Math.round((size / claims.length) * 10) / 10;
  return {
    candidatesP50Us: quantile(candidates, 0.5),
    stagesP50Us: quantile(stages.own, 0.5),
    stagesP99Us: quantile(stages.own, 0.99),
    stagesP50WallUs: quantile(stages.wall, 0.5),
    stagesP99WallUs: quantile(stages.wall, 0.99),
    postingBytesPerClaim: perClaim(bytes.byteLength - align),
    alignBytesPerClaim: perClaim(align),
    buildMs,
  };
}

/** MiniSearch needs milliseconds for a sentence and Fuse.js, which reads all claims, up to a minute: a few are enough to see the difference. */
const ASKED_OF_MINISEARCH = 20;
const ASKED_OF_FUSE = 1;
/** Beyond that one sentence takes Fuse.js minutes; its time grows with the claims, so that the rest can be told. */
const MOST_FOR_FUSE = 100_000;

/** MiniSearch with our own terms, its best setting here, built once; Fuse.js as it comes. */
export function measurePeers(claims: readonly Claim[], sentences: readonly string[]) {
  const search = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: (text) => prepare(text, noNames).terms.map(({ key }) => key),
    processTerm: (term) => term,
  });
  const from = performance.now();
  search.addAll(claims.map(({ text }, id) => ({ id, text })));
  const buildMs = Math.round(performance.now() - from);
  const mini = times(sentences.slice(0, ASKED_OF_MINISEARCH), (text) => search.search(text).slice(0, CANDIDATES));
  const fewer = claims.slice(0, MOST_FOR_FUSE);
  const fuse = new Fuse(fewer, { keys: ['text'], ignoreLocation: true, includeScore: true });
  const fuzzy = times(sentences.slice(0, ASKED_OF_FUSE), (text) => fuse.search(text, { limit: CANDIDATES }));
  return { miniSearch: { p50Us: quantile(mini, 0.5), buildMs }, fuse: { claims: fewer.length, p50Us: quantile(fuzzy, 0.5) } };
}
