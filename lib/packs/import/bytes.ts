/** Bytes as they come → bytes as they are meant: unpacked where they are packed, and never more than was allowed. */
import { beginningOf } from './beginning.ts';
import { FeedError } from './trouble.ts';

/** A piece may be read until the next one is asked for; who needs it longer copies it. */
export type Bytes = AsyncIterable<Uint8Array>;

/** @throws FeedError once more than `most` bytes have come: a feed without an end, or a small file that unpacks to a great one */
export async function* capped(bytes: Bytes, most: number): AsyncGenerator<Uint8Array> {
  let sum = 0;
  for await (const chunk of bytes) {
    sum += chunk.length;
    if (sum > most) throw new FeedError('too-large', Math.round(most / 1e6));
    yield chunk;
  }
}

interface Pulled<T> {
  readonly done: boolean;
  readonly value?: T;
}
interface PullStream {
  getReader(): { read(): Promise<Pulled<Uint8Array>>; cancel(): Promise<void> };
  getReader(options: { mode: 'byob' }): {
    read(room: Uint8Array): Promise<Pulled<Uint8Array<ArrayBuffer>>>;
    cancel(): Promise<void>;
  };
}
/** Part of every runtime that this is for (browsers, workers, Node), though not of the language. */
declare const DecompressionStream: new (format: 'gzip') => {
  readonly readable: PullStream;
  readonly writable: {
    getWriter(): { write(chunk: Uint8Array): Promise<void>; close(): Promise<void>; abort(reason: unknown): Promise<void> };
  };
};

/** Small enough to be read while the next piece is on its way. */
const READ_AT_ONCE = 1 << 16;

/** A way to read into memory of ours, which streams of bytes have and others have not. */
function intoRoom(stream: PullStream) {
  try {
    const reader = stream.getReader({ mode: 'byob' });
    let room = new Uint8Array(READ_AT_ONCE);
    const read = async (): Promise<Pulled<Uint8Array>> => {
      const { done, value } = await reader.read(room);
      if (value) room = new Uint8Array(value.buffer);
      return { done, ...(value && { value }) };
    };
    return { read, cancel: () => reader.cancel() };
  } catch {
    return null;
  }
}

/**
 * Pulls a stream by hand: not every browser iterates over them. Where it can be, it is read into one piece of memory over and over: what the stream
 * makes itself for each piece is not collected before a feed of 200 MB has come.
 */
export async function* fromStream(stream: PullStream): AsyncGenerator<Uint8Array> {
  const reader = intoRoom(stream) ?? stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      if (value) yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function* unpacked(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  const writing = (async () => {
    try {
      for await (const chunk of bytes) await writer.write(chunk.slice());
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
  })();
  writing.catch(() => undefined); // told below, after what could be unpacked
  try {
    yield* fromStream(readable);
  } catch {
    throw new FeedError('not-packed');
  }
  await writing;
}

/** Unpacks what begins like gzip (1F 8B), whatever its name and type say. */
export async function* plainBytes(bytes: Bytes): AsyncGenerator<Uint8Array> {
  const { first, bytes: all } = await beginningOf(bytes, 2);
  yield* first[0] === 0x1f && first[1] === 0x8b ? unpacked(all) : all;
}
