/**
 * Stores as former versions of the extension have left them, record by record as they stood: never changed when the code is. A new version of the store adds
 * its own here before the next migration is written.
 */
import { gzipSync } from 'node:zlib';
import { type IDBPDatabase, openDB } from 'idb';

export const FERRY = 'The ferry company raised its prices by ninety percent in October.';
export const OWN = 'The evening boat left with eleven people on board.';

const encoder = new TextEncoder();

const ferries = [
  `{"id":"c-g0p6rrb6e2","text":"${FERRY}","form":"statement","kind":"fact","language":"en","claimant":"Ada Mayor","date":"2022-02-24","reviews":[{"by":"publisher","category":"false","label":"False","publisher":"Fact Desk","url":"https://desk.example/bridge","date":"2022-03-01","language":"en"}]}`,
  '{"id":"c-24z33cz5qyd","text":"Claim number 0 about the harbour of Elmford in 1900","form":"statement","kind":"fact","language":"en","claimant":"Ada Mayor","date":"2022-02-24","reviews":[{"by":"publisher","category":"false","label":"False","publisher":"Fact Desk","url":"https://desk.example/0","date":"2022-03-01"}]}',
];
const own = [
  `{"id":"own-mh2k1","text":"${OWN}","form":"statement","kind":"fact","language":"en","reviews":[{"by":"pack","category":"false","label":null,"publisher":null}],"sources":[{"publisher":"Harbour office"}]}`,
];

function block(claims: readonly string[]): { readonly ends: Uint32Array; readonly bytes: Uint8Array } {
  let end = 0;
  return { ends: Uint32Array.from(claims, (json) => (end += encoder.encode(json).length)), bytes: encoder.encode(claims.join('')) };
}

const report = { records: 2, kept: 2, mended: 0, refused: 0, information: 0, claims: 2, reasons: [] };
const head = { description: '', language: 'en', editors: [], topics: [], formatVersion: 1, digest: '', names: [], articles: [], report };
const counts = {
  languages: [{ of: 'en', claims: 2 }],
  categories: [{ of: 'false', claims: 2 }],
  publishers: [{ of: 'Fact Desk', claims: 2 }],
  oldest: '2022-03-01',
  newest: '2022-03-01',
};

const packs = [
  {
    ...head,
    ...counts,
    id: 'feed-1g8z01105d4',
    version: '2026-11-01',
    title: 'Desk feed',
    updated: '2026-11-01',
    claims: 2,
    bytes: 1513,
    origin: 'address',
    set: 3,
  },
  {
    ...head,
    ...counts,
    id: 'own-claims',
    version: '2026-11-02T09:00:00.000Z',
    title: 'Your own claims',
    updated: '2026-11-02',
    claims: 1,
    bytes: 300,
    origin: 'own',
    set: 5,
  },
];

const directories = [
  {
    set: 3,
    ids: Float64Array.of(1855493861927611, 8974583355177880),
    ordinals: Uint32Array.of(0, 1),
    contents: Uint32Array.of(3273822563, 1163263142),
  },
];

const subscription = {
  id: 'feed-1g8z01105d4',
  address: 'https://desk.example/feed.json',
  servedBy: 'desk.example',
  everyHours: 72,
  etag: '"1"',
  lastModified: null,
  lastTry: '2026-11-20T10:00:00.000Z',
  lastSuccess: '2026-11-20T10:00:00.000Z',
  nextTry: '2026-11-23T07:50:04.662Z',
  failures: 0,
  error: null,
  changed: null,
};

/** A feed that was being read when the extension was brought up to date. */
const build = {
  set: 6,
  pack: 'feed-other',
  origin: 'address',
  source: 'https://other.example/feed.json',
  automatic: false,
  state: 'reading',
  begun: '2026-11-23T08:00:00.000Z',
  bytes: 700,
  claims: 0,
  turns: 1,
  error: null,
  download: { etag: '"7"', lastModified: null, servedBy: 'other.example' },
  result: null,
  report: null,
  difference: null,
  doubt: null,
};
const otherFeed = gzipSync(
  '{"@type":"DataFeed","name":"Other feed","dataFeedElement":[{"item":[{"@type":"ClaimReview","url":"https://other.example/1","claimReviewed":"The tower of Ashby was sold to a circus in the spring.","author":{"name":"Other Desk"},"reviewRating":{"alternateName":"False"}}]}]}',
);
const half = Math.floor(otherFeed.length / 2);
const parts = [Uint8Array.from(otherFeed.subarray(0, half)), Uint8Array.from(otherFeed.subarray(half))];

const muted = {
  id: 'm-1',
  what: 'claim',
  pack: 'example',
  claim: 'mayor-resigned',
  label: 'The mayor of Exampletown resigned over the harbour contract.',
  date: '2026-10-01T10:00:00.000Z',
  site: 'news.example',
};
const firing = { rule: 'repeats-false', times: 3 };

/** Of another form than any that can be read: it is built anew from the claims. */
const index = Uint8Array.of(1, 2, 3, 4);

type Create = (database: IDBPDatabase) => void;
type Fill = (put: (store: string, value: unknown, key?: IDBValidKey) => unknown) => void;

const sets =
  (keysInside: boolean): Create =>
  (database) => {
    database.createObjectStore('packs', { keyPath: 'id' });
    database.createObjectStore('builds', { keyPath: 'set', autoIncrement: true });
    database.createObjectStore('parts', keysInside ? { keyPath: ['set', 'part'] } : {});
    database.createObjectStore('blocks', keysInside ? { keyPath: ['set', 'block'] } : {});
    database.createObjectStore('directories', { keyPath: 'set' });
    database.createObjectStore('indexes', { keyPath: 'set' });
    database.createObjectStore('subscriptions', { keyPath: 'id' });
    database.createObjectStore('muted', { keyPath: 'id' }).createIndex('byDate', 'date');
    database.createObjectStore('firings', { keyPath: 'rule' });
  };

const kept: Fill = (put) => {
  for (const pack of packs) put('packs', pack);
  for (const directory of directories) put('directories', directory);
  put('subscriptions', subscription);
  put('builds', build);
  put('muted', muted);
  put('firings', firing);
};

const keysInside: Fill = (put) => {
  kept(put);
  put('blocks', { set: 3, block: 0, ...block(ferries) });
  put('blocks', { set: 5, block: 0, ...block(own) });
  parts.forEach((bytes, part) => put('parts', { set: 6, part, bytes }));
};

const STORES: readonly (readonly [Create, Fill])[] = [
  [
    (database) => {
      database.createObjectStore('packs', { keyPath: 'id' });
      database.createObjectStore('claims', { keyPath: ['pack', 'ordinal'] }).createIndex('byId', ['pack', 'claim.id'], { unique: true });
      database.createObjectStore('indexes', { keyPath: 'pack' });
      database.createObjectStore('muted', { keyPath: 'id' }).createIndex('byDate', 'date');
      database.createObjectStore('firings', { keyPath: 'rule' });
    },
    (put) => {
      put('packs', { id: 'example', title: 'Example', digest: 'of a former version', claims: 1, origin: 'bundled' });
      put('claims', { pack: 'example', ordinal: 0, claim: { id: 'bridge-closed', text: 'The old bridge was closed.' } });
      put('indexes', { pack: 'example', bytes: index });
      put('muted', muted);
      put('firings', firing);
    },
  ],
  [
    sets(true),
    (put) => {
      keysInside(put);
      for (const set of [3, 5]) put('indexes', { set, bytes: index });
    },
  ],
  [
    sets(true),
    (put) => {
      keysInside(put);
      for (const set of [3, 5]) put('indexes', { set, blob: new Blob([index]) });
    },
  ],
  [
    sets(false),
    (put) => {
      kept(put);
      put('blocks', block(ferries), [3, 0]);
      put('blocks', block(own), [5, 0]);
      parts.forEach((bytes, part) => put('parts', { blob: new Blob([bytes]) }, [6, part]));
      for (const set of [3, 5]) put('indexes', { set, blob: new Blob([index]) });
    },
  ],
];

export const FORMER_VERSIONS = STORES.map((_store, place) => place + 1);

/** @param version of the store */
export async function writeFormerStore(name: string, version: number): Promise<void> {
  const [create, fill] = STORES[version - 1] ?? [];
  const database = await openDB(name, version, { upgrade: (upgraded) => create?.(upgraded) });
  const change = database.transaction([...database.objectStoreNames], 'readwrite');
  fill?.((store, value, key) => change.objectStore(store).put(value, key));
  await change.done;
  database.close();
}
