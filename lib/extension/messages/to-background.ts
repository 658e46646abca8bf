/**
 * What the background answers. Each call carries all that it needs: the worker may have died since the last one. Content scripts may ask
 * about their own page and take away (mute, switch off); whatever brings back or changes the rest is for the extension's own pages.
 */
import type words from '../../../data/page-words.json';
import type { Finding } from '../../matching/types.ts';
import { flag, listOf, nothing, optional, type Read, record, text, whole } from '../door.ts';
import { showListedChange, siteChange, strictnessChange, switchChange, switchesChange } from '../settings/change.ts';
import { muting } from '../store/records/muted.ts';
import { message } from './declare.ts';
import { feedMessages } from './feeds.ts';
import type { ClaimDetail, FoundClaim, FramePlace, Overview } from './answers.ts';
import { claimAddress, pageFacts, segments, tabId } from './shapes.ts';

const token = text(64);

/** What a page must know before it reads. */
export interface Policy {
  /** The words by which the parts of a page are known (data/page-words.json); null where the reader has switched this site off. */
  readonly words: typeof words | null;
}

export interface Compared {
  /** Without the hidden ones. */
  readonly findings: readonly Finding[];
  readonly packs: number;
  readonly claims: number;
  readonly showListed: boolean;
}

const compare = record({
  page: pageFacts,
  segments,
  /** Segments before this ordinal are there as context only. */
  from: whole(0),
  /** The same text has been compared before: rules are not counted again. */
  again: flag,
});
export type CompareInput = Read<typeof compare>;

export const toBackground = {
  /** The page is to be read: unless its site is switched off, the reader's script stands in the frame when the answer comes. */
  hello: message<Policy>()(['page'], nothing),
  compare: message<Compared>()(['page'], compare),
  /** How many findings stand on the page now, for the badge. */
  counted: message<void>()(['page'], record({ painted: whole(0), listed: whole(0) })),
  details: message<readonly ClaimDetail[]>()(['page', 'view'], record({ claims: listOf(claimAddress, 20) })),
  /** Puts the script that paints passages into the frame that asks. */
  needPainting: message<void>()(['page'], nothing),
  /** Puts the card's script into the frame that asks. */
  needCard: message<void>()(['page'], nothing),
  /** What a page takes away it can give back with the token that it made up for it, as long as the browser runs. */
  mute: message<void>()(['page'], muting),
  ruleOff: message<void>()(['page'], record({ rule: text(64), token })),
  siteOff: message<void>()(['page'], record({ token })),
  undo: message<void>()(['page'], record({ token })),
  openEditorial: message<void>()(['page', 'view'], record({ pack: text(128) })),
  openOptions: message<void>()(['page', 'view'], record({ at: optional(text(64)) })),

  overview: message<Overview>()(['view'], nothing),
  search: message<readonly FoundClaim[]>()(['view'], record({ query: text(400), most: whole(1, 100) })),
  framesOf: message<readonly FramePlace[]>()(['view'], tabId),
  /** Reads a page that is not read on its own, in a tab that the reader has opened this extension's button on. */
  readTab: message<void>()(['view'], tabId),
  setSwitch: message<void>()(['view'], switchChange),
  setSwitches: message<void>()(['view'], switchesChange),
  setStrictness: message<void>()(['view'], strictnessChange),
  setShowListed: message<void>()(['view'], showListedChange),
  setSite: message<void>()(['view'], siteChange),
  setClaim: message<void>()(['view'], record({ pack: text(128), claim: text(128), on: flag })),
  unmute: message<void>()(['view'], record({ id: text(64) })),
  unmuteAll: message<void>()(['view'], nothing),
  /** All settings back to what they were at installation; muted items and counts too. */
  reset: message<void>()(['view'], nothing),
  ...feedMessages,
};
export type ToBackground = typeof toBackground;
