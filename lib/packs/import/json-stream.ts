/**
 * JSON as it comes → the records in it, a batch for each piece of bytes; the whole never stands in memory, as text or as objects. Where a value begins and ends is told by
 * strings and brackets alone; what is in it the engine's own parser reads, and refuses. Before, @streamparser/json read every letter: five times as long, and
 * of all the garbage that an import made a third. Cost: one look at each byte.
 */
import { BRACE_END, BRACKET, BRACKET_END, COMMA, isClosing, isOpening, isSpace, JsonValue, LARGEST_RECORD, QUOTE } from './json-value.ts';
import { faultOf } from '../json-fault.ts';
import { TextPlace } from '../text-place.ts';
import { FeedError } from './trouble.ts';

/** A record of one of the lists, or (`list` null) a field of the document itself. */
export interface Entry {
  readonly list: string | null;
  /** Key of a field, place in a list. */
  readonly key: string | number;
  readonly value: unknown;
}

/** Lists whose items are records, wherever they stand at the top of a document. */
const LISTS: ReadonlySet<string> = new Set(['dataFeedElement', '@graph', 'itemListElement', 'claims', 'articles', 'names']);
/** Longest piece that is parsed at once: some 1 ms with what is made of it, and little that lives while the collector of the young walks by. */
const PIECE = 8 * 1024;

const COLON = 0x3a;

type Expected = 'key' | 'key or end' | 'colon' | 'value' | 'value or end' | 'comma or end' | 'nothing';

/** The outermost object or list, and the list of records in an object: what stands between their values. */
class Outline {
  readonly #fields: ReadonlySet<string>;
  readonly #isList: boolean;
  readonly #value = new JsonValue();
  /** Of the next byte outside a value; of the value's beginning while one is read. */
  readonly #place: TextPlace;
  #expected: Expected;
  #key = '';
  /** Name of the list whose items come. */
  #list: string | null;
  #index = 0;
  #sinceLast = 0;

  /** Begins after the first bracket. */
  constructor(isList: boolean, fields: readonly string[], place: TextPlace) {
    this.#place = place;
    this.#isList = isList;
    this.#fields = new Set(fields);
    this.#list = isList ? '' : null;
    this.#expected = isList ? 'value or end' : 'key or end';
  }

  /** @returns what has come to its end in the piece */
  read(bytes: Uint8Array): Entry[] {
    const entries: Entry[] = [];
    let at = 0;
    while (at < bytes.length) {
      const byte = bytes[at] ?? 0;
      if (!this.#value.isOpen && (isSpace(byte) || this.#isBetween(byte))) {
        passByte(this.#place, byte);
        at++;
        continue;
      }
      const value = this.#value.read(bytes, at);
      if (!value) break;
      at = value.end;
      this.#take(this.#parsed(value.text), entries);
      this.#place.pass(value.text);
    }
    this.#sinceLast = entries.length > 0 ? 0 : this.#sinceLast + bytes.length;
    if (this.#sinceLast > LARGEST_RECORD) throw new FeedError('record-too-large', LARGEST_RECORD / 1e6);
    return entries;
  }

  end(): void {
    if (this.#expected !== 'nothing') throw new FeedError('json-cut');
  }

  #parsed(text: string): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw this.#notJson(faultOf(text, this.#place));
    }
  }

  /** @param found what stands at the place and cannot */
  #notJson(found: string): FeedError {
    const { line, column } = this.#place;
    return this.#list === null
      ? new FeedError('not-json', line, column, found)
      : new FeedError('not-json-record', this.#index + 1, line, column, found);
  }

  /** Whether a byte stands between values; else one begins with it. */
  #isBetween(byte: number): boolean {
    const next = this.#after(byte);
    if (next) this.#expected = next;
    else this.#begin(byte);
    return next !== null;
  }

  /** What is expected after a byte between two values; null where it is none. */
  #after(byte: number): Expected | null {
    if (byte === COLON) return this.#expected === 'colon' ? 'value' : null;
    if (byte === COMMA) return this.#expected !== 'comma or end' ? null : this.#list === null ? 'key' : 'value';
    if (isClosing(byte)) return this.#isEnd(byte) ? this.#leave() : null;
    return byte === BRACKET && this.#expected === 'value' && this.#list === null && LISTS.has(this.#key) ? this.#enter() : null;
  }

  #isEnd(byte: number): boolean {
    return this.#expected.endsWith('or end') && byte === (this.#list === null ? BRACE_END : BRACKET_END);
  }

  #enter(): Expected {
    [this.#list, this.#index] = [this.#key, 0];
    return 'value or end';
  }

  #leave(): Expected {
    const isOver = this.#list === null || this.#isList;
    this.#list = null;
    return isOver ? 'nothing' : 'comma or end';
  }

  #begin(byte: number): void {
    const isKey = this.#expected.startsWith('key');
    const fits = isKey ? byte === QUOTE : this.#expected.startsWith('value') && byte !== COMMA && !isClosing(byte);
    if (!fits) throw this.#notJson(String.fromCharCode(byte));
    this.#value.begin();
  }

  #take(value: unknown, entries: Entry[]): void {
    if (this.#expected.startsWith('key')) {
      this.#key = String(value);
      this.#expected = 'colon';
      return;
    }
    this.#expected = 'comma or end';
    if (this.#list !== null) entries.push({ list: this.#list, key: this.#index++, value });
    else if (this.#fields.has(this.#key)) entries.push({ list: null, key: this.#key, value });
    else if (LISTS.has(this.#key) && typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) entries.push({ list: this.#key, key, value: one });
  }
}

const LINE_FEED = 0x0a;

function passByte(place: TextPlace, byte: number): void {
  place.column = byte === LINE_FEED ? 1 : place.column + 1;
  if (byte === LINE_FEED) place.line++;
}

/** Where the document begins: after a byte order mark and white space. */
function beginning(bytes: Uint8Array, place: TextPlace): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (; at < bytes.length && isSpace(bytes[at] ?? 0); at++) passByte(place, bytes[at] ?? 0);
  return at;
}

/**
 * @param fields of the document that are wanted, beside the lists
 * @throws FeedError where the bytes are no JSON document, whole, or hold something that is no list of records
 */
export async function* jsonEntries(bytes: AsyncIterable<Uint8Array>, fields: readonly string[]): AsyncGenerator<readonly Entry[]> {
  let outline: Outline | null = null;
  const place = new TextPlace();
  for await (const chunk of bytes) {
    const from: number = outline ? 0 : beginning(chunk, place);
    if (from === chunk.length) continue;
    const first: number = chunk[from] ?? 0;
    if (!outline && !isOpening(first)) throw new FeedError('no-list');
    const begins = outline === null;
    if (begins) passByte(place, first);
    outline ??= new Outline(first === BRACKET, fields, place);
    for (let at = begins ? from + 1 : from; at < chunk.length; at += PIECE) yield outline.read(chunk.subarray(at, at + PIECE));
  }
  if (!outline) throw new FeedError('empty');
  outline.end();
}
