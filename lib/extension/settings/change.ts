/** Changes of the settings, one switch at a time: two views that change different switches do not undo each other. */
import { STRICTNESSES } from '../../matching/types.ts';
import { flag, listOf, oneOf, type Read, record, text } from '../door.ts';
import { Refusal } from '../refusal.ts';
import { MOST_OFF, MOST_SITES, type Settings, settings, SWITCHES } from './settings.ts';

/** Turns one row of a list of switches on or off. */
export const switchChange = record({ list: oneOf(SWITCHES), id: text(200), on: flag });
export type SwitchChange = Read<typeof switchChange>;

/** Rows that a view shows at once. */
const MOST_AT_ONCE = 1000;
/** The same of several rows, in one change: a browser lets a synced item be written some times a minute only. */
export const switchesChange = record({ list: oneOf(SWITCHES), ids: listOf(text(200), MOST_AT_ONCE), on: flag });
export type SwitchesChange = Read<typeof switchesChange>;

export const strictnessChange = record({ strictness: oneOf(STRICTNESSES) });
export const showListedChange = record({ showListed: flag });
export const siteChange = record({ site: text(253), on: flag });

/** @throws Refusal where the list is full: forgetting an older choice in silence would be worse */
function withOff(list: readonly string[], ids: readonly string[], on: boolean, most: number): readonly string[] {
  const wanted = new Set(ids);
  const others = list.filter((one) => !wanted.has(one));
  if (on) return others;
  if (others.length + wanted.size > most) throw new Refusal('switches-full', most);
  return [...others, ...wanted];
}

export function switched(current: Settings, { list, ids, on }: SwitchesChange): Settings {
  return settings({ ...current, [list]: withOff(current[list], ids, on, MOST_OFF) }, 'settings');
}

export function siteSwitched(sitesOff: readonly string[], site: string, on: boolean): readonly string[] {
  return withOff(sitesOff, [site], on, MOST_SITES);
}
