/** What the reader has chosen. It is synced between the reader's browsers, so that it holds choices only: packs and muted items stay in the store. */
import { CATEGORIES, ORIGINS, STRICTNESSES } from '../../matching/types.ts';
import { flag, listOf, oneOf, orElse, type Read, type Reader, record, text } from '../door.ts';

/** Longest list of what is switched off; a synced item holds 8 kB. */
export const MOST_OFF = 200;
const ids = orElse(listOf(text(128), MOST_OFF), []);

const whole = record({
  strictness: orElse(oneOf(STRICTNESSES), 'strict'),
  rulesOff: ids,
  packsOff: ids,
  topicsOff: ids,
  categoriesOff: orElse(listOf(oneOf(CATEGORIES), CATEGORIES.length), []),
  publishersOff: orElse(listOf(text(200), MOST_OFF), []),
  languagesOff: ids,
  originsOff: orElse(listOf(oneOf(ORIGINS), ORIGINS.length), []),
  /** What is only listed is underlined too, thinly. */
  showListed: orElse(flag, false),
});

export type Settings = Read<typeof whole>;

export const DEFAULTS: Settings = whole({}, 'settings');

/** What is missing or malformed takes its default: settings of a later version, or damaged ones, must not stop the reading. */
export const settings: Reader<Settings> = orElse(whole, DEFAULTS);

/** The lists of what is switched off. */
export const SWITCHES = [
  'rulesOff',
  'packsOff',
  'topicsOff',
  'categoriesOff',
  'originsOff',
  'publishersOff',
  'languagesOff',
] as const satisfies readonly (keyof Settings)[];

/** Sites are kept apart from the other settings: a synced item holds 8 kB at most, and this list is the one that grows. */
export const MOST_SITES = 300;
export const sites: Reader<readonly string[]> = orElse(listOf(text(253), MOST_SITES), []);
