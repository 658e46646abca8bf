/** The download of a feed: the only network traffic of the extension. Nothing of the reader goes along: no cookies, no referrer. */
import { FeedError, fromStream } from '../../packs/import/bytes.ts';
import type { Download } from '../store/builds.ts';
import { isAllowed } from './address.ts';

/** The public feed of ClaimReviews has about 200 MB; twice that leaves room to grow. */
export const MOST_BYTES = 400e6;
/** Until the server begins to answer. */
const ANSWER_MS = 30_000;
/** Between two pieces: a server that sends a byte a minute must not hold the worker for ever. */
const SILENCE_MS = 20_000;
/** In all; a slow line (1 Mbit/s) needs less for 50 MB, packed. */
const WHOLE_MS = 15 * 60_000;

export interface Known {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export type Fetched =
  { readonly kind: 'unchanged' } | { readonly kind: 'new'; readonly bytes: AsyncGenerator<Uint8Array>; readonly download: Download };

/** Ends what it watches once nothing has happened for so long. */
class Watch {
  readonly controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #whole: ReturnType<typeof setTimeout>;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.controller.abort(signal.reason), { once: true });
    this.#whole = setTimeout(() => this.#end('The download took too long.'), WHOLE_MS);
    this.expect(ANSWER_MS, 'The server did not answer in time.');
  }

  expect(ms: number, told: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(told), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#whole);
  }

  #end(told: string): void {
    this.controller.abort(new FeedError(told));
  }
}

function conditions({ etag, lastModified }: Known): Record<string, string> {
  if (etag !== null) return { 'If-None-Match': etag };
  return lastModified === null ? {} : { 'If-Modified-Since': lastModified };
}

async function ask(address: string, known: Known, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { Accept: 'application/ld+json, application/json, text/csv;q=0.9, */*;q=0.1', ...conditions(known) },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal,
    });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw new FeedError(
      `The server could not be reached, or it led to an address without https (${error instanceof Error ? error.message : 'failed'}).`,
    );
  }
}

async function* watched(response: Response, watch: Watch): AsyncGenerator<Uint8Array> {
  const { signal } = watch.controller;
  try {
    if (!response.body) throw new FeedError('The server sent nothing.');
    for await (const chunk of fromStream(response.body as unknown as Parameters<typeof fromStream>[0])) {
      watch.expect(SILENCE_MS, 'The server stopped sending.');
      yield chunk;
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof FeedError) throw error;
    throw new FeedError('The download was cut short.');
  } finally {
    watch.stop();
  }
}

function tooLarge(response: Response): boolean {
  return Number(response.headers.get('content-length') ?? 0) > MOST_BYTES;
}

/**
 * Redirects are followed, but only to where one may subscribe; the content security policy stops others before they are asked.
 * @throws FeedError which says why, in words for the reader; what the signal was ended with
 */
export async function fetchFeed(address: string, known: Known, signal: AbortSignal): Promise<Fetched> {
  const watch = new Watch(signal);
  try {
    const response = await ask(address, known, watch.controller.signal);
    if (response.status === 304) return stopped(watch, { kind: 'unchanged' });
    if (!isAllowed(response.url)) throw new FeedError(`It led to ${new URL(response.url).origin}, which has no https.`);
    if (!response.ok)
      throw new FeedError(`The server answered ${String(response.status)}${response.statusText && ` (${response.statusText})`}.`);
    if (tooLarge(response)) throw new FeedError(`The feed has more than ${String(MOST_BYTES / 1e6)} MB.`);
    watch.expect(SILENCE_MS, 'The server stopped sending.');
    const download = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
      servedBy: new URL(response.url).host,
    };
    return { kind: 'new', bytes: watched(response, watch), download };
  } catch (error) {
    watch.controller.abort();
    watch.stop();
    throw error;
  }
}

function stopped<T>(watch: Watch, value: T): T {
  watch.stop();
  return value;
}
