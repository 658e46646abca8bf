import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../lib/extension/corpus/corpus.ts';
import { digestOf, install, PackRefusedError } from '../../lib/extension/corpus/install.ts';
import { connection } from '../../lib/extension/store/connection.ts';
import { indexOf, packsIn, putIndex } from '../../lib/extension/store/packs.ts';
import { bridgeClosed, mayorResigned, packBytes } from './example-pack.ts';
import { page, repeating, sentences } from './page.ts';

let names = 0;

/** One store, and workers that wake over it. */
function store() {
  const name = `corpus-${String(names++)}`;
  const connect = connection(name);
  const fetched: string[] = [];
  const reports: unknown[] = [];
  const wake = async (bytes: ArrayBuffer | null, id = 'example') =>
    createCorpus({
      connect,
      bundled: bytes ? [{ id, path: `packs/${id}.json`, digest: await digestOf(bytes) }] : [],
      fetchPackaged(path) {
        fetched.push(path);
        return bytes ? Promise.resolve(bytes) : Promise.reject(new Error('no such file'));
      },
      report: (error) => void reports.push(error),
    });
  return { connect, wake, fetched, reports };
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
    ['damaged', (bytes: Uint8Array) => bytes.fill(7, bytes.length - 8)],
    ['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length - 5)],
    ['empty', () => new Uint8Array()],
    ['of another version', (bytes: Uint8Array) => bytes.with(4, 99)],
  ])('builds an index anew that is %s', async (_how, spoil) => {
    const { wake, connect, fetched } = store();
    const bytes = packBytes();
    await (await wake(bytes)).packs();
    const whole = (await indexOf(await connect(), 'example'))?.bytes ?? new Uint8Array();
    await putIndex(await connect(), { pack: 'example', bytes: spoil(whole.slice()) });
    expect(await found(await wake(bytes))).toEqual(['bridge-closed']);
    expect((await indexOf(await connect(), 'example'))?.bytes).toEqual(whole);
    expect(fetched).toHaveLength(1);
  });

  it('keeps the old version where the new one is refused, and says why', async () => {
    const { wake, reports } = store();
    await (await wake(packBytes())).packs();
    const broken = new TextEncoder().encode('{"format":"on-record-pack"}').buffer as ArrayBuffer;
    expect(await found(await wake(broken))).toEqual(['bridge-closed']);
    expect(reports).toEqual([expect.any(PackRefusedError)]);
  });

  it('tries again after a failure', async () => {
    const { connect } = store();
    let fails = true;
    const corpus = createCorpus({
      connect: () => (fails ? Promise.reject(new Error('The disk is full.')) : connect()),
      bundled: [],
      fetchPackaged: () => Promise.reject(new Error('unused')),
      report: () => undefined,
    });
    await expect(corpus.packs()).rejects.toThrow('The disk is full.');
    fails = false;
    expect(await corpus.packs()).toEqual([]);
  });
});

describe('installing', () => {
  it('names the place of what is wrong', async () => {
    const { connect } = store();
    const bytes = new TextEncoder().encode('[]').buffer as ArrayBuffer;
    await expect(install(await connect(), bytes, 'https://feed.example/pack.json', [])).rejects.toThrow(
      'pack “https://feed.example/pack.json”',
    );
  });

  it('lets no pack but a bundled one name a page of the extension', async () => {
    const { connect } = store();
    const { pack, problems } = await install(await connect(), packBytes(), 'example.json', []);
    expect(pack.editorialUrl).toBeUndefined();
    expect(problems.map(({ code }) => code)).toEqual(['bad-address']);
  });
});
