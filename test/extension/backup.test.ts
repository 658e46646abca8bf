/** A backup that cannot be used changes nothing, and says why; one that can brings everything back. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packBytes } from './example-pack.ts';
import { wake } from './worker.ts';

const source = { publisher: 'Harbour office', title: '', url: '', quote: '' };
const claim = { id: '', text: 'The harbour is closed.', variants: [], category: 'false', note: '', sources: [source] };

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
});

type Backup = Record<string, unknown> & { readonly ownClaims: Record<string, unknown>[]; readonly settings: Record<string, unknown> };

test.each<[string, (backup: Backup) => string, string]>([
  ['no JSON', () => '{', '["backup-not-json"]'],
  ['nothing', () => 'null', '["backup-foreign"]'],
  ['another file', (backup) => JSON.stringify({ ...backup, format: 'on-record-pack' }), '["backup-foreign"]'],
  ['another version', (backup) => JSON.stringify({ ...backup, formatVersion: 2 }), '["backup-version","2"]'],
  ['a date that is none', (backup) => JSON.stringify({ ...backup, made: 3 }), '["backup-damaged","backup.made"]'],
  ['a muted item that is none', (backup) => JSON.stringify({ ...backup, muted: [1] }), '["backup-damaged","backup.muted[0]"]'],
  [
    'a claim that is none',
    (backup) => JSON.stringify({ ...backup, ownClaims: [...backup.ownClaims, { ...backup.ownClaims[0], text: 'Closed' }] }),
    '["backup-claim","2",{"say":"problem_too_short"',
  ],
])('%s is refused', async (what, spoil, told) => {
  const { view, kill } = await wake(`backup-${what}`, packBytes());
  await view.putOwnClaim(claim);
  const spoilt = { backup: spoil(JSON.parse(await view.backup()) as Backup) };
  for (const call of [view.restorePreview, view.restore])
    await expect(call(spoilt)).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringContaining(`trouble:${told}`) as string,
    });
  expect(await view.ownClaims()).toHaveLength(1);
  await kill();
});

test('where there is no room for the claims, nothing else is changed', async () => {
  const old = await wake('backup-from', packBytes());
  await old.view.putOwnClaim(claim);
  await old.view.setSite({ site: 'quiet.example', on: false });
  const file = { backup: await old.view.backup() };
  await old.kill();
  fakeBrowser.reset();
  const { view, services, kill } = await wake('backup-to', packBytes());
  const database = await services.connect();
  const full = vi.spyOn(database, 'transaction').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  await expect(view.restore(file)).rejects.toMatchObject({ message: 'trouble:["no-room"]' });
  full.mockRestore();
  expect(await view.overview()).toMatchObject({ sitesOff: [] });
  await view.restore(file);
  expect(await view.overview()).toMatchObject({ sitesOff: ['quiet.example'] });
  expect(await view.ownClaims()).toMatchObject([{ text: claim.text }]);
  await kill();
});

test('what it would change is told: settings before and after, what is new, and claims that are other here', async () => {
  const old = await wake('backup-preview-from', packBytes());
  await old.view.putOwnClaim(claim);
  await old.view.putOwnClaim({ ...claim, text: 'The quay was sold.' });
  await old.view.setSite({ site: 'quiet.example', on: false });
  await old.view.setStrictness({ strictness: 'broad' });
  await old.view.setSwitches({ list: 'publishersOff', ids: ['Desk', 'Other'], on: false });
  const backup = await old.view.backup();
  const [first] = await old.view.ownClaims();
  await old.kill();
  fakeBrowser.reset();
  const { view, kill } = await wake('backup-preview-to', packBytes());
  await view.putOwnClaim({ ...claim, id: first?.id ?? '', text: 'The quay was given away.' });
  expect(await view.restorePreview({ backup })).toMatchObject({
    settings: [
      { key: 'strictness', from: 'strict', to: 'broad' },
      { key: 'publishersOff', from: 0, to: 2 },
    ],
    sites: { count: 1, first: ['quiet.example'] },
    muted: { count: 0 },
    subscriptions: { count: 0 },
    ownClaims: { count: 1, first: ['The harbour is closed.'] },
    ownKept: { count: 1, first: ['The quay was sold.'] },
  });
  await kill();
});
