/**
 * CSV as it comes → rows, a batch for each piece of text. Read by papaparse, whose own streams know files and sockets only: its parser is fed by
 * hand and keeps the row that has not ended. Chosen over csv-parse (Node's streams, three times the size) and udsv (no quotes that run over a piece).
 */
import Papa from 'papaparse';
import { FeedError } from './trouble.ts';

/** Part of every runtime that this is for, though not of the language. */
declare const TextDecoder: new () => { decode(bytes?: Uint8Array, options?: { stream: boolean }): string };

/** As for JSON: a row that does not end is an open quotation mark. */
const LARGEST_ROW = 1e6;
/** Delimiters that spreadsheets write. */
const DELIMITERS = [',', ';', '\t', '|'];

function delimiterOf(header: string): string {
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (readonly string[])[]> {
  const decoder = new TextDecoder();
  let rest = '';
  let delimiter: string | null = null;
  const read = (isLast: boolean): string[][] => {
    delimiter ??= delimiterOf(rest.split(/\r?\n/, 1)[0] ?? '');
    // Declared in papaparse's documentation and types, without its result.
    const parser = new Papa.Parser({ delimiter, newline: rest.includes('\r\n') ? '\r\n' : '\n' });
    const { data, meta } = parser.parse(rest, 0, !isLast) as unknown as { data: string[][]; meta: { cursor: number } };
    rest = isLast ? '' : rest.slice(meta.cursor);
    if (rest.length > LARGEST_ROW) throw new FeedError('open-quote');
    return data;
  };
  for await (const chunk of bytes) {
    rest += decoder.decode(chunk, { stream: true });
    if (rest.includes('\n')) yield read(false);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield read(true);
}
