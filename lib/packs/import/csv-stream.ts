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
/** What Excel reads and writes before the header. */
const DECLARED = /^sep=(.)(?:\r\n|\n|\r)/i;

interface Dialect {
  readonly delimiter: string;
  /** A line feed, with a carriage return before it or not, since some files mix them; a carriage return alone in files that have no line feed. */
  readonly newline: '\n' | '\r';
}

/** The first row, as far as it has come: what stands in quotation marks is left out. */
function unquoted(text: string): { readonly header: string; readonly end: string } {
  const [header = '', end = ''] = text
    .slice(0, LARGEST_ROW)
    .replace(/"[^"]*(?:"|$)/g, '')
    .split(/(\r\n|\n|\r)/, 2);
  return { header, end };
}

/** @returns null where the first row has not come to its end @param isAll nothing comes after the text */
function dialectOf(text: string, isAll: boolean, declared: string | undefined): Dialect | null {
  const { header, end } = unquoted(text);
  if (!isAll && (end === '' || (end === '\r' && text.trimEnd().length + 1 >= text.length))) return null;
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  const { delimiter } = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return { delimiter: declared ?? delimiter, newline: end === '\r' ? '\r' : '\n' };
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

class Rows {
  #rest = '';
  #declared: string | undefined;
  #dialect: Dialect | null = null;
  #count = 0;

  /** @returns the rows that have come to their end @param isLast nothing comes after the text */
  read(text: string, isLast: boolean): string[][] {
    this.#rest += text;
    this.#takeDeclaration();
    this.#dialect ??= dialectOf(this.#rest, isLast, this.#declared);
    if (this.#dialect && this.#rest.trim() !== '' && (isLast || this.#rest.includes(this.#dialect.newline)))
      return this.#parse(this.#dialect, isLast);
    if (this.#rest.length > LARGEST_ROW) throw new FeedError('open-quote', this.#count + 1);
    return [];
  }

  #takeDeclaration(): void {
    if (this.#dialect || this.#declared !== undefined) return;
    const found = DECLARED.exec(this.#rest);
    this.#declared = found?.[1];
    if (found) this.#rest = this.#rest.slice(found[0].length);
  }

  #parse(dialect: Dialect, isLast: boolean): string[][] {
    // Declared in papaparse's documentation and types, without its result.
    const { data, errors, meta } = new Papa.Parser({ ...dialect }).parse(this.#rest, 0, !isLast) as unknown as Parsed;
    const open = this.#count + data.length + (isLast ? 0 : 1);
    this.#rest = isLast ? '' : this.#rest.slice(meta.cursor);
    if (this.#rest.length > LARGEST_ROW || (isLast && errors.some(({ code }) => code === 'MissingQuotes')))
      throw new FeedError('open-quote', open);
    this.#count += data.length;
    return data;
  }
}

/** @throws FeedError where a quotation mark stays open: the table is damaged, or cut short */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<readonly (readonly string[])[]> {
  const decoder = new TextDecoder();
  const rows = new Rows();
  for await (const chunk of bytes) yield rows.read(decoder.decode(chunk, { stream: true }), false);
  yield rows.read(decoder.decode(), true);
}
