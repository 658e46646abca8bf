/** The way from the small script that runs in every page to the reader, which comes only where the page is to be read. */
import type { PageFacts, Segment } from '../../matching/types.ts';
import { door } from '../door.ts';
import type { Thing } from '../facts/json-ld.ts';
import type { WordTable } from '../reading/word-table.ts';
import type { Background, Limits } from './ask.ts';
import type { SessionReport } from './report.ts';

export interface ReadingRequest {
  readonly document: Document;
  /** By which the parts of a page are known. */
  readonly words: WordTable;
  /** The whole document is readers' comments: the frame of a comment system. */
  readonly isComments: boolean;
  /** The page's JSON-LD as it now is. */
  readonly things: () => readonly Thing[];
  /** The document's id, for messages. */
  readonly id: string;
  readonly background: Background;
  readonly limits: Limits;
  /** Ends this reading: the page was left, its site switched off, or the extension is no more. */
  readonly signal: AbortSignal;
  /** This copy of the extension is no more: it tidies up and does nothing. */
  readonly isOrphaned: () => boolean;
}

/** One document being read, compared and painted. */
export interface Reading {
  report(): SessionReport;
  /** What has been read so far. */
  segments(): { readonly page: PageFacts; readonly segments: readonly Segment[] };
  /** Settings or packs have changed: the same text is compared again. */
  again(): void;
  /** Scrolls to a finding and opens its card. */
  reveal(finding: string, takeFocus: boolean): Promise<boolean>;
  /** The page has been shown again from the back-forward cache. */
  restored(): void;
}

export type BeginReading = (request: ReadingRequest) => Reading;

export const readerDoor = door<BeginReading>('reader');
