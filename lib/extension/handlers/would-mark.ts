/** What a pack that the reader is looking at would do on the page that was looked at last: the same matching, with nothing installed. */
import { browser } from 'wxt/browser';
import type { Finding, PageFacts, Segment } from '../../matching/types.ts';
import { compare } from '../compare.ts';
import { openPack } from '../corpus/open.ts';
import { pacer } from '../corpus/pause.ts';
import { frameCounts } from '../frames/counts.ts';
import { page } from '../messages/channels.ts';
import type { WouldMark } from '../messages/feeds.ts';
import { LONGEST_SEGMENT } from '../messages/limits.ts';
import { rules } from '../rules.ts';
import type { Services } from '../services.ts';
import { readSettings } from '../settings/chosen.ts';
import { buildOf } from '../store/builds.ts';

/** A preview need not read a book. */
const MOST_SEGMENTS = 600;
const EXAMPLES = 5;

interface ReadPage {
  readonly page: PageFacts;
  readonly segments: readonly Segment[];
}

/** The tab that was active last, of those that have been read. */
async function lastRead(): Promise<ReadPage | null> {
  const main = (await frameCounts()).map(({ place }) => place).filter(({ frame }) => frame === 0);
  const tabs = await browser.tabs.query({});
  const accessed = new Map(tabs.map((tab) => [tab.id, (tab as { lastAccessed?: number }).lastAccessed ?? 0]));
  const order = [...main].sort((left, right) => (accessed.get(right.tab) ?? 0) - (accessed.get(left.tab) ?? 0));
  for (const place of order) {
    const read = await page(place)
      .segments()
      .catch(() => null);
    if (read && read.segments.length > 0) return read;
  }
  return null;
}

function exampleOf(segments: readonly Segment[]) {
  const texts = new Map(segments.map(({ ordinal, text }) => [ordinal, text]));
  return ({ segment, start, end, claimText }: Finding) => ({ passage: texts.get(segment)?.slice(start, end) ?? '', claim: claimText });
}

/** @returns null where no page has been read, or the build is not ready */
export async function wouldMark({ connect, report }: Services, set: number): Promise<WouldMark | null> {
  const build = await buildOf(await connect(), set);
  if (build?.state !== 'ready' || !build.result) return null;
  const read = await lastRead();
  if (!read) return null;
  const pack = await openPack(connect, { ...build.result, set }, pacer(new AbortController().signal));
  const segments = read.segments.filter(({ text }) => text.length <= LONGEST_SEGMENT).slice(0, MOST_SEGMENTS);
  const settings = { ...(await readSettings()), packsOff: [] };
  const { findings } = await compare({ page: read.page, segments, from: 0 }, { packs: [pack], rules, settings, muted: [] }, report);
  const painted = findings.filter(({ effect }) => effect === 'painted');
  return {
    title: read.page.title,
    url: read.page.url,
    sentences: segments.length,
    painted: painted.length,
    listed: findings.filter(({ effect }) => effect === 'listed').length,
    examples: painted.slice(0, EXAMPLES).map(exampleOf(segments)),
  };
}
