/** Who has reviewed: the name as the feed gives it; a mere host name is replaced by the name that data/publishers.json knows for it. */
import table from '../../../data/publishers.json' with { type: 'json' };
import { addressOf, firstThing, get, textOf, type Thing } from './fields.ts';
import type { Reason } from './report.ts';

const names = new Map(Object.entries(table.names));
const HOST = /^(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,})\/?$/i;
const MAX_NAME = 200;

export function hostOf(address: string): string {
  return (/^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(address)?.[1] ?? '').toLowerCase();
}

function nameOfHost(host: string): string {
  return names.get(host) ?? host;
}

/** @returns '' where nobody can be named */
export function publisherOf(review: Thing, url: string | undefined, mends: Set<Reason>): string {
  const ignored = new Set<Reason>();
  for (const field of ['author', 'publisher', 'sourceOrganization', 'creator', 'sdPublisher']) {
    const told = get(review, field);
    const name = textOf(told, mends);
    const host = HOST.exec(name)?.[1]?.toLowerCase();
    if (host !== undefined) return nameOfHost(host);
    if (name !== '') return name.slice(0, MAX_NAME);
    const address = addressOf(get(firstThing(told), 'url', '@id'), ignored);
    if (address !== undefined) return nameOfHost(hostOf(address));
  }
  return url === undefined ? '' : nameOfHost(hostOf(url));
}
