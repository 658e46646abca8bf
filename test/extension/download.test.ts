/** A download that is cut off by the death of the worker goes on where it was, if the server can; and no download goes on for ever. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildsIn } from '../../lib/extension/store/builds.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import type { Database } from '../../lib/extension/store/database.ts';
import { fetchFeed, MOST_BYTES } from '../../lib/extension/subscriptions/fetch-feed.ts';
import { address, feed, found, freshName, settled, wake } from './feeds-at-work.ts';

afterEach(() => vi.unstubAllGlobals());

interface Request {
  readonly range: string | null;
  readonly ifRange: string | null;
}

interface Server {
  body: Uint8Array;
  etag: string;
  /** Bytes after which nothing more comes; the connection stays open. */
  stallsAt: number;
  readonly headers: Record<string, string>;
  readonly requests: Request[];
  /** What it does with ranges. */
  ranges: 'well' | 'ignored' | 'wrong' | 'refused';
}

/** A server in the browser's place: answers ranges as RFC 9110 has it, or badly. */
function serve(over: Partial<Server> = {}): Server {
  const server: Server = {
    body: new TextEncoder().encode(feed(12_000)),
    etag: '"1"',
    stallsAt: Infinity,
    headers: {},
    requests: [],
    ranges: 'well',
    ...over,
  };
  vi.stubGlobal('fetch', (_address: string, { headers, signal }: { headers: Record<string, string>; signal: AbortSignal }) => {
    const [range = null, ifRange = null] = [headers['Range'], headers['If-Range']];
    server.requests.push({ range, ifRange });
    const asked = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    if (range !== null && server.ranges === 'refused') return Promise.resolve(answer(416, new Uint8Array(), {}, signal));
    const isPart = range !== null && server.ranges !== 'ignored' && (ifRange === server.etag || server.ranges === 'wrong');
    const from = isPart ? (server.ranges === 'wrong' ? asked - 1 : asked) : 0;
    const contentRange = `bytes ${String(from)}-${String(server.body.length - 1)}/${String(server.body.length)}`;
    const told = { etag: server.etag, ...server.headers, ...(isPart && { 'content-range': contentRange }) };
    return Promise.resolve(
      answer(isPart ? 206 : 200, server.body.subarray(from, server.stallsAt), told, signal, server.stallsAt < Infinity),
    );
  });
  return server;
}

function answer(status: number, bytes: Uint8Array, headers: Record<string, string>, signal: AbortSignal, stalls = false): Response {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += 50_000)));
      else if (!stalls) controller.close();
      else return new Promise(() => undefined);
      return Promise.resolve();
    },
  });
  const response = new Response(status === 416 ? null : body, { status, headers });
  Object.defineProperty(response, 'url', { value: address });
  return response;
}

/** The worker dies: nothing of it arrives any more. */
function mortal(name: string) {
  const connect = connection(name);
  let isDead = false;
  return {
    connect: async () => {
      if (isDead) throw new Error('killed');
      return connect();
    },
    async kill(): Promise<void> {
      isDead = true;
      (await connect()).close();
    },
  };
}

async function parts(database: Database): Promise<number> {
  return database.count('parts');
}

/** A worker that dies when three parts have come. */
async function begun(server: Server, name: string): Promise<void> {
  server.stallsAt = 900_000;
  const first = mortal(name);
  await wake(first.connect).feeds.prepareAddress(address);
  const database = await first.connect();
  await expect.poll(() => parts(database), { timeout: 5000 }).toBe(3);
  await first.kill();
  server.stallsAt = Infinity;
}

async function toEnd(name: string) {
  const connect = connection(name);
  const services = wake(connect);
  await services.feeds.resume();
  const database = await connect();
  await settled(database);
  const [build] = await buildsIn(database);
  expect(build).toMatchObject({ state: 'ready', claims: 12_000, error: null });
  await services.feeds.take(build?.set ?? 0);
  expect(await found(services)).toHaveLength(1);
}

describe('a download over which the worker has died', () => {
  it('goes on where it was', async () => {
    const [server, name] = [serve(), freshName()];
    await begun(server, name);
    await toEnd(name);
    expect(server.requests).toEqual([
      { range: null, ifRange: null },
      { range: 'bytes=768000-', ifRange: '"1"' },
    ]);
  });

  it('begins anew where the feed is another one now', async () => {
    const [server, name] = [serve(), freshName()];
    await begun(server, name);
    server.etag = '"2"';
    server.body = new TextEncoder().encode(feed(12_000).replaceAll('harbour', 'airport'));
    await toEnd(name);
  });

  it.each(['ignored', 'refused'] as const)('begins anew where ranges are %s', async (ranges) => {
    const [server, name] = [serve({ ranges }), freshName()];
    await begun(server, name);
    await toEnd(name);
  });

  it.each([
    ['has no ETag', { etag: '' }, {}],
    ['has a weak one', { etag: 'W/"1"' }, {}],
    ['packs it on the way', {}, { 'content-encoding': 'gzip' }],
  ])('begins anew where the server %s', async (_what, over, headers) => {
    const [server, name] = [serve({ ...over, headers }), freshName()];
    await begun(server, name);
    await toEnd(name);
    expect(server.requests.map(({ range }) => range)).toEqual([null, null]);
  });

  it('is refused where the answer is no rest of it', async () => {
    const [server, name] = [serve({ ranges: 'wrong' }), freshName()];
    await begun(server, name);
    const connect = connection(name);
    await wake(connect).feeds.resume();
    await settled(await connect());
    expect(await buildsIn(await connect())).toMatchObject([{ state: 'failed', error: 'trouble:["status","206"]' }]);
  });

  it('comes to its end though more workers die over it than may die without getting further', async () => {
    const [server, name] = [serve(), freshName()];
    for (let turn = 1; turn <= 8; turn++) {
      server.stallsAt = turn * 130_000 + 10_000;
      const one = mortal(name);
      const services = wake(one.connect);
      await (turn === 1 ? services.feeds.prepareAddress(address) : services.feeds.resume());
      const database = await one.connect();
      await expect.poll(() => parts(database), { timeout: 5000 }).toBe(Math.floor(server.stallsAt / 256_000));
      // Progress is written down now and then only.
      await new Promise((resolve) => setTimeout(resolve, 50));
      await one.kill();
    }
    server.stallsAt = Infinity;
    await toEnd(name);
  });
});

it('a feed without an end is ended, though each of its records does', async () => {
  const piece = new TextEncoder().encode('{"a":1},'.repeat(131_072));
  let sent = 0;
  let isCancelled = false;
  vi.stubGlobal('fetch', () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += piece.length;
        controller.enqueue(piece);
      },
      cancel() {
        isCancelled = true;
      },
    });
    const response = new Response(body);
    Object.defineProperty(response, 'url', { value: address });
    return Promise.resolve(response);
  });
  const fetched = await fetchFeed(address, { etag: null, lastModified: null }, new AbortController().signal);
  const read = async (): Promise<void> => {
    if (fetched.kind === 'new') for await (const chunk of fetched.bytes) void chunk;
  };
  await expect(read()).rejects.toMatchObject({ told: 'trouble:["too-large","400"]' });
  expect(sent).toBeLessThan(MOST_BYTES + 3 * piece.length);
  expect(isCancelled).toBe(true);
});
