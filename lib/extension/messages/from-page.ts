/** The calling end for content scripts: what they call and no more, without the readers of what others send. */
import { browser } from 'wxt/browser';
import { type Callers, callers } from './call.ts';
import type { ToBackground } from './to-background.ts';

type FromPage = Pick<ToBackground, 'hello' | 'compare' | 'counted' | 'needPainting' | 'needCard' | 'offerFeed'>;
const names: Readonly<Record<keyof FromPage, true>> = {
  hello: true,
  compare: true,
  counted: true,
  needPainting: true,
  needCard: true,
  offerFeed: true,
};

/** @param document id of the document that calls */
export function fromPage(document: string): Callers<FromPage> {
  return callers<FromPage>('background', names, (envelope) => browser.runtime.sendMessage(envelope), { document, retries: 3 });
}
