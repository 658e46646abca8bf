/** What open views are told; usually none is open, and nobody answers. */
import { message } from './declare.ts';
import { nothing } from '../door.ts';
import { tabId } from './shapes.ts';

export const toViews = {
  /** What stands on a page has changed. */
  pageChanged: message<void>()(['background'], tabId),
  /** Settings, packs or muted items have changed. */
  overviewChanged: message<void>()(['background'], nothing),
  /** A pack that is on its way has moved on. */
  feedsChanged: message<void>()(['background'], nothing),
};
export type ToViews = typeof toViews;
