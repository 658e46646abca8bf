/** What the background knows of a tab, from what its frames have told. */
import { page, views } from '../messages/channels.ts';
import type { FramePlace } from '../messages/answers.ts';
import { showBadge } from './badge.ts';
import { forgetFrames, type FrameCount, frameCounts, setFrameCount } from './counts.ts';

async function isThere(place: FramePlace): Promise<boolean> {
  try {
    await page(place).ping();
    return true;
  } catch {
    return false;
  }
}

/** Frames that have gone without a word (a page that was left) must not be counted any more. */
async function living(counts: readonly FrameCount[], teller: FramePlace): Promise<FrameCount[]> {
  const known = await Promise.all(counts.map(async (count) => count.place.frame === teller.frame || (await isThere(count.place))));
  await forgetFrames(counts.filter((_count, index) => !known[index]).map(({ place }) => place));
  return counts.filter((_count, index) => known[index]);
}

/** A document has begun. Frames of the page before it do not answer any more; those of its own may have begun before it did. */
export function frameBegins(place: FramePlace): Promise<void> {
  return frameHas({ place, painted: 0, listed: 0 });
}

export async function frameHas(count: FrameCount): Promise<void> {
  const { tab } = count.place;
  await setFrameCount(count);
  const all = await living(await frameCounts(tab), count.place);
  await showBadge(
    tab,
    all.reduce((sum, { painted }) => sum + painted, 0),
  );
  void views.pageChanged({ tab }).catch(() => undefined);
}

/** The frames of a tab that can be asked. The main frame is always among them: it may not have told anything yet. */
export async function framesOf(tab: number): Promise<FramePlace[]> {
  const known = (await frameCounts(tab)).map(({ place }) => place);
  const main = known.find(({ frame }) => frame === 0) ?? { tab, frame: 0 };
  return [main, ...known.filter(({ frame }) => frame !== 0)];
}

/** Tells every page that has been read, and the open views, that effects may have changed. */
export async function refreshAll(): Promise<void> {
  void views.overviewChanged().catch(() => undefined);
  const places = (await frameCounts()).map(({ place }) => place);
  await Promise.allSettled(places.map((place) => page(place).refresh()));
}

export async function tabClosed(tab: number): Promise<void> {
  await forgetFrames((await frameCounts(tab)).map(({ place }) => place));
}
