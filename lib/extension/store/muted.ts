/** What the reader has muted: a claim everywhere, or one claim on one passage ("not this claim"). It stays on this machine. */
import { oneOf, optional, type Read, record, text } from '../door.ts';
import type { Database } from './database.ts';

/** Longest sentence that is remembered for "not this claim"; longer ones are met by their beginning. */
const LONGEST_PASSAGE = 400;

/** What a page asks to be muted. `id` is made by the asker: asked twice, it is muted once, and only who knows it can undo it from a page. */
export const muting = record({
  id: text(64),
  what: oneOf(['claim', 'passage']),
  pack: text(128),
  claim: text(128),
  /** The sentence that does not repeat the claim; without it a `passage` covers nothing. */
  passage: optional(text(4000)),
});
export type Muting = Read<typeof muting>;

export interface MutedItem extends Muting {
  /** The claim as recorded, for the list. */
  readonly label: string;
  readonly date: string;
  /** Where it was muted, for the list. */
  readonly site: string | null;
}

/** A sentence as it is remembered: without differences in white space, and not for ever long. */
export function passageKey(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_PASSAGE);
}

export async function mute(database: Database, item: MutedItem): Promise<void> {
  const passage = item.passage === undefined ? {} : { passage: passageKey(item.passage) };
  await database.put('muted', { ...item, ...passage });
}

/** @returns whether there was such an item */
export async function unmute(database: Database, id: string): Promise<boolean> {
  const known = await database.getKey('muted', id);
  await database.delete('muted', id);
  return known !== undefined;
}

export async function unmuteAll(database: Database): Promise<void> {
  await database.clear('muted');
}

/** Newest first. */
export async function mutedItems(database: Database): Promise<MutedItem[]> {
  return (await database.getAllFromIndex('muted', 'byDate')).reverse();
}
