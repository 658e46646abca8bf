/** What the index is there for: switches build nothing, a worker that wakes builds nothing, and claims are fetched for matches only. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { install } from '../../lib/extension/corpus/install.ts';
import { bridgeClosed, mayorResigned, packBytes } from './example-pack.ts';
import { alsoRepeating, harmless, page, repeating, sentences } from './page.ts';
import { wake, type Worker } from './worker.ts';

/** As many as make a pack one whose claims are told by the index alone. */
const CLAIMS = 1100;
const others = Array.from({ length: CLAIMS - 1 }, (_none, n) => ({
  id: `claim-${String(n)}`,
  text: `Ship number ${String(n)} left the harbour of Elmford with ${String(n % 97)} crates of oranges`,
  topics: ['ships'],
}));
const large = packBytes([...others, bridgeClosed]);
let names = 0;

/** What has been asked of the store and written to it since the last look, by the name of the object store. */
function watched(): (what: 'get' | 'put') => string[] {
  const calls: Record<'get' | 'put', string[]> = { get: [], put: [] };
  for (const what of ['get', 'put'] as const) {
    const plain = IDBObjectStore.prototype[what] as (this: IDBObjectStore, ...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, what).mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      calls[what].push(this.name);
      return plain.apply(this, args) as IDBRequest<IDBValidKey>;
    });
  }
  return (what) => calls[what].splice(0);
}

const built = new Set(['blocks', 'indexes', 'directories', 'parts', 'builds', 'packs']);
const findings = async ({ page: from }: Worker, ...texts: string[]): Promise<string[]> =>
  (await from.compare({ page, segments: sentences(...texts), from: 0, again: true })).findings.map(({ claim }) => claim);

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({}) } });
  fakeBrowser.reset();
});

describe('the index at work', () => {
  it('of a pack that is stored is read by a worker that wakes, and neither it nor a switch builds anything', async () => {
    const database = `index-${String(names++)}`;
    const first = await wake(database, large);
    expect(await findings(first, repeating)).toEqual(['bridge-closed']);
    await first.kill();

    const calls = watched();
    const second = await wake(database, large);
    expect(await findings(second, repeating)).toEqual(['bridge-closed']);
    expect(calls('get').filter((store) => store === 'indexes')).toHaveLength(1);
    const switches = [
      { list: 'topicsOff', id: 'bridges' },
      { list: 'publishersOff', id: 'Fact Desk' },
      { list: 'languagesOff', id: 'en' },
      { list: 'packsOff', id: 'example' },
    ] as const;
    for (const one of switches) {
      await second.view.setSwitch({ ...one, on: false });
      expect([one.list, await findings(second, repeating)]).toEqual([one.list, one.list === 'publishersOff' ? ['bridge-closed'] : []]);
      await second.view.setSwitch({ ...one, on: true });
      expect(await findings(second, repeating)).toEqual(['bridge-closed']);
    }
    expect(calls('get').filter((store) => store === 'indexes')).toEqual([]);
    expect(calls('put').filter((store) => built.has(store))).toEqual([]);
    await second.kill();
  }, 20_000);

  it('of one pack whose claims are lost keeps no other from being compared, and says so where there is none', async () => {
    const name = `index-${String(names++)}`;
    const worker = await wake(name, large);
    await findings(worker, harmless);
    const database = await worker.services.connect();
    await install(database, packBytes([mayorResigned], 'other'), { pack: 'other', origin: 'file', source: 'other.json' }, []);
    worker.services.packsChanged();
    const [lost] = await database.getAll('packs');
    await database.delete('blocks', IDBKeyRange.bound([lost?.set], [lost?.set, Infinity]));
    const compared = await worker.page.compare({ page, segments: sentences(repeating, alsoRepeating), from: 0, again: true });
    expect([lost?.id, compared.findings.map(({ claim }) => claim), compared.packs, compared.claims]).toEqual([
      'example',
      ['mayor-resigned'],
      1,
      1,
    ]);
    expect(worker.reports.map(String)).toContainEqual(expect.stringMatching(/has no claim/) as string);
    expect((await worker.view.feeds()).packs.map(({ id, whole }) => [id, whole])).toEqual([
      ['example', false],
      ['other', true],
    ]);
    await worker.view.setSwitch({ list: 'packsOff', id: 'other', on: false });
    await expect(findings(worker, repeating)).rejects.toThrow();
    await worker.kill();
    // What ships with the extension is there again with the next worker.
    const next = await wake(name, large);
    await expect.poll(() => findings(next, repeating).catch(() => []), { timeout: 5000 }).toEqual(['bridge-closed']);
    expect((await next.view.feeds()).packs.every(({ whole }) => whole)).toBe(true);
    await next.kill();
  });

  it('lets claims stay in the store until one may match: of most pages none is fetched', async () => {
    const worker = await wake(`index-${String(names++)}`, large);
    await findings(worker, harmless);
    const calls = watched();
    const few = 'The train to the coast was late again, said the stationmaster.';
    expect(await findings(worker, harmless, few, 'Nobody was hurt when the roof came down.')).toEqual([]);
    expect(calls('get').filter((store) => store === 'blocks')).toEqual([]);
    expect(await findings(worker, few, repeating)).toEqual(['bridge-closed']);
    const blocks = calls('get').filter((store) => store === 'blocks').length;
    expect(blocks).toBeGreaterThan(0);
    expect(blocks).toBeLessThan(5);
    await worker.kill();
  }, 20_000);
});
