/** Where a sentence stands: alone, or as a line of a transcript with its neighbours. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Segment } from '../../../lib/matching/types.ts';
import type { Query } from './data.ts';

/** How far the neighbours go on either side; the matcher looks at fewer. */
const neighbours = 12;

interface Line {
  readonly speaker: string;
  readonly text: string;
}

const events = new Map<string, ReadonlyMap<number, Line>>();

/** Lines of a transcript by their number. */
export function readTranscript(path: string): ReadonlyMap<number, Line> {
  const rows = readFileSync(path, 'utf8').split('\n');
  return new Map(
    rows.flatMap((row): [number, Line][] => {
      const [line = '', speaker = '', text = ''] = row.split('\t');
      return text ? [[Number(line), { speaker, text }]] : [];
    }),
  );
}

function transcript(folder: string, event: string): ReadonlyMap<number, Line> {
  const known = events.get(event);
  if (known) return known;
  const path = join(folder, `${event}.tsv`);
  const made = existsSync(path) ? readTranscript(path) : new Map<number, Line>();
  events.set(event, made);
  return made;
}

function segmentOf(text: string, ordinal: number): Segment {
  return { ordinal, text, origin: 'body', start: 0, end: text.length, block: 0 };
}

/** @returns the sentence among its neighbours, and its place among them */
export function inContext(query: Query, folder: string | undefined): { segments: readonly Segment[]; place: number } {
  const found = /^(.+)_(\d+)$/.exec(query.id);
  if (folder === undefined || !found) return { segments: [segmentOf(query.text, 0)], place: 0 };
  const lines = transcript(folder, found[1] ?? '');
  const at = Number(found[2]);
  const segments: Segment[] = [];
  let place = 0;
  for (let line = at - neighbours; line <= at + neighbours; line++) {
    const text = line === at ? query.text : lines.get(line)?.text;
    if (line === at) place = segments.length;
    if (text !== undefined) segments.push(segmentOf(text, segments.length));
  }
  return { segments, place };
}
