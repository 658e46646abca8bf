/** Readers of what pages send: a page's renderer may be in foreign hands, so that sizes are bounded as well as types. */
import { ORIGINS, type PageFacts, type Segment } from '../../matching/types.ts';
import { listOf, oneOf, optional, orNull, type Reader, record, text, whole } from '../door.ts';
import { LONGEST_SEGMENT, MOST_SEGMENTS } from './limits.ts';

const id = text(128);

export const segment: Reader<Segment> = record({
  ordinal: whole(0),
  text: text(LONGEST_SEGMENT),
  origin: oneOf(ORIGINS),
  start: whole(0),
  end: whole(0),
  date: optional(text(40)),
  block: whole(0),
});

export const segments: Reader<readonly Segment[]> = listOf(segment, MOST_SEGMENTS);

export const pageFacts: Reader<PageFacts> = record({
  url: text(8192),
  title: orNull(text(4096)),
  language: orNull(text(64)),
  date: orNull(text(40)),
});

/** A claim's address: its pack and its id in the pack. */
export interface ClaimAddress {
  readonly pack: string;
  readonly claim: string;
}
export const claimAddress: Reader<ClaimAddress> = record({ pack: id, claim: id });
export const tabId = record({ tab: whole(0) });
