/** Whatever a reader subscribes to, opens or drops: an On Record pack, a feed of ClaimReviews, a table, a page → claims, as a stream. */
import type { Article, Claim, Name } from '../../matching/types.ts';
import type { PackHeader } from '../pack.ts';
import { parsePack } from '../parse.ts';
import { type Problem, toldProblem } from '../problems.ts';
import { type Bytes, capped, plainBytes } from './bytes.ts';
import { type FeedHead, type FeedOptions, importFeed } from './feed.ts';
import type { Gathered } from './gathered.ts';
import type { ImportReport, ReasonCount } from './report.ts';
import { streamPack } from './pack-stream.ts';
import { beginningOf } from './beginning.ts';
import { sniff, wholeText } from './sniff.ts';
import { utf8 } from './utf8.ts';
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
  const { kind, bytes: plain } = await sniff(utf8(capped(plainBytes(bytes), options.most)));
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

/** As many as are told one by one of each kind. */
const EXAMPLES = 20;

function isOfClaim({ severity, loss, pointer }: Problem): boolean {
  return severity === 'error' && (loss === 'claim' || /^\/claims\/\d+$/.test(pointer));
}

function countOf(problems: readonly Problem[]): number {
  return problems.reduce((sum, { more = 1 }) => sum + more, 0);
}

const REASONS = { refused: 'unusable', mended: 'bad-field', kept: 'worth-a-look' } as const;

function fateOf(problem: Problem): ReasonCount['fate'] {
  if (isOfClaim(problem)) return 'refused';
  return problem.lost || MENDED.has(problem.code) ? 'mended' : 'kept';
}
/** Problems by which something is changed and nothing lost. */
const MENDED: ReadonlySet<Problem['code']> = new Set(['mended-text', 'too-many', 'repeated', 'attributed-reading', 'unknown-field']);

/** Claims that have such problems: one may have several. */
function claimsOf(problems: readonly Problem[]): number {
  const [told, counted] = [problems.filter(({ more }) => more === undefined), problems.filter(({ more }) => more !== undefined)];
  const places = told.flatMap(({ pointer }) => /^\/claims\/(\d+)/.exec(pointer)?.[1] ?? []);
  return new Set(places).size + countOf(counted);
}

function reportOf(claims: number, problems: readonly Problem[]): ImportReport {
  const byFate = { refused: [] as Problem[], mended: [] as Problem[], kept: [] as Problem[] };
  for (const problem of problems) byFate[fateOf(problem)].push(problem);
  const reasons = (['refused', 'mended', 'kept'] as const).flatMap((fate): ReasonCount[] => {
    const examples = byFate[fate].slice(0, EXAMPLES).map(toldProblem);
    return examples.length === 0 ? [] : [{ fate, reason: REASONS[fate], count: countOf(byFate[fate]), examples }];
  });
  const [refused, mended] = [claimsOf(byFate.refused), Math.min(claims, claimsOf(byFate.mended))];
  return { records: claims + refused, kept: claims, mended, refused, information: 0, claims, reasons };
}
