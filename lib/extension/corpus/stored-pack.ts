/** What a feed tells of itself → the head of a pack. A feed of another make has no head of its own: its address and its records stand for it. */
import { PACK_FORMAT_VERSION, type PackHeader } from '../../packs/pack.ts';
import type { Imported } from '../../packs/import/any.ts';
import type { PackOrigin, StoredPack, Summary } from '../store/records/pack.ts';

export interface Origin {
  readonly pack: string;
  readonly origin: PackOrigin;
  /** Address, or the name of a file. */
  readonly source: string;
  /** ISO date. */
  readonly today: string;
}

function sourceTitle({ origin, source }: Origin): string {
  if (origin !== 'address') return source;
  const { host, pathname } = new URL(source);
  return `${host}${pathname.length > 1 ? pathname : ''}`.slice(0, 200);
}

/** The id is ours: a pack from elsewhere must not take the place of another one by calling itself like it. */
function headerOf({ header, head }: Imported, summary: Summary | null, origin: Origin): PackHeader {
  if (header) return { ...header, id: origin.pack };
  const updated = head.updated ?? summary?.newest ?? origin.today;
  return {
    id: origin.pack,
    version: updated,
    title: head.title ?? sourceTitle(origin),
    description: '',
    language: summary?.languages[0]?.of ?? 'und',
    updated,
    editors: [],
    ...(head.licence !== null && { licence: head.licence }),
  };
}

const UNCOUNTED: Summary = { claims: 0, topics: [], categories: [], languages: [], publishers: [], oldest: null, newest: null, bytes: 0 };

/** @param summary null before the claims have been counted */
export function storedPack(imported: Imported, summary: Summary | null, origin: Origin, digest = ''): Omit<StoredPack, 'set'> {
  return {
    ...headerOf(imported, summary, origin),
    ...(summary ?? UNCOUNTED),
    formatVersion: PACK_FORMAT_VERSION,
    digest,
    origin: origin.origin,
    names: imported.names,
    articles: imported.articles,
    report: imported.report,
  };
}
