/** The calling ends, bound to the browser. */
import { browser } from 'wxt/browser';
import type { FramePlace } from './answers.ts';
import { type Callers, callers } from './call.ts';
import { type ToBackground, toBackground } from './to-background.ts';
import { type ToPage, toPage } from './to-page.ts';
import { type ToViews, toViews } from './to-views.ts';

/** @param document of the content script that calls; views have none */
export function background(document?: string): Callers<ToBackground> {
  return callers('background', toBackground, (envelope) => browser.runtime.sendMessage(envelope), {
    ...(document !== undefined && { document }),
    retries: 3,
  });
}

/** A page that does not answer is gone; asking again would not bring it back. */
export function page(place: FramePlace): Callers<ToPage> {
  const { tab, frame: frameId, document } = place;
  return callers('page', toPage, (envelope) => browser.tabs.sendMessage(tab, envelope, { frameId }), {
    ...(document !== undefined && { document }),
    timeoutMs: 3000,
  });
}

export const views: Callers<ToViews> = callers('views', toViews, (envelope) => browser.runtime.sendMessage(envelope), { timeoutMs: 3000 });
