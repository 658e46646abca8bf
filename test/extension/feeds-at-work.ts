/** Feeds at work without a browser: a server that answers as told, a worker that wakes, what it has found. */
import { expect, vi } from 'vitest';
import { createCorpus } from '../../lib/extension/corpus/corpus.ts';
import { createServices, type Services } from '../../lib/extension/services.ts';
import { buildsIn } from '../../lib/extension/store/builds.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import type { Database } from '../../lib/extension/store/database.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { dataFeed, review } from '../packs/import/feeds.ts';
import { page, sentences } from './page.ts';

let names = 0;
/** Of a database that no other test has. */
export const freshName = (): string => `feeds-${String(names++)}`;

export const address = 'https://desk.example/feed.json';
const target = 'The ferry company raised its prices by ninety percent in October.';

export function feed(count: number): string {
  const filler = Array.from({ length: count - 1 }, (_one, n) =>
    review({
      claimReviewed: `Claim number ${String(n)} about the harbour of Elmford in ${String(1900 + n)}`,
      url: `https://desk.example/${String(n)}`,
    }),
  );
  return JSON.stringify(dataFeed([review({ claimReviewed: target, inLanguage: 'en' }), ...filler]));
}

export function wake(connect: () => Promise<Database>, free = Infinity, isHandingIn = false): Services {
  const quiet = (): void => undefined;
  const whileBuilding = (work: () => Promise<void>): Promise<void> => work();
  const fetchPackaged = (): Promise<never> => Promise.reject(new Error('unused'));
  const corpus = createCorpus({ connect, bundled: [], fetchPackaged, report: quiet, whileBuilding, more: quiet });
  const host = {
    corpus,
    connect,
    changed: quiet,
    told: quiet,
    report: quiet,
    whileBuilding,
    free: () => Promise.resolve(free),
    isHandingIn: () => Promise.resolve(isHandingIn),
    now: () => new Date('2026-11-25T10:00:00Z'),
  };
  return createServices(host);
}

/** A server that answers as told. */
export function serve(answer: () => Response): void {
  vi.stubGlobal('fetch', () => {
    const response = answer();
    Object.defineProperty(response, 'url', { value: address });
    return Promise.resolve(response);
  });
}
export const well = (body: string, headers = {}) => new Response(body, { headers: { etag: '"1"', ...headers } });

export async function settled(database: Database): Promise<void> {
  await expect
    .poll(async () => (await buildsIn(database)).filter(({ state }) => !['ready', 'failed', 'unchanged'].includes(state)).length, {
      timeout: 10_000,
    })
    .toBe(0);
}

export async function found(services: Services): Promise<string[]> {
  const claims: string[] = [];
  for (const { matcher } of await services.corpus.packs()) {
    claims.push(...(await matcher.match(sentences(target), page, { strictness: 'strict' })).map(({ claim }) => claim));
  }
  return claims;
}

/** To a feed of so many claims. */
export async function subscribed(count = 60) {
  const connect = connection(freshName());
  const database = await connect();
  const services = wake(connect);
  serve(() => well(feed(count)));
  const set = await services.feeds.prepareAddress(address);
  await settled(database);
  await services.feeds.take(set);
  const [pack] = await packsIn(database);
  return { connect, database, services, id: pack?.id ?? '' };
}
