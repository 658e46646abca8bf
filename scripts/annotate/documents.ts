/** Files → what is read of them: text, segments and the facts of the page. */
import { readFileSync } from 'node:fs';
import { ORIGINS, type Origin, type Segment } from '../../lib/matching/types.ts';
import { splitSentences } from '../../lib/matching/segments.ts';
import type { Document } from './document.ts';
import { FileError } from './file-error.ts';
import { readHtml } from './html.ts';

const isoDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const paragraphBreak = /\n\s*\n/g;

/** Sentences of plain text; an empty line ends a block. */
export function segmentsOf(text: string, origin: Origin, date: string | null): Segment[] {
  const breaks = Array.from(text.matchAll(paragraphBreak), (found) => found.index);
  return splitSentences(text).map(({ start, end }, ordinal) => ({
    ordinal,
    text: text.slice(start, end),
    origin,
    start,
    end,
    block: breaks.filter((at) => at < start).length,
    ...(date !== null && origin === 'comment' && { date }),
  }));
}

/** The first line is the title where it looks like one. */
function titleOf(text: string): string | null {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return first && first.length <= 160 && !/[.!?]$/.test(first) ? first : null;
}

function plain(text: string, date: string | null, id?: string, origin: Origin = 'body'): Document {
  return {
    ...(id !== undefined && { id }),
    text,
    segments: segmentsOf(text, origin, date),
    page: { url: '', title: titleOf(text), language: null, date },
  };
}

function isOrigin(value: unknown): value is Origin {
  return (ORIGINS as readonly unknown[]).includes(value);
}

function readLine(line: string, place: string, date: string | null): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new FileError(`${place} is not JSON`);
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  const { id, text, origin } = record;
  if (typeof text !== 'string') throw new FileError(`${place} has no text`);
  if (typeof id !== 'string' && typeof id !== 'number') throw new FileError(`${place} has no id`);
  const own = typeof record['date'] === 'string' && isoDate.test(record['date']) ? record['date'] : date;
  return plain(text, own, String(id), isOrigin(origin) ? origin : 'body');
}

/** UTF-8 without its byte order mark. A byte of zero stands in no text, but in nearly every picture, archive and PDF. */
function readText(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    throw new FileError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (bytes.includes(0)) throw new FileError(`${file} is not a text`);
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

/** @throws FileError */
export function readDocuments(file: string, date: string | null): Document[] {
  if (/\.html?$/i.test(file)) return [readHtml(file, date)];
  const text = readText(file);
  if (!/\.jsonl$/i.test(file)) return [plain(text, date)];
  return text
    .split('\n')
    .map((line, index) => ({ line, place: `${file}: line ${String(index + 1)}` }))
    .filter(({ line }) => line.trim())
    .map(({ line, place }) => readLine(line, place, date));
}
