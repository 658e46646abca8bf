/** The download of a feed: the only network traffic of the extension. Nothing of the reader goes along: no cookies, no referrer. */
import { capped, fromStream } from '../../packs/import/bytes.ts';
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
  | {
      readonly kind: 'new';
      readonly bytes: AsyncGenerator<Uint8Array>;
      /** Of the whole, as the server tells it. */
      readonly size: number | null;
      readonly download: Download;
      /** Where the bytes begin: 0, or where it was asked to go on. */
      readonly from: number;
    };

/** A download that a former worker has begun: so many bytes of what the server calls by this ETag. */
export interface Begun {
  readonly from: number;
  readonly etag: string;
}

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

/** A range of what has changed meanwhile is answered with the whole (RFC 9110, 13.1.5). */
function rest({ from, etag }: Begun): Record<string, string> {
  return { Range: `bytes=${String(from)}-`, 'If-Range': etag };
}

async function ask(address: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, {
      headers: { Accept: 'application/ld+json, application/json, text/csv;q=0.9, */*;q=0.1', ...headers },
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

/** @param most bytes that may come */
async function* watched(response: Response, watch: Watch, most: number): AsyncGenerator<Uint8Array> {
  const { signal } = watch.controller;
  try {
    if (!response.body) throw new FeedError('nothing');
    for await (const chunk of capped(fromStream(response.body as unknown as Parameters<typeof fromStream>[0]), most)) {
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

/** Of the whole, as the server tells it: of what is sent, which is not what arrives where it is encoded. */
function sizeOf({ headers }: Response, from: number): number | null {
  const rest = headers.get('content-encoding') === null ? Number(headers.get('content-length')) : 0;
  return rest > 0 ? from + rest : null;
}

/** What the server says itself; one that says nothing is stopped when so much has come. */
function isTooLarge(response: Response, most: number): boolean {
  return Number(response.headers.get('content-length') ?? 0) > most;
}

/** Weak ETags name what means the same, not the same bytes; packed on the way, the bytes are others than those that are counted. */
function isResumable({ headers }: Response): boolean {
  return headers.get('etag')?.startsWith('"') === true && headers.get('content-encoding') === null;
}

function downloadOf(response: Response): Download {
  return {
    etag: response.headers.get('etag'),
    lastModified: response.headers.get('last-modified'),
    servedBy: new URL(response.url).host,
    resumable: isResumable(response),
  };
}

/** @returns where the answer begins; null where it is no answer to what was asked */
function beginningOf({ status, headers }: Response, begun: Begun | null): number | null {
  if (status !== 206) return 0;
  const from = /^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1];
  return begun && from === String(begun.from) && headers.get('etag') === begun.etag ? begun.from : null;
}

function checked(response: Response, begun: Begun | null): number {
  if (!isAllowed(response.url)) throw new FeedError('no-https', new URL(response.url).origin);
  const from = beginningOf(response, begun);
  if (!response.ok || from === null)
    throw new FeedError('status', `${String(response.status)}${response.statusText && ` (${response.statusText})`}`);
  if (isTooLarge(response, MOST_BYTES - from)) throw new FeedError('too-large', MOST_BYTES / 1e6);
  return from;
}

/**
 * Redirects are followed, but only to where one may subscribe; the content security policy stops others before they are asked.
 * @param begun what a former worker has fetched; a server that cannot go on there sends the whole
 * @throws FeedError which says why, in words for the reader; what the signal was ended with
 */
export async function fetchFeed(address: string, known: Known, signal: AbortSignal, begun: Begun | null = null): Promise<Fetched> {
  const watch = new Watch(signal);
  try {
    const response = await ask(address, begun ? rest(begun) : conditions(known), watch.controller.signal);
    if (response.status === 304) return stopped(watch, { kind: 'unchanged' });
    // What was begun is of no use to this server: a file that is shorter now, say.
    if (response.status === 416 && begun) return await anew(watch, () => fetchFeed(address, known, signal));
    const from = checked(response, begun);
    watch.expect(SILENCE_MS, 'silent');
    const bytes = watched(response, watch, MOST_BYTES - from);
    return { kind: 'new', bytes, size: sizeOf(response, from), download: downloadOf(response), from };
  } catch (error) {
    watch.controller.abort();
    watch.stop();
    throw error;
  }
}

function anew<T>(watch: Watch, ask: () => Promise<T>): Promise<T> {
  watch.controller.abort();
  watch.stop();
  return ask();
}

function stopped<T>(watch: Watch, value: T): T {
  watch.stop();
  return value;
}
