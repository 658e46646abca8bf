/** Whatever a reader subscribes to, opens or drops: an On Record pack, a feed of ClaimReviews, a table, a page → claims, as a stream. */
import type { Article, Claim, Name } from '../../matching/types.ts';
import type { PackHeader } from '../pack.ts';
import { parsePack } from '../parse.ts';
import type { Problem } from '../problems.ts';
import { type Bytes, capped, plainBytes } from './bytes.ts';
import { type FeedHead, type FeedOptions, importFeed } from './feed.ts';
import type { Gathered } from './gather.ts';
import type { ImportReport } from './report.ts';
import { streamPack } from './pack-stream.ts';
import { beginningOf, sniff, wholeText } from './sniff.ts';
import { packRefused } from './trouble.ts';

export interface Imported {
  /** Of an On Record pack, which has a name and a version of its own; null for other feeds. */
  readonly header: PackHeader | null;
  readonly head: FeedHead;
  readonly names: readonly Name[];
  readonly articles: readonly Article[];
  readonly report: ImportReport;
  readonly problems: readonly Problem[];
}

export interface ImportOptions extends FeedOptions {
  /** What problems call it: the name of a file, or an address. */
  readonly name: string;
  /** Most bytes, unpacked. */
  readonly most: number;
  readonly ownPages?: readonly string[];
  /** Told the names of a pack before its first claim. */
  readonly onNames?: (names: readonly Name[]) => void;
}

/** Packs that people edit are smaller, and read as a whole: whatever the order of their parts is. Larger ones never stand in memory. */
const WHOLE_PACK = 4e6;
const LARGEST_PAGE = 16e6;
/** Claims of a pack that are given at once. */
const SLICE = 500;

/**
 * @param bytes as they were downloaded or opened, packed by gzip or not
 * @throws FeedError where nothing can be used, or the bytes end too early
 */
export async function* importAny(bytes: Bytes, options: ImportOptions): AsyncGenerator<readonly Gathered[], Imported> {
  const { kind, bytes: plain } = await sniff(capped(plainBytes(bytes), options.most));
  if (kind === 'pack') return yield* pack(plain, options);
  const read = kind === 'html' ? capped(plain, LARGEST_PAGE) : plain;
  return { ...(yield* importFeed(read, kind, options)), header: null, names: [], articles: [], problems: [] };
}

async function* pack(bytes: Bytes, options: ImportOptions): AsyncGenerator<readonly Gathered[], Imported> {
  const begun = await beginningOf(bytes, WHOLE_PACK);
  return yield* begun.isAll ? smallPack(begun.bytes, options) : largePack(begun.bytes, options);
}

const added = (claim: Claim): Gathered => ({ kind: 'add', claim });

async function* largePack(bytes: Bytes, { name, ownPages, onNames }: ImportOptions): AsyncGenerator<readonly Gathered[], Imported> {
  const reading = streamPack(bytes, name, ownPages, onNames);
  for (;;) {
    const { value, done } = await reading.next();
    if (done) {
      const { header, names, articles, problems, claims } = value;
      return { header, head: headOf(header), names, articles, problems, report: reportOf(claims, problems) };
    }
    yield value.map(added);
  }
}

function headOf({ title, licence, updated }: PackHeader): FeedHead {
  return { title, licence: licence ?? null, updated };
}

async function* smallPack(bytes: Bytes, { name, ownPages, onNames }: ImportOptions): AsyncGenerator<readonly Gathered[], Imported> {
  const { pack: read, problems } = parsePack(await wholeText(bytes), name, ownPages ? { ownPages } : {});
  if (!read) throw packRefused(problems, name);
  const { claims, names, articles, ...header } = read;
  onNames?.(names);
  for (let at = 0; at < claims.length; at += SLICE) {
    yield claims.slice(at, at + SLICE).map(added);
  }
  return { header, head: headOf(header), names, articles, problems, report: reportOf(claims.length, problems) };
}

function reportOf(claims: number, problems: readonly Problem[]): ImportReport {
  const lost = problems.filter(({ severity, pointer }) => severity === 'error' && /^\/claims\/\d+$/.test(pointer)).length;
  const told = problems.map(({ text }) => text);
  const reasons =
    told.length === 0 ? [] : [{ fate: 'mended' as const, reason: 'bad-field' as const, count: told.length, examples: told.slice(0, 20) }];
  return { records: claims + lost, kept: claims, mended: 0, refused: lost, information: 0, claims, reasons };
}
