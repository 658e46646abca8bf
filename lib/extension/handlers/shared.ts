/** What both content scripts and views may ask. */
import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/answer.ts';
import type { ToBackground } from '../messages/to-background.ts';
import type { Services } from '../services.ts';
import { details } from './details.ts';

export type SharedHandlers = Pick<Handlers<ToBackground>, 'details' | 'openEditorial' | 'openOptions'>;

/** A page of the extension is opened by its whole address, and never in the page that asked: no web page may load it. */
async function openEditorial({ corpus }: Services, id: string): Promise<void> {
  const pack = (await corpus.packs()).find(({ stored }) => stored.id === id);
  const url = pack?.stored.editorialUrl;
  if (url === undefined) throw new TypeError(`pack “${id}” names no editorial page`);
  await browser.tabs.create({ url: url.startsWith('/') ? browser.runtime.getURL('/editorial.html') : url });
}

export function sharedHandlers(services: Services): SharedHandlers {
  return {
    details: ({ claims }) => details(services, claims),
    openEditorial: ({ pack }) => openEditorial(services, pack),
    openOptions: async () => browser.runtime.openOptionsPage(),
  };
}
