/** The way to what paints passages, opens their cards and keeps them while the page changes: most pages hold nothing that is on record, so it comes with the first finding. */
import type { Finding } from '../../matching/types.ts';
import type { CarriedOver } from '../anchoring/carry-over.ts';
import { door } from '../door.ts';
import type { FindingsBook } from '../session/findings-book.ts';
import type { PageText, Selector } from '../types.ts';
import type { PageChange } from '../watch.ts';

/** The reading, as far as painting asks for it. */
export interface PaintedReading {
  readonly book: FindingsBook;
  readonly page: PageText | null;
  /** The passage as it now stands; null where its nodes have left the page. */
  rangeOf(finding: Finding): Range | null;
  /** Where a finding stood whose words have gone. */
  lostPlace(id: string): Selector | null;
}

export interface PaintingRequest {
  readonly document: Document;
  /** The document's id, for messages. */
  readonly id: string;
  readonly reading: PaintedReading;
  /** Ends with the reading: everything that is painted goes. */
  readonly signal: AbortSignal;
  readonly needCard: () => Promise<void>;
  /** This copy of the extension is no more. */
  readonly isOrphaned: () => boolean;
}

export interface Passage {
  readonly finding: Finding;
  readonly range: Range;
}

/** What is painted of one reading. */
export interface Painted {
  /** How many passages stand; a page bears so many and no more. */
  readonly count: number;
  /** In the order given, as many as the cap allows. */
  paint(passages: readonly Passage[]): void;
  unpaint(ids: Iterable<string>): void;
  /** Where the findings of a changed page stand now. */
  carryOver(findings: readonly Finding[], change: PageChange): CarriedOver;
  /** Puts back what the page or the browser has dropped. */
  restore(): void;
  /** Brings a finding's passage into view and opens its card. @returns false where it is no more */
  reveal(finding: string, takeFocus: boolean): Promise<boolean>;
}

export type BeginPainting = (request: PaintingRequest) => Painted;

export const paintingDoor = door<BeginPainting>('painting');
