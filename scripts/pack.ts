/** For people who write packs: `npm run --silent pack -- --help` tells what it can do. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Summariser } from '../lib/extension/corpus/summary.ts';
import type { PackHeader } from '../lib/packs/pack.ts';
import { isInDataFeed } from '../lib/packs/export/data-feed.ts';
import { EXPORT_FORMATS, writerOf } from '../lib/packs/export/export.ts';
import { reportText } from '../components/feeds/report-text.ts';
import { text as english } from './english.ts';
import { adviceOn, provenOn } from './pack/advice.ts';
import { diffOf, diffText } from './pack/diff.ts';
import { FileError } from './annotate/file-error.ts';
import { counted } from './pack/counted.ts';
import { PackFileError, type ReadPack, readPackFile } from './pack/read.ts';
import { checkedHeader, writeTo } from './pack/write.ts';

const usage = `usage: npm run --silent pack -- COMMAND FILE [options]

FILE is an On Record pack, a ClaimReview feed, a CSV table with a column "claim", or a saved fact-check page; .gz too.

  check FILE [--pages FOLDER]   what is wrong with it, by place, and which claims would match too much; proven on the pages of a folder
  build FILE --out FILE [--id ID] [--title TITLE] [--format pack|data-feed|csv]
                                makes a pack (or another format) of it
  diff OLD NEW                  what NEW changes, claim by claim
  stats FILE                    counts of ratings, languages, publishers and topics

FILE ends in .gz where it is to be packed. Exit status: 0; 1 where check found errors or refused records; 2 where a file or an option cannot be used.`;

const idOf = (title: string): string => title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'pack'; // prettier-ignore

/** The header of what comes from a feed or a table, which have none. */
function newHeader({ head, claims }: ReadPack, title: string): PackHeader {
  const updated = head.updated ?? new Date().toISOString().slice(0, 10);
  return { id: idOf(title), title, version: updated, description: '', language: claims[0]?.language ?? 'und', updated, editors: [] };
}

function headerOf(pack: ReadPack, file: string, { id, title }: { readonly id?: string; readonly title?: string }): PackHeader {
  const base = pack.header ?? newHeader(pack, title ?? pack.head.title ?? basename(file));
  return checkedHeader({ ...base, id: id ?? base.id, title: title ?? base.title });
}

/** Records that whoever publishes the feed would want back: what is there twice, or is about a picture, is none. */
function refusedIn({ report }: ReadPack): number {
  return report.reasons.reduce((sum, { fate, reason, count }) => (fate === 'refused' && !NO_LOSS.has(reason) ? sum + count : sum), 0);
}
const NO_LOSS: ReadonlySet<string> = new Set(['duplicate', 'media-review']);

async function check(file: string, pages: string | undefined): Promise<number> {
  const pack = await readPackFile(file);
  for (const { text } of pack.problems) console.log(text);
  if (!pack.header) console.log(reportText(english, file, pack.report));
  for (const line of adviceOn(pack.claims)) console.log(`advice: ${line}`);
  if (pages !== undefined) for (const line of await provenOn(pages, pack)) console.log(`pages: ${line}`);
  const told = pack.problems.reduce((sum, { severity, more = 1 }) => ({ ...sum, [severity]: sum[severity] + more }), {
    error: 0,
    warning: 0,
  });
  const errors = pack.header ? told.error : refusedIn(pack);
  const warnings = pack.header ? told.warning : pack.report.mended;
  console.log([counted(pack.claims.length, 'claim'), counted(errors, 'error'), counted(warnings, 'warning')].join(', '));
  return errors > 0 ? 1 : 0;
}

interface BuildValues {
  readonly out?: string;
  readonly id?: string;
  readonly title?: string;
  readonly format?: string;
}

async function build(file: string, values: BuildValues): Promise<number> {
  const format = EXPORT_FORMATS.find((one) => one === (values.format ?? 'pack'));
  if (!format) throw new PackFileError(`--format: “${values.format ?? ''}” is none of ${EXPORT_FORMATS.join(', ')}`);
  if (values.out === undefined) throw new PackFileError('--out names no file to write');
  const pack = await readPackFile(file);
  const writer = writerOf(format, { header: headerOf(pack, file, values), names: pack.names, articles: pack.articles });
  await writeTo(values.out, writer.start + writer.slice(pack.claims, true) + writer.end);
  const written = format === 'data-feed' ? pack.claims.filter(isInDataFeed).length : pack.claims.length;
  console.log(`${counted(written, 'claim')} written to ${values.out}`);
  const left = pack.claims.length - written;
  if (left > 0)
    console.log(`${counted(left, 'claim')} left out: a ClaimReview is a publisher’s, and none has reviewed ${left === 1 ? 'it' : 'them'}`);
  return 0;
}

async function stats(file: string): Promise<number> {
  const { claims } = await readPackFile(file);
  const summariser = new Summariser();
  for (const claim of claims) summariser.add(claim);
  const { categories, languages, publishers, topics, oldest, newest } = summariser.summary(0);
  console.log(`${counted(claims.length, 'claim')}, reviewed from ${oldest ?? '?'} to ${newest ?? '?'}`);
  for (const [name, counts] of Object.entries({ categories, languages, publishers, topics })) {
    if (counts.length > 0) console.log(`${name}: ${counts.slice(0, 20).map(({ of, claims: many }) => `${of} ${String(many)}`).join(', ')}`); // prettier-ignore
  }
  return 0;
}

async function run(): Promise<number> {
  const string = { type: 'string' } as const;
  const options = { pages: string, out: string, id: string, title: string, format: string, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command, file, other] = positionals;
  if (values.help || command === undefined) {
    console.log(usage);
    return 0;
  }
  if (file === undefined) throw new PackFileError('no file given');
  if (command === 'check') return check(file, values.pages);
  if (command === 'build') return build(file, values);
  if (command === 'stats') return stats(file);
  if (command !== 'diff') throw new PackFileError(`“${command}” is none of check, build, diff, stats`);
  if (other === undefined) throw new PackFileError('diff wants two files');
  const [before, after] = [await readPackFile(file), await readPackFile(other)];
  console.log(diffText(diffOf(before.claims, after.claims)));
  return 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const isTold = error instanceof PackFileError || error instanceof FileError || (error instanceof TypeError && 'code' in error);
  if (!isTold) throw error;
  console.error(`${error.message}\n(--help tells the commands)`);
  process.exitCode = 2;
}
