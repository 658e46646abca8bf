/**
 * Which frames of which tabs have been read, and what stands in them: kept for the browser's session, since the worker forgets. Each
 * frame has a key of its own, so that two frames that tell at once do not undo each other.
 */
import { browser } from 'wxt/browser';
import { record, text, whole } from '../door.ts';
import type { FramePlace } from '../messages/answers.ts';

const stored = record({ document: text(64), painted: whole(0), listed: whole(0) });

export interface FrameCount {
  readonly place: FramePlace;
  readonly painted: number;
  readonly listed: number;
}

const keyOf = ({ tab, frame }: FramePlace): string => `frame:${String(tab)}:${String(frame)}`;

function parsed(key: string, value: unknown): FrameCount | null {
  const [, tab, frame] = /^frame:(\d+):(\d+)$/.exec(key) ?? [];
  if (tab === undefined || frame === undefined) return null;
  const { document, painted, listed } = stored(value, key);
  return { place: { tab: Number(tab), frame: Number(frame), document }, painted, listed };
}

/** All known frames, of one tab or of all. Some may be gone: whoever calls them finds nobody. */
export async function frameCounts(tab?: number): Promise<FrameCount[]> {
  const all = await browser.storage.session.get(null);
  return Object.entries(all).flatMap(([key, value]) => {
    const count = parsed(key, value);
    return count && (tab === undefined || count.place.tab === tab) ? [count] : [];
  });
}

export async function setFrameCount({ place, painted, listed }: FrameCount): Promise<void> {
  await browser.storage.session.set({ [keyOf(place)]: { document: place.document, painted, listed } });
}

/** Frames whose documents are gone. Where another one has begun in the same frame meanwhile, it stays known. */
export async function forgetFrames(places: readonly FramePlace[]): Promise<void> {
  if (places.length === 0) return;
  const known = await browser.storage.session.get(places.map(keyOf));
  const gone = places.filter((place) => {
    const now: unknown = known[keyOf(place)];
    return now !== undefined && parsed(keyOf(place), now)?.place.document === place.document;
  });
  if (gone.length > 0) await browser.storage.session.remove(gone.map(keyOf));
}
