import { browser } from 'wxt/browser';
import type { Own } from './sender.ts';

/** How this extension is known to the browser, for the answering ends. */
export function own(): Own {
  return { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
}
