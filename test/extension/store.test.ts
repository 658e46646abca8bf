import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type Migration, MIGRATIONS, openDatabase } from '../../lib/extension/store/database.ts';
import { countFirings, firings, forgetFirings } from '../../lib/extension/store/firings.ts';
import { mute, mutedItems, passageKey, unmute, unmuteAll } from '../../lib/extension/store/muted.ts';
import { allClaims, BlockWriter, claimsAt } from '../../lib/extension/store/blocks.ts';
import { differenceOf, ordinalsOf } from '../../lib/extension/store/directory.ts';
import { claimById, packsIn, removePack } from '../../lib/extension/store/packs.ts';
import { partsOf } from '../../lib/extension/store/parts.ts';
import { sweep } from '../../lib/extension/store/sweep.ts';
import { indexSet } from '../../lib/extension/corpus/index-set.ts';
import { SetMaker } from '../../lib/extension/corpus/set-maker.ts';
import { openIndex } from '../../lib/matching/index/open.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { install } from '../../lib/extension/corpus/install.ts';
import { bridgeClosed, mayorResigned, packBytes } from './example-pack.ts';

const parsedClaim = parsePack(new TextDecoder().decode(packBytes()), 'example').pack?.claims[0] as Claim;

let names = 0;
const fresh = (): string => `store-${String(names++)}`;
const ignore = (): void => undefined;
const unhurried = (): Promise<void> => Promise.resolve();

describe('the database', () => {
  it('keeps what it holds when a later version adds a step', async () => {
    const name = fresh();
    const old = await openDatabase(ignore, name);
    await old.put('firings', { rule: 'comments', times: 3 });
    old.close();
    const step: Migration = async (_database, upgrade) => {
      const store = upgrade.objectStore('firings');
      for (const firing of await store.getAll()) await store.put({ ...firing, times: firing.times * 10 });
    };
    const next = await openDatabase(ignore, name, [...MIGRATIONS, step]);
    expect(next.version).toBe(MIGRATIONS.length + 1);
    expect(await next.get('firings', 'comments')).toEqual({ rule: 'comments', times: 30 });
    next.close();
  });

  it('from the first version: what was muted stays, the bundled packs are read again from the package', async () => {
    const name = fresh();
    const old = await openDatabase(ignore, name, MIGRATIONS.slice(0, 1));
    await (old as unknown as IDBPDatabase).put('packs', { id: 'example', title: 'Example', claims: 1 });
    await (old as unknown as IDBPDatabase).put('claims', { pack: 'example', ordinal: 0, claim: { id: 'a' } });
    await mute(old, { id: 'm', what: 'claim', pack: 'example', claim: 'a', label: 'A', date: '2026-01-01', site: null });
    old.close();
    const next = await openDatabase(ignore, name);
    expect([...next.objectStoreNames]).toEqual([
      'blocks',
      'builds',
      'directories',
      'firings',
      'indexes',
      'muted',
      'packs',
      'parts',
      'subscriptions',
    ]);
    expect(await packsIn(next)).toEqual([]);
    expect((await mutedItems(next)).map(({ claim }) => claim)).toEqual(['a']);
    next.close();
  });

  it('from the second version: an index is kept, as a blob', async () => {
    const name = fresh();
    const old = (await openDatabase(ignore, name, MIGRATIONS.slice(0, 2))) as unknown as IDBPDatabase;
    await old.put('indexes', { set: 7, bytes: Uint8Array.of(1, 2, 3, 4) });
    await old.put('indexes', { set: 8, bytes: Uint8Array.of(5) });
    old.close();
    const next = await openDatabase(ignore, name);
    const stored = await next.getAll('indexes');
    expect(stored.map((one) => Object.keys(one))).toEqual([
      ['set', 'blob'],
      ['set', 'blob'],
    ]);
    expect(await Promise.all(stored.map(async ({ blob }) => [...new Uint8Array(await blob.arrayBuffer())]))).toEqual([[1, 2, 3, 4], [5]]);
    next.close();
  });

  it('from the third version: claims and downloads are kept, with their keys beside them', async () => {
    const name = fresh();
    const old = (await openDatabase(ignore, name, MIGRATIONS.slice(0, 3))) as unknown as IDBPDatabase;
    const bytes = new TextEncoder().encode('{"id":"a"}{"id":"b"}');
    await old.put('blocks', { set: 7, block: 2, ends: Uint32Array.of(10, 20), bytes });
    await old.put('parts', { set: 8, part: 0, bytes: Uint8Array.of(1, 2) });
    await old.put('parts', { set: 8, part: 1, bytes: Uint8Array.of(3) });
    old.close();
    const next = await openDatabase(ignore, name);
    expect((await claimsAt(next, 7, [33, 32])).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await next.getAllKeys('blocks')).toEqual([[7, 2]]);
    const parts: number[][] = [];
    for await (const part of partsOf(next, 8)) parts.push([...part]);
    expect(parts).toEqual([[1, 2], [3]]);
    expect([...next.objectStoreNames]).not.toContain('former blocks');
    next.close();
  });

  it('stays as it was when a step fails', async () => {
    const name = fresh();
    const old = await openDatabase(ignore, name);
    await old.put('firings', { rule: 'comments', times: 3 });
    old.close();
    const step: Migration = (_database, upgrade) => {
      upgrade.objectStore('firings').clear().catch(ignore); // ended with the rest
      throw new Error('a bad step');
    };
    await expect(openDatabase(ignore, name, [...MIGRATIONS, step])).rejects.toThrow();
    const again = await openDatabase(ignore, name);
    expect(await again.get('firings', 'comments')).toEqual({ rule: 'comments', times: 3 });
    again.close();
  });

  it('gives way to a newer version of the extension, and says so', async () => {
    const name = fresh();
    let ended = false;
    await openDatabase(() => (ended = true), name);
    const newer = await openDB(name, MIGRATIONS.length + 1);
    expect(ended).toBe(true);
    newer.close();
  });
});

const from = { pack: 'example', origin: 'bundled', source: 'example.json' } as const;

describe('a pack', () => {
  it('is replaced as a whole; the old version is swept away', async () => {
    const database = await openDatabase(ignore, fresh());
    const { pack: old } = await install(database, packBytes(), from, ['/editorial.html']);
    const { pack } = await install(database, packBytes([mayorResigned]), from, ['/editorial.html']);
    expect((await packsIn(database)).map(({ id, claims }) => [id, claims])).toEqual([['example', 1]]);
    expect((await allClaims(database, pack.set)).map(({ id }) => id)).toEqual(['mayor-resigned']);
    expect(await claimById(database, 'example', 'bridge-closed')).toBeUndefined();
    expect((await claimById(database, 'example', 'mayor-resigned'))?.text).toBe(mayorResigned.text);
    expect(await sweep(database)).toBe(1);
    expect(await allClaims(database, old.set)).toEqual([]);
    expect(await allClaims(database, pack.set)).toHaveLength(1);
  });

  it('comes out of the store as it went in', async () => {
    const database = await openDatabase(ignore, fresh());
    const bundled = readFileSync(new URL('../../data/packs/nato-ukraine-2022.json', import.meta.url));
    const { pack } = await install(database, new Uint8Array(bundled).buffer, from, ['/editorial.html']);
    expect(await allClaims(database, pack.set)).toEqual(
      parsePack(bundled.toString('utf8'), 'x', { ownPages: ['/editorial.html'] }).pack?.claims,
    );
  });

  it('gives claims by their ordinals, in the order asked for, and says which is missing', async () => {
    const database = await openDatabase(ignore, fresh());
    const { pack } = await install(database, packBytes([bridgeClosed, mayorResigned]), from, ['/editorial.html']);
    expect((await claimsAt(database, pack.set, [1, 0, 1])).map(({ id }) => id)).toEqual([
      'mayor-resigned',
      'bridge-closed',
      'mayor-resigned',
    ]);
    await expect(claimsAt(database, pack.set, [0, 2])).rejects.toThrow('has no claim 2');
  });

  it('leaves nothing behind when it is removed', async () => {
    const database = await openDatabase(ignore, fresh());
    await install(database, packBytes(), from, ['/editorial.html']);
    await removePack(database, 'example');
    await sweep(database);
    const left = await Promise.all(
      (['packs', 'blocks', 'indexes', 'directories', 'builds', 'parts'] as const).map((store) => database.count(store)),
    );
    expect(left).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('of many claims: reviews that come late find their claim, ids are found, and two versions are compared', async () => {
    const database = await openDatabase(ignore, fresh());
    const claim = (n: number, text = `Claim number ${String(n)} of many`): Claim => ({ ...parsedClaim, id: `c-${String(n)}`, text });
    const stored = async (set: number) => openIndex(new Uint8Array((await (await database.get('indexes', set))?.blob.arrayBuffer()) ?? []));
    const write = async (set: number, claims: readonly Claim[]): Promise<void> => {
      const maker = new SetMaker([]);
      const writer = new BlockWriter(database, set, maker, unhurried);
      for (const one of claims) await writer.take([{ kind: 'add', claim: one }]);
      const [review] = parsedClaim.reviews;
      if (review)
        await writer.take([
          { kind: 'join', ordinal: 3, review: { ...review, publisher: 'Other Desk', title: 'Other words of the third' }, id: 'c-three' },
        ]);
      await writer.end();
      const [summary, directory, index] = [
        await maker.finish(database, set, writer.bytes, unhurried),
        await database.get('directories', set),
        await stored(set),
      ];
      // What was made on the way is what would be made of the claims as they stand.
      expect(await indexSet(database, set, [], unhurried)).toEqual(summary);
      expect(await database.get('directories', set)).toEqual(directory);
      const rebuilt = await stored(set);
      for (const text of ['Claim number 3 of many', 'Other words of the third', 'Another text of claim seven']) {
        const { terms } = prepare(text, nameTable([]));
        expect(index.query(terms, 20)).toEqual(rebuilt.query(terms, 20));
      }
      expect(index.query(prepare('Other words of the third', nameTable([])).terms, 1)).toMatchObject([{ ordinal: 3 }]);
    };
    const many = Array.from({ length: 1000 }, (_one, n) => claim(n));
    await write(1, many);
    await write(2, [
      ...many.slice(0, 990).map((one) => (one.id === 'c-7' ? { ...one, text: 'Another text of claim seven' } : one)),
      claim(2000),
    ]);
    const all = await allClaims(database, 1);
    expect(all).toHaveLength(1000);
    expect(all[3]).toMatchObject({ id: 'c-three', reviews: [{ publisher: 'Fact Desk' }, { publisher: 'Other Desk' }] });
    const directory = await database.get('directories', 1);
    expect(directory && [ordinalsOf(directory, 'c-999'), ordinalsOf(directory, 'c-3'), ordinalsOf(directory, 'c-three')]).toEqual([
      [999],
      [],
      [3],
    ]);
    expect(await differenceOf(database, 1, 2)).toMatchObject({
      added: { claims: 1, samples: ['Claim number 2000 of many'] },
      removed: { claims: 10 },
      changed: { claims: 1, samples: ['Another text of claim seven'] },
    });
  });
});

describe('muted items', () => {
  const item = {
    id: 'a',
    what: 'claim',
    pack: 'example',
    claim: 'bridge-closed',
    label: 'The bridge',
    date: '2026-11-24T10:00:00Z',
    site: null,
  } as const;

  it('are listed newest first; muted twice they stand once; each can be brought back', async () => {
    const database = await openDatabase(ignore, fresh());
    await mute(database, item);
    await mute(database, item);
    await mute(database, { ...item, id: 'b', date: '2026-11-25T10:00:00Z' });
    expect((await mutedItems(database)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await unmute(database, 'b')).toBe(true);
    expect(await unmute(database, 'b')).toBe(false);
    await unmuteAll(database);
    expect(await mutedItems(database)).toEqual([]);
  });

  it('know a passage again whatever its white space', async () => {
    const database = await openDatabase(ignore, fresh());
    await mute(database, { ...item, what: 'passage', passage: '  The old\n bridge ' });
    expect((await mutedItems(database))[0]?.passage).toBe(passageKey('The old bridge'));
  });
});

describe('counts of rules', () => {
  it('add up, also when told at once, and can be forgotten', async () => {
    const database = await openDatabase(ignore, fresh());
    await Promise.all([
      countFirings(database, new Map([['comments', 2]])),
      countFirings(
        database,
        new Map([
          ['comments', 3],
          ['rest', 1],
        ]),
      ),
    ]);
    expect(await firings(database)).toEqual([
      { rule: 'comments', times: 5 },
      { rule: 'rest', times: 1 },
    ]);
    await forgetFirings(database);
    expect(await firings(database)).toEqual([]);
  });
});
