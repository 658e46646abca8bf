/** What a person has written is kept whole or refused with the field named; never is a part of it lost in silence. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putOwnClaim, ownClaims, type OwnClaim } from '../../lib/extension/own-claims.ts';
import { openDatabase } from '../../lib/extension/store/database.ts';

const source = { publisher: 'Harbour office', title: '', url: '', quote: '' };
const claim: OwnClaim = { id: '', text: 'The harbour is closed.', variants: [], category: 'false', note: '', sources: [source] };
const now = new Date('2026-11-24T10:00:00Z');

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation((key) => String(key));
});

test.each<[string, Partial<OwnClaim>, string]>([
  ['no words', { text: ' ' }, '["own-field",{"say":"own_text","or":"claim"},{"say":"problem_empty"'],
  ['one word', { text: 'Closed.' }, '["own-field",{"say":"own_text","or":"claim"},{"say":"problem_too_short"'],
  ['a claim that is too long', { text: 'word '.repeat(300) }, '["own-field",{"say":"own_text","or":"claim"},{"say":"problem_too_long"'],
  ['a variant of one word', { variants: ['Shut for good', 'Shut'] }, '["own-variant","2",{"say":"problem_too_short"'],
  ['a note that is too long', { note: 'x'.repeat(1001) }, '["own-field",{"say":"own_note","or":"note"},{"say":"problem_too_long"'],
  ['no source', { sources: [] }, '["own-no-source"]'],
  ['a source that nobody published', { sources: [source, { ...source, publisher: '' }] }, '["own-source","2",{"say":"own_publisher"'],
  [
    'an address to run',
    { sources: [{ ...source, url: 'javascript:alert(1)' }] },
    '["own-source","1",{"say":"own_url","or":"address"},{"say":"problem_bad_address"',
  ],
  [
    'a long quote',
    { sources: [{ ...source, quote: 'word '.repeat(41) }] },
    '["own-source","1",{"say":"own_quote","or":"quote"},{"say":"problem_long_quote"',
  ],
])('%s is refused', async (_what, over, told) => {
  const database = await openDatabase(() => undefined, `own-${_what}`);
  await expect(putOwnClaim(database, { ...claim, ...over }, now)).rejects.toMatchObject({
    told: expect.stringContaining(`trouble:${told}`) as string,
  });
  expect(await ownClaims(database)).toEqual([]);
  database.close();
});

test('what is written is kept, a variant of two words too', async () => {
  const database = await openDatabase(() => undefined, 'own-kept');
  await putOwnClaim(database, { ...claim, variants: ['Harbour shut', 'harbour shut'], note: 'Seen on the quay.' }, now);
  expect(await ownClaims(database)).toMatchObject([
    {
      text: claim.text,
      variants: ['Harbour shut'],
      note: 'Seen on the quay.',
      sources: [{ publisher: 'Harbour office' }],
      reviews: [{ by: 'pack', category: 'false' }],
    },
  ]);
  database.close();
});
