/** `npm run bench -- pages [FOLDER] [--json] [--no-peers]`: what reading, segmenting, anchoring and painting cost on saved pages, against B and against others. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, howToGet } from '../../browsers/find.ts';
import { build } from '../../start/build.ts';
import { measureOpened } from './opened.ts';
import { measureParts } from './parts.ts';
import { savedPages } from './saved.ts';
import { printTable } from './table.ts';
import { type InPage, median, type Opened, type PagesResult } from './types.ts';

function ratios(parts: readonly InPage[], of: (part: InPage) => number): number {
  return median(parts.map((part) => of(part) / part.bare));
}

export function resultOf(parts: readonly InPage[], opened: readonly Opened[]): PagesResult {
  const firsts = opened.flatMap(({ firstHighlightMs }) => firstHighlightMs ?? []);
  const names = Object.keys(parts[0]?.peers ?? {});
  return {
    pages: parts.length,
    readRatio: ratios(parts, ({ read }) => read),
    paintRatio: ratios(
      parts.filter(({ paint }) => paint > 0),
      ({ paint }) => paint,
    ),
    longestTaskMs: Math.max(0, ...opened.map(({ longestTaskMs }) => longestTaskMs)),
    firstHighlightMs: median(firsts),
    layoutShift: Math.max(0, ...opened.map(({ layoutShift }) => layoutShift)),
    domChanged: opened.filter(({ domChanged }) => domChanged).length,
    peers: Object.fromEntries(names.map((name) => [name, ratios(parts, ({ peers }) => peers[name] ?? 0)])),
  };
}

function folderOf(given: string | undefined): string | null {
  const data = process.env['ON_RECORD_DATA'];
  const folder = given ?? (data ? join(data, 'pages') : undefined);
  return folder !== undefined && existsSync(folder) && statSync(folder).isDirectory() ? folder : null;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}

const usage =
  'usage: npm run bench -- pages [FOLDER] [--json] [--no-peers] [--parts-only]   (FOLDER: saved pages; default: pages/ of ON_RECORD_DATA)';

export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, 'no-peers': { type: 'boolean' }, 'parts-only': { type: 'boolean' } },
    allowPositionals: true,
  });
  const folder = folderOf(positionals[0]);
  const pages = folder === null ? [] : savedPages(folder);
  if (pages.length === 0) return fail(usage);
  const chromium = findBrowser('chromium');
  if (!chromium) return fail(howToGet('chromium'));
  const told = (file: string): void => void process.stderr.write(`  ${file}\n`);
  const parts = await measureParts(chromium, pages, !values['no-peers'], told);
  const opened = values['parts-only'] ? [] : await measureOpened(chromium, build('chromium'), pages, told);
  const result = resultOf(parts, opened);
  if (values.json) console.log(JSON.stringify(result));
  else printTable(result, parts, opened);
  return 0;
}
