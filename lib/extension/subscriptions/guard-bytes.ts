/** Ends a download early that cannot become a feed: it would fill the store up to the cap before anybody parses it. */
import { FeedError } from '../../packs/import/trouble.ts';

/** As lib/packs/import/json-stream.ts has it: a record is some kB. */
const LARGEST_RECORD = 4e6;
const BRACE = 0x7d;
const JSON_STARTS: ReadonlySet<number | undefined> = new Set([0x7b, 0x5b, 0xef, 0x20, 0x0a, 0x0d]);

/** JSON in which no object ends for so long holds one record without an end. Packed bytes and tables are passed on as they are. */
export async function* guarded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isJson: boolean | null = null;
  let sinceBrace = 0;
  for await (const chunk of bytes) {
    isJson ??= JSON_STARTS.has(chunk[0]);
    const last = isJson ? chunk.lastIndexOf(BRACE) : 0;
    sinceBrace = last < 0 ? sinceBrace + chunk.length : 0;
    if (sinceBrace > LARGEST_RECORD) throw new FeedError('record-too-large', LARGEST_RECORD / 1e6);
    yield chunk;
  }
}
