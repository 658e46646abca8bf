/** The one way in for feeds of other makes: records → reviews → claims, as a stream. On Record's own packs have `parsePack`. */
import type { Bytes } from './bytes.ts';
import { columnsOf, readCsvRow } from './csv-row.ts';
import { csvRows } from './csv-stream.ts';
import { dateOf } from './dates.ts';
import { textOf } from './fields.ts';
import { Gatherer } from './gather.ts';
import type { Gathered } from './gathered.ts';
import { refused } from './item.ts';
import { readRecord } from './json-ld.ts';
import { jsonEntries } from './json-stream.ts';
import { withLinked } from './linked.ts';
import { blocksOf } from './page.ts';
import type { ImportReport, Reason } from './report.ts';
import { wholeText } from './sniff.ts';
import { FeedError } from './trouble.ts';

/** What a feed tells of itself. */
export interface FeedHead {
  readonly title: string | null;
  readonly licence: string | null;
  readonly updated: string | null;
}

export interface ImportedFeed {
  readonly head: FeedHead;
  readonly report: ImportReport;
}

type Pieces = AsyncGenerator<readonly Gathered[], FeedHead>;

/** Fields that a document tells of itself, and fields that make the document itself a record. */
const HEAD = ['name', 'title', 'dateModified', 'license', 'sdLicense'];
const RECORD =
  '@type type url @id claimReviewed author publisher datePublished reviewRating itemReviewed headline inLanguage item mainEntity review text claimReview';
const NO_HEAD: FeedHead = { title: null, licence: null, updated: null };

/** @param language of records that tell none and whose text does not either */
export interface FeedOptions {
  readonly language?: string;
}

/**
 * @param bytes unpacked
 * @yields what was gathered from one piece of the feed: a slice of a few milliseconds, after which the caller may let others work
 * @throws FeedError where the bytes are no feed at all, or end before the feed does; what was given before must then be thrown away
 */
export async function* importFeed(
  bytes: Bytes,
  kind: 'json' | 'csv' | 'html',
  options: FeedOptions = {},
): AsyncGenerator<readonly Gathered[], ImportedFeed> {
  const gatherer = new Gatherer(options.language);
  const readers = { json, csv, html };
  const head = yield* readers[kind](bytes, gatherer);
  const report = gatherer.reporter.report();
  if (report.claims === 0) throw new FeedError('no-review', report.records);
  return { head, report };
}

async function* json(bytes: Bytes, gatherer: Gatherer): Pieces {
  const root: Record<string, unknown> = {};
  let records = 0;
  const take = (value: unknown): Gathered[] => {
    records++;
    const place = `record ${String(records)}`;
    return readRecord(value).flatMap((item) => gatherer.take(item, place) ?? []);
  };
  for await (const entries of jsonEntries(bytes, [...HEAD, ...RECORD.split(' ')])) {
    const gathered: Gathered[] = [];
    for (const { list, key, value } of entries) {
      if (list === null) root[String(key)] = value;
      else gathered.push(...take(value));
    }
    yield gathered;
  }
  if (records === 0) yield take(root);
  return headOf(root);
}

function headOf(root: Readonly<Record<string, unknown>>): FeedHead {
  const ignored = new Set<Reason>();
  return {
    title: textOf(root['name'] ?? root['title'], ignored).slice(0, 200) || null,
    licence: textOf(root['license'] ?? root['sdLicense'], ignored).slice(0, 300) || null,
    updated: dateOf(root['dateModified'], ignored) ?? null,
  };
}

async function* csv(bytes: Bytes, gatherer: Gatherer): Pieces {
  let columns: ReturnType<typeof columnsOf> = null;
  let line = 0;
  for await (const rows of csvRows(bytes)) {
    const gathered: Gathered[] = [];
    for (const row of rows) {
      line++;
      if (!columns) {
        columns = columnsOf(row);
        if (!columns) throw new FeedError('no-table');
        for (const name of columns.unknown) gatherer.reporter.notes(name.trim(), 'unknown-column');
      } else if (row.some((cell) => cell.trim() !== '')) {
        const one = gatherer.take(readCsvRow(row, columns), `row ${String(line)}`);
        if (one) gathered.push(one);
      }
    }
    yield gathered;
  }
  return NO_HEAD;
}

/** A page is read as a whole: it has a few reviews at most. */
async function* html(bytes: Bytes, gatherer: Gatherer): Pieces {
  const blocks = withLinked(blocksOf(await wholeText(bytes)));
  yield blocks.flatMap((block, index) => {
    const items = block === undefined ? [refused('not-json')] : readRecord(block);
    return items.flatMap((item) => gatherer.take(item, `block ${String(index + 1)}`) ?? []);
  });
  return NO_HEAD;
}
