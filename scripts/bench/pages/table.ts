import { type InPage, median, type Opened, type PagesResult } from './types.ts';

const cell = (value: number, digits = 1): string => value.toFixed(digits).padStart(9);

function row(name: string, ms: readonly number[], parts: readonly InPage[]): void {
  const ratio = median(ms.map((one, at) => one / (parts[at]?.bare ?? 1)));
  console.log(`${name.padEnd(44)}${cell(median(ms), 3)}${cell(ratio)}${cell(Math.max(...ms), 2)}`);
}

const ROWS: readonly (readonly [name: string, of: (part: InPage) => number])[] = [
  ['bare TreeWalker pass (B)', ({ bare }) => bare],
  ['read + origin + segment', ({ read }) => read],
  ['  of which segmentation', ({ segment }) => segment],
  ['  the first time in a page (cold)', ({ readCold }) => readCold],
  ['1,000 ranges from offsets', ({ anchor }) => anchor],
  ['1,000 ranges painted', ({ paint }) => paint],
];

/** Medians over the pages, as times and as multiples of B. */
export function printTable(result: PagesResult, parts: readonly InPage[], opened: readonly Opened[]): void {
  console.log(`\n${String(result.pages)} pages`.padEnd(45) + '       ms        B   max ms');
  for (const [name, of] of ROWS) row(name, parts.map(of), parts);
  for (const name of Object.keys(result.peers))
    row(
      `peer: ${name}`,
      parts.map(({ peers }) => peers[name] ?? 0),
      parts,
    );
  console.log(`\nkept in memory by a reading, kB${cell(median(parts.map(({ kept }) => kept)) / 1024, 0)}`);
  if (opened.length === 0) return;
  printOpened(opened);
  const trips = opened.flatMap((one) => one.trips ?? []);
  const across = (of: (one: (typeof trips)[number]) => number): string => median(trips.map(of)).toFixed(1);
  console.log(`\nlongest task ${result.longestTaskMs.toFixed(1)} ms · first highlight ${result.firstHighlightMs.toFixed(0)} ms after load`);
  console.log(
    `message to the background and back ${across(({ emptyMs }) => emptyMs)} ms · with ${across(({ sentences }) => sentences)} sentences compared ${across(({ compareMs }) => compareMs)} ms`,
  );
  console.log(
    `kept in a page's process more than without the extension ${(median(opened.map(({ heap }) => heap)) / 2 ** 20).toFixed(1)} MB`,
  );
}

function printOpened(opened: readonly Opened[]): void {
  console.log(`\nwith the extension           longest ms   script ms   first highlight ms   shift  highlights  compare ms   heap MB`);
  for (const { file, longestTaskMs, scriptMs, firstHighlightMs, layoutShift, highlights, trips, heap, domChanged } of opened) {
    const first = firstHighlightMs === null ? '        –' : cell(firstHighlightMs, 0);
    const changed = domChanged ? '  DOM CHANGED' : '';
    const compared = trips ? cell(trips.compareMs) : '        –';
    console.log(
      `${file.slice(-28).padEnd(28)}${cell(longestTaskMs)}${cell(scriptMs)}${first}${cell(layoutShift, 4)}${String(highlights).padStart(6)}${compared}${cell(heap / 2 ** 20)}${changed}`,
    );
  }
}
