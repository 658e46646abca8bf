/** Changes of the settings, one switch at a time: two views that change different switches do not undo each other. */
import { STRICTNESSES } from '../../matching/types.ts';
import { flag, oneOf, type Read, record, text } from '../door.ts';
import { MOST_OFF, MOST_SITES, type Settings, settings, SWITCHES } from './settings.ts';

/** Turns one row of a list of switches on or off. */
export const switchChange = record({ list: oneOf(SWITCHES), id: text(200), on: flag });
export type SwitchChange = Read<typeof switchChange>;

export const strictnessChange = record({ strictness: oneOf(STRICTNESSES) });
export const showListedChange = record({ showListed: flag });
export const siteChange = record({ site: text(253), on: flag });

/** @throws RangeError where the list is full: forgetting an older choice in silence would be worse */
function withOff(list: readonly string[], id: string, on: boolean, most: number): readonly string[] {
  const others = list.filter((one) => one !== id);
  if (on) return others;
  if (others.length >= most) throw new RangeError(`No more than ${String(most)} can be switched off.`);
  return [...others, id];
}

export function switched(current: Settings, change: SwitchChange): Settings {
  return settings({ ...current, [change.list]: withOff(current[change.list], change.id, change.on, MOST_OFF) }, 'settings');
}

export function siteSwitched(sitesOff: readonly string[], site: string, on: boolean): readonly string[] {
  return withOff(sitesOff, site, on, MOST_SITES);
}
