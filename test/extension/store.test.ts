import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { type Migration, MIGRATIONS, openDatabase } from '../../lib/extension/store/database.ts';
import { countFirings, firings, forgetFirings } from '../../lib/extension/store/firings.ts';
import { mute, mutedItems, passageKey, unmute, unmuteAll } from '../../lib/extension/store/muted.ts';
import { allClaims, claimById, claimsAt, indexOf, packsIn, putPack, removePack } from '../../lib/extension/store/packs.ts';
import { install } from '../../lib/extension/corpus/install.ts';
import { bridgeClosed, mayorResigned, packBytes } from './example-pack.ts';

let names = 0;
const fresh = (): string => `store-${String(names++)}`;
const ignore = (): void => undefined;

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

describe('a pack', () => {
  it('is replaced as a whole', async () => {
    const database = await openDatabase(ignore, fresh());
    await install(database, packBytes(), 'example.json', ['/editorial.html']);
    await install(database, packBytes([mayorResigned]), 'example.json', ['/editorial.html']);
    expect((await packsIn(database)).map(({ id, claims }) => [id, claims])).toEqual([['example', 1]]);
    expect((await allClaims(database, 'example')).map(({ id }) => id)).toEqual(['mayor-resigned']);
    expect(await claimById(database, 'example', 'bridge-closed')).toBeUndefined();
    expect((await claimById(database, 'example', 'mayor-resigned'))?.text).toBe(mayorResigned.text);
  });

  it('that cannot be written leaves the old one standing', async () => {
    const database = await openDatabase(ignore, fresh());
    const { pack } = await install(database, packBytes(), 'example.json', ['/editorial.html']);
    const [claim] = await allClaims(database, 'example');
    const unstorable = { ...claim, context: (() => 'no data') as unknown as string };
    await expect(
      putPack(database, { ...pack, version: '2' }, [unstorable as NonNullable<typeof claim>], new Uint8Array()),
    ).rejects.toThrow();
    expect((await packsIn(database))[0]?.version).toBe('1');
    expect(await allClaims(database, 'example')).toHaveLength(2);
  });

  it('gives claims by their ordinals, in the order asked for, and says which is missing', async () => {
    const database = await openDatabase(ignore, fresh());
    await install(database, packBytes([bridgeClosed, mayorResigned]), 'example.json', ['/editorial.html']);
    expect((await claimsAt(database, 'example', [1, 0, 1])).map(({ id }) => id)).toEqual([
      'mayor-resigned',
      'bridge-closed',
      'mayor-resigned',
    ]);
    await expect(claimsAt(database, 'example', [0, 2])).rejects.toThrow('pack “example” has no claim 2');
  });

  it('leaves nothing behind when it is removed', async () => {
    const database = await openDatabase(ignore, fresh());
    await install(database, packBytes(), 'example.json', ['/editorial.html']);
    await removePack(database, 'example');
    expect([await packsIn(database), await allClaims(database, 'example'), await indexOf(database, 'example')]).toEqual([
      [],
      [],
      undefined,
    ]);
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
