/** A feed's server that can do what servers do: be slow, have nothing new, fail, lie, never end. On the loopback address, where http is allowed. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

const article = readFileSync(new URL('../fixtures/feeds/article.html', import.meta.url), 'utf8');

export const REPEATED = 'The ferry company raised its prices by ninety percent in October.';

function claimReview(text: string, n: number): object {
  return {
    '@type': 'ClaimReview',
    url: `https://desk.example/${String(n)}`,
    claimReviewed: text,
    author: { '@type': 'Organization', name: n % 2 === 0 ? 'Island Desk' : 'Coast Check' },
    reviewRating: { '@type': 'Rating', alternateName: 'False' },
    itemReviewed: { '@type': 'Claim', datePublished: '2026-10-20' },
    datePublished: '2026-11-01',
    inLanguage: 'en',
  };
}

const words =
  'harbour council bridge teacher market library school tower station river forest valley museum airport factory hospital garden castle'.split(
    ' ',
  );

/** The claim that the article repeats, and so many that it does not. */
export function feedOf(others: number, more: readonly string[] = []): string {
  const filler = Array.from({ length: others }, (_one, n) => {
    const [one = '', two = '', three = ''] = [n, n * 7 + 3, n * 13 + 5].map((place) => words[place % words.length] ?? '');
    return `The ${one} of Elmford number ${String(n)} was sold to the ${two} of Ashby before the ${three} opened in ${String(1900 + (n % 120))}`;
  });
  const all = [REPEATED, ...filler, ...more];
  return JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Island reviews',
    dateModified: '2026-11-20',
    dataFeedElement: all.map((text, n) => ({ '@type': 'DataFeedItem', item: [claimReview(text, n)] })),
  });
}

const HOSTILE = JSON.stringify({
  '@type': 'DataFeed',
  name: '<img src=x onerror="document.title=`owned`"> PolitiFact',
  dataFeedElement: [
    {
      item: [
        {
          ...claimReview('<script>document.title="owned"</script> The <b>mayor</b> of Elmford resigned &amp; left', 1),
          url: 'javascript:alert(1)',
        },
      ],
    },
    { item: null },
    { item: { __proto__: { polluted: true }, constructor: 1 } },
    'text',
  ],
});

const large = feedOf(20_000);

export interface FeedServer {
  readonly base: string;
  /** What /feed.json gives; a new value has a new ETag. */
  feed: string;
  /** How /feed.json answers: well, or as the word says. */
  mode: 'well' | 'error' | 'cut' | 'gone';
  /** Requests of /feed.json, with the status that they got. */
  readonly answers: number[];
  /** Where requests of /download.json asked to begin: null for the whole. */
  readonly ranges: (string | null)[];
  close(): void;
}

type Route = (request: IncomingMessage, response: ServerResponse) => void;

function drip(response: ServerResponse, text: string, pieces: number, everyMs: number): void {
  const size = Math.ceil(text.length / pieces);
  let at = 0;
  const next = (): void => {
    response.write(text.slice(at, (at += size)));
    if (at >= text.length) response.end();
    else setTimeout(next, everyMs);
  };
  next();
}

/** A large feed on a slow line, whose server can go on in the middle (RFC 9110, 14). */
function download({ headers }: IncomingMessage, response: ServerResponse, ranges: (string | null)[]): void {
  const { range = null } = headers;
  ranges.push(range);
  const from = headers['if-range'] === '"large"' ? Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0) : 0;
  const told = { 'content-type': 'application/json', etag: '"large"', 'content-length': large.length - from };
  const contentRange = `bytes ${String(from)}-${String(large.length - 1)}/${String(large.length)}`;
  response.writeHead(from > 0 ? 206 : 200, { ...told, ...(from > 0 && { 'content-range': contentRange }) });
  drip(response, large.slice(from), Math.ceil((large.length - from) / 400_000), 40);
}

function cut(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': text.length });
  response.write(text.slice(0, text.length / 2), () => setTimeout(() => response.destroy(), 50));
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"dataFeedElement":[{"item":[{"claimReviewed":"');
  const piece = 'x'.repeat(1 << 20);
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
}

export async function serveFeeds(): Promise<FeedServer> {
  const state = { feed: feedOf(60), mode: 'well' as FeedServer['mode'], answers: [] as number[], ranges: [] as (string | null)[] };
  const json = { 'content-type': 'application/json' };
  const main: Route = (request, response) => {
    const etag = `"${String(state.feed.length)}-${state.feed.slice(-40, -10).replace(/\W/g, '')}"`;
    const status = state.mode === 'error' ? 500 : state.mode === 'gone' ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    state.answers.push(status);
    if (status === 200 && state.mode === 'cut') cut(response, state.feed);
    else if (status === 200) response.writeHead(200, { ...json, etag }).end(state.feed);
    else response.writeHead(status).end();
  };
  const routes: Readonly<Record<string, Route>> = {
    '/feed.json': main,
    '/slow.json': (_request, response) => drip(response.writeHead(200, json), feedOf(40), 6, 250),
    '/packed.json.gz': (_request, response) => response.writeHead(200, { 'content-type': 'application/gzip' }).end(gzipSync(feedOf(40))),
    '/encoded.json': (_request, response) => response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(gzipSync(feedOf(40))),
    '/missing.json': (_request, response) => response.writeHead(404).end(),
    '/broken.json': (_request, response) => response.writeHead(500).end(),
    '/cut.json': (_request, response) => cut(response, feedOf(500)),
    '/endless.json': (_request, response) => endless(response),
    '/redirect.json': (_request, response) => response.writeHead(302, { location: 'http://feeds.example/feed.json' }).end(),
    '/wrong.json': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Sign in</body></html>'),
    '/hostile.json': (_request, response) => response.writeHead(200, json).end(HOSTILE),

    '/start.html': (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Norwold</title><p>Nothing to read here.</p>'),
    '/large.json': (_request, response) => response.writeHead(200, json).end(large),
    '/download.json': (request, response) => download(request, response, state.ranges),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/article.html') {
      const address = encodeURIComponent(`${base}feed.json`);
      response.writeHead(200, { 'content-type': 'text/html' }).end(article.replace('ADDRESS', address));
    } else (routes[pathname] ?? ((_request, answer) => answer.writeHead(404).end()))(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  return Object.assign(state, {
    base,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  });
}
