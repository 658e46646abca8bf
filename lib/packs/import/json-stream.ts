/**
 * JSON as it comes → the records in it, a batch for each piece of bytes; the whole never stands in memory, as text or as objects.
 * Read by @streamparser/json, 50 MB a second on a small machine; chosen over stream-json (Node's streams only), oboe and clarinet (no longer kept).
 */
import { JSONParser } from '@streamparser/json';
import { FeedError } from './trouble.ts';

/** A record of one of the lists, or (`list` null) a field of the document itself. */
export interface Entry {
  readonly list: string | null;
  /** Key of a field, place in a list. */
  readonly key: string | number;
  readonly value: unknown;
}

/** Lists whose items are records, wherever they stand at the top of a document. */
const LISTS = ['dataFeedElement', '@graph', 'itemListElement', 'claims', 'articles', 'names'];
/** A record is some kB; one that has still not ended after so many bytes is an attack or a mistake. */
const LARGEST_RECORD = 4e6;
/** Longest piece that is parsed at once: some 3 ms with what is made of it. */
const PIECE = 32 * 1024;

const SPACE = new Set([0x20, 0x09, 0x0a, 0x0d]);

interface Reading {
  readonly write: (bytes: Uint8Array) => Entry[];
  readonly end: () => void;
}

function parserFor(isList: boolean, fields: readonly string[]): Reading {
  const paths = isList ? ['$.*'] : [...LISTS.map((list) => `$.${list}.*`), ...fields.map((field) => `$.${field}`)];
  const parser = new JSONParser({ paths, keepStack: false });
  let entries: Entry[] = [];
  let sinceLast = 0;
  parser.onValue = ({ value, key, stack }) => {
    const list = isList ? '' : (stack[1]?.key as string | undefined);
    entries.push({ list: list ?? null, key: key ?? 0, value });
  };
  return {
    write(bytes) {
      entries = [];
      try {
        parser.write(bytes);
      } catch (error) {
        throw new FeedError('not-json', error instanceof Error ? error.message.slice(0, 200) : 'unreadable');
      }
      sinceLast = entries.length > 0 ? 0 : sinceLast + bytes.length;
      if (sinceLast > LARGEST_RECORD) throw new FeedError('record-too-large', LARGEST_RECORD / 1e6);
      return entries;
    },
    end() {
      if (!parser.isEnded) throw new FeedError('json-cut');
    },
  };
}

/** Where the document begins: after a byte order mark and white space. */
function beginning(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && SPACE.has(bytes[at] ?? 0)) at++;
  return at;
}

/**
 * @param fields of the document that are wanted, beside the lists
 * @throws FeedError where the bytes are no JSON document, whole, or hold something that is no list of records
 */
export async function* jsonEntries(bytes: AsyncIterable<Uint8Array>, fields: readonly string[]): AsyncGenerator<readonly Entry[]> {
  let reading: Reading | null = null;
  for await (const chunk of bytes) {
    const from = reading ? 0 : beginning(chunk);
    if (from === chunk.length) continue;
    const first = chunk[from];
    if (!reading && first !== 0x5b && first !== 0x7b) throw new FeedError('no-list');
    reading ??= parserFor(first === 0x5b, fields);
    for (let at = from; at < chunk.length; at += PIECE) yield reading.write(chunk.subarray(at, at + PIECE));
  }
  if (!reading) throw new FeedError('empty');
  reading.end();
}
