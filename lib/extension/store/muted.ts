/** What the reader has muted: a claim everywhere, or one claim on one passage ("not this claim"). It stays on this machine. */
import type { Database } from './database.ts';
import type { MutedItem } from './records/muted.ts';

/** Longest sentence that is remembered for "not this claim"; longer ones are met by their beginning. */
const LONGEST_PASSAGE = 400;

/** A sentence as it is remembered: without differences in white space, and not for ever long. */
export function passageKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PASSAGE);
}

/** Each slice of a page asks. The background alone writes, so that what it has read stays so until it writes. */
const kept = new WeakMap<Database, Promise<readonly MutedItem[]>>();

async function changing(database: Database, change: () => Promise<unknown>): Promise<void> {
  try {
    await change();
  } finally {
    kept.delete(database);
  }
}

export async function mute(database: Database, item: MutedItem): Promise<void> {
  const passage = item.passage === undefined ? {} : { passage: passageKey(item.passage) };
  await changing(database, () => database.put('muted', { ...item, ...passage }));
}

/** @returns whether there was such an item */
export async function unmute(database: Database, id: string): Promise<boolean> {
  const known = await database.getKey('muted', id);
  await changing(database, () => database.delete('muted', id));
  return known !== undefined;
}

export async function unmuteAll(database: Database): Promise<void> {
  await changing(database, () => database.clear('muted'));
}

async function readItems(database: Database): Promise<readonly MutedItem[]> {
  return (await database.getAllFromIndex('muted', 'byDate')).reverse();
}

/** Newest first. */
export function mutedItems(database: Database): Promise<readonly MutedItem[]> {
  const known = kept.get(database);
  if (known) return known;
  const reading = readItems(database);
  kept.set(database, reading);
  reading.catch(() => kept.delete(database));
  return reading;
}
