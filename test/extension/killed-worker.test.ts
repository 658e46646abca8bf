import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NobodyError, RefusedError } from '../../lib/extension/messages/errors.ts';
import { packBytes } from './example-pack.ts';
import { alsoRepeating, harmless, page, repeating, sentences } from './page.ts';
import { wake, type Worker } from './worker.ts';

const bytes = packBytes();
const asked = { page, segments: sentences(repeating, harmless, alsoRepeating), from: 0, again: false };
let names = 0;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.scripting, 'executeScript').mockResolvedValue([]);
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeBackgroundColor').mockResolvedValue();
});

/** Each message goes to a worker that has just woken and is killed when it has answered. */
function mortal(database: string) {
  return async <T>(message: (worker: Worker) => Promise<T>): Promise<T> => {
    const worker = await wake(database, bytes);
    try {
      return await message(worker);
    } finally {
      await worker.kill();
    }
  };
}

describe('a worker that dies between any two messages', () => {
  it('finds, mutes, undoes, switches and searches as one that lives on', async () => {
    const once = mortal(`killed-${String(names++)}`);
    const findings = async (): Promise<string[]> =>
      (await once(({ page: from }) => from.compare({ ...asked, again: true }))).findings.map(({ claim, effect }) => `${claim} ${effect}`);
    const both = ['bridge-closed painted', 'mayor-resigned painted'];

    expect(await once(({ page: from }) => from.hello())).toMatchObject({ words: { elements: expect.anything() as unknown } });
    expect(await findings()).toEqual(both);

    await once(({ page: from }) => from.mute({ id: 'token-1', what: 'claim', pack: 'example', claim: 'bridge-closed' }));
    expect(await findings()).toEqual(['mayor-resigned painted']);
    await once(({ page: from }) => from.undo({ token: 'token-1' }));
    expect(await findings()).toEqual(both);

    await once(({ page: from }) =>
      from.mute({ id: 'token-2', what: 'passage', pack: 'example', claim: 'mayor-resigned', passage: alsoRepeating }),
    );
    expect(await findings()).toEqual(['bridge-closed painted']);
    const { muted } = await once(({ view }) => view.overview());
    expect(muted).toMatchObject([
      { id: 'token-2', what: 'passage', label: alsoRepeating, site: 'news.example', date: '2026-11-24T10:00:00.000Z' },
    ]);
    await once(({ view }) => view.unmute({ id: 'token-2' }));
    expect(await findings()).toEqual(both);

    await once(({ page: from }) => from.ruleOff({ rule: 'repeats-false', token: 'token-3' }));
    expect(await findings()).toEqual([]);
    await once(({ page: from }) => from.undo({ token: 'token-3' }));

    await once(({ page: from }) => from.siteOff({ token: 'token-4' }));
    expect(await once(({ page: from }) => from.hello())).toEqual({ words: null });
    await once(({ view }) => view.setSite({ site: 'news.example', on: true }));
    expect(await once(({ page: from }) => from.hello())).toMatchObject({ words: { elements: expect.anything() as unknown } });

    await once(({ view }) => view.setSwitch({ list: 'topicsOff', id: 'bridges', on: false }));
    expect(await findings()).toEqual(['mayor-resigned painted']);
    await once(({ view }) => view.setSwitch({ list: 'packsOff', id: 'example', on: false }));
    expect(await once(({ page: from }) => from.compare(asked))).toMatchObject({ findings: [], packs: 0, claims: 0 });
    await once(({ view }) => view.reset());
    expect(await findings()).toEqual(both);

    const [hit] = await once(({ view }) => view.search({ query: 'harbour mayor', most: 5 }));
    expect(hit).toMatchObject({
      pack: 'example',
      packTitle: 'Example',
      claim: { id: 'mayor-resigned' },
      rating: { publisher: 'Fact Desk' },
    });
    const [detail] = await once(({ page: from }) => from.details({ claims: [{ pack: 'example', claim: 'bridge-closed' }] }));
    expect(detail).toMatchObject({ packTitle: 'Example', claim: { sources: [{ publisher: 'Example Council' }] } });
  });

  it('reads the bundled pack only once, and builds no index again', async () => {
    const database = `killed-${String(names++)}`;
    const first = await wake(database, bytes);
    await first.page.compare(asked);
    expect(first.fetched()).toBe(1);
    await first.kill();
    const second = await wake(database, bytes);
    expect((await second.page.compare(asked)).findings).toHaveLength(2);
    expect(second.fetched()).toBe(0);
    await second.kill();
  });

  it('killed while it installs leaves nothing half done', async () => {
    const database = `killed-${String(names++)}`;
    const first = await wake(database, bytes);
    const answer = first.page.compare(asked).catch(() => null);
    await first.kill();
    await answer;
    const second = await wake(database, bytes);
    expect((await second.page.compare(asked)).findings).toHaveLength(2);
    await expect(first.page.hello()).rejects.toBeInstanceOf(NobodyError);
    await second.kill();
  });
});

describe('what a page may ask', () => {
  it('is its own affairs: no switch back on, no list of what was muted, no other tab', async () => {
    const worker = await wake(`killed-${String(names++)}`, bytes);
    for (const call of [
      () => worker.page.overview(),
      () => worker.page.setSwitch({ list: 'rulesOff', id: 'comments', on: true }),
      () => worker.page.setSite({ site: 'news.example', on: true }),
      () => worker.page.unmute({ id: 'token' }),
      () => worker.page.unmuteAll(),
      () => worker.page.reset(),
      () => worker.page.framesOf({ tab: 1 }),
      () => worker.page.readTab({ tab: 1 }),
      () => worker.page.search({ query: 'x', most: 1 }),
    ]) {
      await expect(call()).rejects.toThrow(/^A page may not call/);
    }
    await worker.kill();
  });

  it('is not to undo what another has done', async () => {
    const worker = await wake(`killed-${String(names++)}`, bytes);
    await worker.view.setSwitch({ list: 'rulesOff', id: 'comments', on: false });
    await expect(worker.page.undo({ token: 'comments' })).rejects.toBeInstanceOf(RefusedError);
    await worker.kill();
  });

  it('is bounded', async () => {
    const worker = await wake(`killed-${String(names++)}`, bytes);
    const many = { ...asked, segments: Array.from({ length: 5000 }, () => sentences('x')[0]).filter((one) => one !== undefined) };
    await expect(worker.page.compare(many)).rejects.toThrow('compare.segments is not a list of at most');
    await expect(worker.page.compare({ ...asked, segments: sentences('x'.repeat(1e5)) })).rejects.toThrow('compare.segments[0].text');
    await worker.kill();
  });
});

describe('comparing', () => {
  it('answers for segments from the one asked for, and lets those before it be context', async () => {
    const worker = await wake(`killed-${String(names++)}`, bytes);
    const { findings } = await worker.page.compare({ ...asked, from: 1 });
    expect(findings.map(({ segment, claim }) => [segment, claim])).toEqual([[2, 'mayor-resigned']]);
    await worker.kill();
  });

  it('counts a rule once for a text, however often effects are asked again', async () => {
    const worker = await wake(`killed-${String(names++)}`, bytes);
    await worker.page.compare(asked);
    await worker.page.compare({ ...asked, again: true });
    const { rules } = await worker.view.overview();
    expect(rules.find(({ id }) => id === 'repeats-false')?.times).toBe(2);
    await worker.kill();
  });
});
