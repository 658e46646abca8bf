/** What a frame's content script answers. The caller names the document: another one in the same frame does not answer for it. */
import { flag, nothing, record, text } from '../door.ts';
import type { PageFacts, Segment } from '../../matching/types.ts';
import type { PageReport } from './answers.ts';
import { message } from './declare.ts';

export const toPage = {
  report: message<PageReport>()(['view'], nothing),
  /** Settings or packs have changed: ask again, without reading again. */
  refresh: message<void>()(['background'], nothing),
  /** Scrolls to a finding and opens its card; `focus` moves the keyboard into it. False where the finding is no more. */
  reveal: message<boolean>()(['view'], record({ finding: text(300), focus: flag })),
  /** Reads the page although it looks like no article. */
  read: message<void>()(['view', 'background'], nothing),
  /** What has been read, for the preview of a pack. */
  segments: message<{ readonly page: PageFacts; readonly segments: readonly Segment[] } | null>()(['background'], nothing),
  /** Whether the document is still there. */
  ping: message<void>()(['background'], nothing),
};
export type ToPage = typeof toPage;
