/** What a page's session asks of the background. The wiring binds it to messages; tests bind it to what they like. */
import type { Finding, PageFacts, Segment } from '../../matching/types.ts';

export interface Compared {
  readonly findings: readonly Finding[];
  readonly packs: number;
  readonly claims: number;
  readonly showListed: boolean;
}

export interface Asked {
  readonly page: PageFacts;
  readonly segments: readonly Segment[];
  readonly from: number;
  readonly again: boolean;
}

export interface Background {
  compare(asked: Asked): Promise<Compared>;
  counted(counts: { readonly painted: number; readonly listed: number }): Promise<void>;
  /** Puts the script that paints into the frame. */
  needPainting(): Promise<void>;
  /** Puts the card's script into the frame. */
  needCard(): Promise<void>;
}

export interface Limits {
  /** Most segments in one call. */
  readonly mostSegments: number;
  /** Longest segment that is sent, in UTF-16 units; longer ones are tables and lists of names. */
  readonly longestSegment: number;
}
