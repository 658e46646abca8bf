/** Writers of whole collections, all of the same shape: a start, slices of claims, an end. */
import type { Article, Claim, Name } from '../../matching/types.ts';
import type { PackHeader } from '../pack.ts';
import { csvHeader, csvSlice } from './csv.ts';
import { DATA_FEED_END, dataFeedSlice, dataFeedStart } from './data-feed.ts';
import { PACK_END, packSlice, packStart } from './pack.ts';

export const EXPORT_FORMATS = ['pack', 'data-feed', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface Exported {
  readonly header: PackHeader;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
}

export interface Writer {
  readonly type: string;
  readonly extension: string;
  readonly start: string;
  /** @param first nothing has been written since the start */
  slice(claims: readonly Claim[], first: boolean): string;
  readonly end: string;
}

export function writerOf(format: ExportFormat, { header, names, articles }: Exported): Writer {
  switch (format) {
    case 'pack':
      return {
        type: 'application/json',
        extension: 'pack.json',
        start: packStart(header, names, articles),
        slice: (claims, first) => packSlice(claims, header.language, first),
        end: PACK_END,
      };
    case 'data-feed':
      return {
        type: 'application/ld+json',
        extension: 'datafeed.json',
        start: dataFeedStart(header),
        slice: dataFeedSlice,
        end: DATA_FEED_END,
      };
    case 'csv':
      return { type: 'text/csv', extension: 'csv', start: csvHeader(), slice: (claims) => csvSlice(claims), end: '' };
  }
}
