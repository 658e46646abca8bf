import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../lib/extension/corpus/corpus.ts';
import { digestOf, install } from '../../lib/extension/corpus/install.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import { packsIn } from '../../lib/extension/store/packs.ts';
import { FeedError } from '../../lib/packs/import/trouble.ts';
import { bridgeClosed, mayorResigned, packBytes } from './example-pack.ts';
import { page, repeating, sentences } from './page.ts';

let names = 0;

/** One store, and workers that wake over it. */
function store() {
  const name = `corpus-${String(names++)}`;
  const connect = connection(name);
  const fetched: string[] = [];
  const reports: unknown[] = [];
  let more = 0;
  const wake = async (bytes: ArrayBuffer | null, id = 'example') =>
    createCorpus({
      connect,
      bundled: bytes ? [{ id, path: `packs/${id}.json`, digest: await digestOf(bytes) }] : [],
      fetchPackaged(path) {
        fetched.push(path);
        return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('no such file'));
      },
      report: (error) => void reports.push(error),
      whileBuilding: (work) => work(),
      more: () => void more++,
    });
  return { connect, wake, fetched, reports, more: () => more };
}

async function found(corpus: Awaited<ReturnType<ReturnType<typeof store>['wake']>>): Promise<string[]> {
  const [pack] = await corpus.packs();
  const matches = await pack?.matcher.match(sentences(repeating), page, { strictness: 'strict' });
  return matches?.map(({ claim }) => claim) ?? [];
}

describe('the corpus', () => {
  it('installs a bundled pack once; a worker that wakes later answers from what is stored', async () => {
    const { wake, fetched } = store();
    const bytes = packBytes();
    expect(await found(await wake(bytes))).toEqual(['bridge-closed']);
    expect(await found(await wake(bytes))).toEqual(['bridge-closed']);
    expect(fetched).toEqual(['packs/example.json']);
  });

  it('installs a bundled pack anew when it has changed', async () => {
    const { wake, fetched } = store();
    await (await wake(packBytes([mayorResigned]))).packs();
    expect(await found(await wake(packBytes([mayorResigned, bridgeClosed])))).toEqual(['bridge-closed']);
    expect(fetched).toHaveLength(2);
  });

  it('takes away a bundled pack that no longer ships', async () => {
    const { wake, connect } = store();
    await (await wake(packBytes())).packs();
    expect(await (await wake(null)).packs()).toEqual([]);
    expect(await packsIn(await connect())).toEqual([]);
  });

  it.each([
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7, bytes.length - 8)],
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length - 5)],
    ['empty', () => new Uint8Array()],
    ['of another version', (bytes: Uint8Array<ArrayBuffer>) => bytes.with(4, 99)],
  ])('builds an index anew that is %s', async (_how, spoil) => {
    const { wake, connect, fetched } = store();
    const bytes = packBytes();
    await (await wake(bytes)).packs();
    const database = await connect();
    const set = (await packsIn(database))[0]?.set ?? 0;
    const stored = async (): Promise<Uint8Array<ArrayBuffer>> =>
      new Uint8Array((await (await database.get('indexes', set))?.blob.arrayBuffer()) ?? new ArrayBuffer());
    const whole = await stored();
    await database.put('indexes', { set, blob: new Blob([spoil(whole.slice())]) });
    expect(await found(await wake(bytes))).toEqual(['bridge-closed']);
    expect(await stored()).toEqual(whole);
    expect(fetched).toHaveLength(1);
  });

  it('lets nobody wait for a large index that has to be built anew: the others answer, and it is told when it stands', async () => {
    const { wake, connect, more } = store();
    const bytes = packBytes();
    await (await wake(bytes)).packs();
    const many = Array.from({ length: 1200 }, (_none, n) => ({ id: `c${String(n)}`, text: `Claim number ${String(n)} about the harbour` }));
    const database = await connect();
    const { pack } = await install(database, packBytes(many, 'large'), { pack: 'large', origin: 'file', source: 'x' }, []);
    await database.delete('indexes', pack.set);
    const corpus = await wake(bytes);
    const ids = async (): Promise<string[]> => (await corpus.packs()).map(({ stored }) => stored.id);
    expect(await ids()).toEqual(['example']);
    corpus.renew();
    expect(await ids()).toEqual(['example']);
    expect(more()).toBe(0);
    await expect.poll(more).toBe(1);
    expect(await ids()).toEqual(['example', 'large']);
    expect(await database.count('indexes')).toBe(2);
  });

  it('keeps the old version where the new one is refused, and says why', async () => {
    const { wake, reports } = store();
    await (await wake(packBytes())).packs();
    const broken = new TextEncoder().encode('{"format":"on-record-pack"}').buffer as ArrayBuffer;
    expect(await found(await wake(broken))).toEqual(['bridge-closed']);
    expect(reports).toEqual([expect.any(FeedError)]);
  });

  it('tries again after a failure', async () => {
    const { connect } = store();
    let fails = true;
    const corpus = createCorpus({
      connect: () => (fails ? Promise.reject(new Error('The disk is full.')) : connect()),
      bundled: [],
      fetchPackaged: () => Promise.reject(new Error('unused')),
      report: () => undefined,
      whileBuilding: (work) => work(),
      more: () => undefined,
    });
    await expect(corpus.packs()).rejects.toThrow('The disk is full.');
    fails = false;
    expect(await corpus.packs()).toEqual([]);
  });
});

describe('installing', () => {
  it('names the place of what is wrong', async () => {
    const { connect } = store();
    const bytes = new TextEncoder().encode('{"format":"on-record-pack","formatVersion":9}').buffer as ArrayBuffer;
    const from = { pack: 'example', origin: 'file', source: 'example.json' } as const;
    await expect(install(await connect(), bytes, from, [])).rejects.toThrow(
      'at “/formatVersion”: it is 9; this version of On Record reads 1.',
    );
    expect(await (await connect()).getAll('builds')).toEqual([]);
  });

  it('lets no pack but a bundled one name a page of the extension', async () => {
    const { connect } = store();
    const { pack, problems } = await install(await connect(), packBytes(), { pack: 'example', origin: 'file', source: 'x' }, []);
    expect(pack.editorialUrl).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('which only a bundled pack may name')]);
  });
});
