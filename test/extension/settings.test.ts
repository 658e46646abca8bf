import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  changeSettings,
  changeSite,
  changeSwitch,
  changeSwitches,
  readSettings,
  readSitesOff,
  resetSettings,
} from '../../lib/extension/settings/chosen.ts';
import { settingsItem, storedItem } from '../../lib/extension/settings/items.ts';
import { DEFAULTS, MOST_OFF, MOST_SITES, settings } from '../../lib/extension/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

describe('settings', () => {
  it('are strict and switch nothing off, until the reader says so', async () => {
    expect(await readSettings()).toEqual({
      strictness: 'strict',
      rulesOff: [],
      packsOff: [],
      topicsOff: [],
      categoriesOff: [],
      originsOff: [],
      publishersOff: [],
      languagesOff: [],
      showListed: false,
    });
  });

  it.each([null, 7, 'strict', [], { strictness: 'wild' }, { rulesOff: 'all' }, { categoriesOff: ['untrue'] }, { showListed: 'yes' }])(
    'that are damaged (%o) take their defaults',
    async (value) => {
      await fakeBrowser.storage.sync.set({ settings: value });
      expect(await readSettings()).toEqual(DEFAULTS);
    },
  );

  it('keep what is whole where a part is damaged, and drop what no version knows', () => {
    expect(settings({ strictness: 'broad', rulesOff: ['comments'], topicsOff: 3, later: true }, 'settings')).toEqual({
      ...DEFAULTS,
      strictness: 'broad',
      rulesOff: ['comments'],
    });
  });

  it('changed at once from two places keep both changes', async () => {
    await Promise.all([
      changeSwitch({ list: 'rulesOff', id: 'comments', on: false }),
      changeSwitch({ list: 'rulesOff', id: 'misquotes', on: false }),
      changeSettings((current) => ({ ...current, strictness: 'balanced' })),
      changeSite('news.example', false),
      changeSite('other.example', false),
    ]);
    expect(await readSettings()).toMatchObject({ rulesOff: ['comments', 'misquotes'], strictness: 'balanced' });
    expect(await readSitesOff()).toEqual(['news.example', 'other.example']);
  });

  it('that a later version has made, in another of the reader’s browsers, are left as they are where an older one changes something else', async () => {
    await fakeBrowser.storage.sync.set({ settings: { ...DEFAULTS, readAloud: 'softly' } });
    await changeSwitch({ list: 'rulesOff', id: 'comments', on: false });
    const { settings: stored } = await fakeBrowser.storage.sync.get('settings');
    expect(stored).toMatchObject({ readAloud: 'softly', rulesOff: ['comments'] });
  });

  it('switched off twice and on once are on', async () => {
    const off = { list: 'topicsOff', id: 'nato', on: false } as const;
    await changeSwitch(off);
    await changeSwitch(off);
    await changeSwitch({ ...off, on: true });
    expect((await readSettings()).topicsOff).toEqual([]);
  });

  it('say so when a list is full, keep it, and go on', async () => {
    await fakeBrowser.storage.sync.set({
      settings: { ...DEFAULTS, topicsOff: Array.from({ length: MOST_OFF }, (_one, index) => `topic-${String(index)}`) },
      sitesOff: Array.from({ length: MOST_SITES }, (_one, index) => `${String(index)}.example`),
    });
    await expect(changeSwitch({ list: 'topicsOff', id: 'one-more', on: false })).rejects.toThrow('No more than');
    await expect(changeSite('one-more.example', false)).rejects.toThrow('No more than');
    expect((await readSettings()).topicsOff).toHaveLength(MOST_OFF);
    await changeSwitch({ list: 'topicsOff', id: 'topic-0', on: true });
    expect((await readSettings()).topicsOff).toHaveLength(MOST_OFF - 1);
  });

  it('are switched many at once, in one change, or not at all', async () => {
    const ids = Array.from({ length: 30 }, (_one, n) => `Desk ${String(n)}`);
    const set = vi.spyOn(settingsItem, 'setValue');
    await changeSwitches({ list: 'publishersOff', ids, on: false });
    expect((await readSettings()).publishersOff).toEqual(ids);
    await changeSwitches({ list: 'publishersOff', ids: ids.slice(1), on: true });
    expect((await readSettings()).publishersOff).toEqual(['Desk 0']);
    expect(set).toHaveBeenCalledTimes(2);
    const tooMany = Array.from({ length: MOST_OFF }, (_one, n) => `Other ${String(n)}`);
    await expect(changeSwitches({ list: 'publishersOff', ids: tooMany, on: false })).rejects.toThrow('No more than');
    expect((await readSettings()).publishersOff).toEqual(['Desk 0']);
  });

  it('that the browser has no room for are refused in words', async () => {
    vi.spyOn(settingsItem, 'setValue').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    await expect(changeSwitch({ list: 'topicsOff', id: 'nato', on: false })).rejects.toThrow('no more room for what is switched off');
    expect((await readSettings()).topicsOff).toEqual([]);
  });

  it('cannot take on what they do not know', async () => {
    await changeSwitch({ list: 'categoriesOff', id: 'untrue', on: false });
    expect((await readSettings()).categoriesOff).toEqual([]);
  });

  it('are back at their beginning after a reset', async () => {
    await changeSwitch({ list: 'rulesOff', id: 'comments', on: false });
    await changeSite('news.example', false);
    await resetSettings();
    expect(await readSettings()).toEqual(DEFAULTS);
    expect(await readSitesOff()).toEqual([]);
  });
});

describe('a stored item of an older version', () => {
  /** The example that a real step would bring: version 2 called what was "sensitivity: low" "strictness: strict". */
  const migrations = {
    2: (old: unknown) => ({ strictness: (old as { sensitivity: string }).sensitivity === 'low' ? 'strict' : 'broad' }),
    3: (old: unknown) => ({ ...(old as object), showListed: true }),
  };

  it('goes through all steps to the present one, once', async () => {
    await fakeBrowser.storage.sync.set({ example: { sensitivity: 'low' }, example$: { v: 1 } });
    const item = storedItem('sync:example', null, 3, migrations);
    await item.migrate();
    expect(settings(await item.getValue(), 'settings')).toMatchObject({ strictness: 'strict', showListed: true });
    await item.setValue({ strictness: 'broad' });
    await storedItem('sync:example', null, 3, migrations).migrate();
    expect(settings(await item.getValue(), 'settings')).toMatchObject({ strictness: 'broad', showListed: false });
  });
});
