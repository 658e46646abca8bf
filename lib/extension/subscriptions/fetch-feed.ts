/** The download of a feed: the only network traffic of the extension. Nothing of the reader goes along: no cookies, no referrer. */
import { fromStream } from '../../packs/import/bytes.ts';
import { FeedError, type Trouble } from '../../packs/import/trouble.ts';
import type { Download } from '../store/records/build.ts';
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
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'new'; readonly bytes: AsyncGenerator<Uint8Array>; readonly size: number | null; readonly download: Download };

/** Ends what it watches once nothing has happened for so long. */
class Watch {
  readonly controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #whole: ReturnType<typeof setTimeout>;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.controller.abort(signal.reason), { once: true });
    this.#whole = setTimeout(() => this.#end('slow'), WHOLE_MS);
    this.expect(ANSWER_MS, 'no-answer');
  }

  expect(ms: number, trouble: Trouble): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(trouble), ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#whole);
  }

  #end(trouble: Trouble): void {
    this.controller.abort(new FeedError(trouble));
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
  } catch {
    if (signal.aborted) throw signal.reason;
    throw new FeedError('unreachable');
  }
}

async function* watched(response: Response, watch: Watch): AsyncGenerator<Uint8Array> {
  const { signal } = watch.controller;
  try {
    if (!response.body) throw new FeedError('nothing');
    for await (const chunk of fromStream(response.body as unknown as Parameters<typeof fromStream>[0])) {
      watch.expect(SILENCE_MS, 'silent');
      yield chunk;
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof FeedError) throw error;
    throw new FeedError('cut');
  } finally {
    watch.stop();
  }
}

/** As the server tells it: of what is sent, which is not what arrives where it is encoded. */
function sizeOf({ headers }: Response): number | null {
  return headers.get('content-encoding') === null ? Number(headers.get('content-length')) || null : null;
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
    if (!isAllowed(response.url)) throw new FeedError('no-https', new URL(response.url).origin);
    if (!response.ok) throw new FeedError('status', `${String(response.status)}${response.statusText && ` (${response.statusText})`}`);
    if (tooLarge(response)) throw new FeedError('too-large', MOST_BYTES / 1e6);
    watch.expect(SILENCE_MS, 'silent');
    const download = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
      servedBy: new URL(response.url).host,
    };
    return { kind: 'new', bytes: watched(response, watch), size: sizeOf(response), download };
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
