/** Who sent a message, as the browser vouches for it: nothing in the message itself is believed about its sender, but its document's id. */
import type { Caller } from './declare.ts';

/** What browsers tell of a sender (`runtime.MessageSender`, as far as it is needed). */
export interface RawSender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

export interface PageSender {
  readonly kind: 'page';
  readonly tab: number;
  readonly frame: number;
  readonly document: string;
  /** Address of the frame. */
  readonly url: string;
  /** Address of the tab's page; the frame's own where the browser does not tell. */
  readonly tabUrl: string;
}

export interface OwnSender {
  readonly kind: 'view' | 'background';
}

export type Sender = PageSender | OwnSender;

/** How this extension is known to the browser. */
export interface Own {
  readonly id: string;
  /** `chrome-extension://…/` */
  readonly origin: string;
}

/** Chrome's worker is a script, Firefox's event page a page that the browser makes. */
const backgroundPlaces = ['background.js', '_generated_background_page.html'];

/**
 * Null for anybody who is not this extension. A page of the extension may stand in a tab, too: its address tells it from a content script,
 * and no web page can have such an address.
 */
export function senderOf(sender: RawSender, own: Own, document: string | undefined): Sender | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(own.origin)) {
    return { kind: backgroundPlaces.includes(sender.url.slice(own.origin.length)) ? 'background' : 'view' };
  }
  if (sender.tab?.id === undefined || sender.frameId === undefined || document === undefined) return null;
  return { kind: 'page', tab: sender.tab.id, frame: sender.frameId, document, url: sender.url, tabUrl: sender.tab.url ?? sender.url };
}

export function mayCall(sender: Sender, callers: readonly Caller[]): boolean {
  return callers.includes(sender.kind);
}
