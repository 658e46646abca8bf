// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { hostOf } from '../../components/options/host.ts';
import { matches } from '../../components/options/matches.ts';
import { Options } from '../../components/options/options.tsx';
import type { ClaimRow, OptionsData, OptionsEvent, OptionsState } from '../../components/options/props.ts';
import { feedsDataForTest, feedsForTest } from './support/feeds.ts';
import { claim, rated } from './support/findings.ts';
import { Screen, settle } from './support/screen.tsx';

const data: OptionsData = {
  strictness: 'strict',
  rules: [
    { id: 'comments', on: true, fired: 0 },
    { id: 'repeats-false', effect: 'painted', on: true, fired: 41 },
  ],
  topics: [{ id: 'us-aid', claims: 1, on: false }],
  languages: [{ id: 'pt', claims: 2, on: true }],
  publishers: [{ id: 'Fact Desk', claims: 2, on: true }],
  ratings: [{ category: 'false', claims: 3, on: true }],
  origins: [{ origin: 'comment', on: true }],
  sitesOff: ['tabloid.example'],
  muted: [
    { key: 'm1', what: 'claim', label: 'The moon is hollow', at: '2026-11-23T10:00:00Z' },
    { key: 'm2', what: 'rule', label: 'repeats-false', at: null },
  ],
  version: '0.1.0',
};
const row: ClaimRow = { pack: 'p', packTitle: 'Harbours', claim: claim(), rating: rated, on: true };

async function open(
  state: OptionsState = { kind: 'ready', data },
  searchClaims = (): Promise<readonly ClaimRow[]> => Promise.resolve([row]),
) {
  const events: OptionsEvent[] = [];
  const { feeds } = feedsForTest({ state: { kind: 'ready', data: feedsDataForTest } });
  const screen = new Screen(<Options state={state} onEvent={(event) => events.push(event)} searchClaims={searchClaims} feeds={feeds} />);
  await settle(200);
  return { screen, events };
}

describe('every switch tells its change at once', () => {
  test.each([
    ['Show findings in reader comments.', { type: 'rule', id: 'comments', on: false }],
    ['Mark what repeats a claim that is rated false, misleading or satire.', { type: 'rule', id: 'repeats-false', on: false }],
    ['Portuguese', { type: 'language', id: 'pt', on: false }],
    ['Fact Desk', { type: 'publisher', id: 'Fact Desk', on: false }],
    ['US aid', { type: 'topic', id: 'us-aid', on: true }],
    ['false', { type: 'rating', category: 'false', on: false }],
    ['Reader comment', { type: 'origin', origin: 'comment', on: false }],
    ['The harbour is closed.', { type: 'claim', pack: 'p', claim: 'harbour-closed', label: 'The harbour is closed.', on: false }],
  ])('%s', async (name, event) => {
    const { screen, events } = await open();
    await screen.click('switch', name);
    expect(events).toEqual([event]);
  });

  test('strictness', async () => {
    const { screen, events } = await open();
    await screen.click('radio', /^Broad/);
    expect(events).toEqual([{ type: 'strictness', strictness: 'broad' }]);
  });
});

test('a rule says what becomes of its findings and how often it applied', async () => {
  expect((await open()).screen.text('#rules')).toContain('Marked on the page · Has applied 41 times');
});

test('what was muted is listed by its words and can be brought back', async () => {
  const { screen, events } = await open();
  await screen.click('button', 'Bring back: The moon is hollow');
  await screen.click('button', 'Bring back: Mark what repeats a claim that is rated false, misleading or satire.');
  await screen.click('button', 'Bring everything back');
  expect(events).toMatchObject([{ type: 'unmute', row: { key: 'm1' } }, { type: 'unmute', row: { key: 'm2' } }, { type: 'unmute-all' }]);
});

describe('sites', () => {
  test('can be switched on again, and off by their address', async () => {
    const { screen, events } = await open();
    await screen.click('button', 'Switch on: tabloid.example');
    await screen.type('textbox', 'Address of a site', 'https://www.gazette.example/news?x=1');
    await screen.click('button', 'Switch off');
    expect(events).toEqual([
      { type: 'site', host: 'tabloid.example', on: true },
      { type: 'site', host: 'www.gazette.example', on: false },
    ]);
  });

  test('what is no address is refused with a reason', async () => {
    const { screen, events } = await open();
    await screen.type('textbox', 'Address of a site', 'not a site');
    await screen.click('button', 'Switch off');
    expect(events).toEqual([]);
    expect(screen.text('#sites')).toContain('This is not the address of a site');
  });

  test.each([
    ['www.example.org', 'www.example.org'],
    ['  HTTPS://Example.org:8080/a ', 'example.org'],
    ['müller.example', 'xn--mller-kva.example'],
    ['localhost', 'localhost'],
    ['file:///etc/passwd', null],
    ['ftp://example.org', null],
    ['word', null],
    ['', null],
  ])('hostOf(%s)', (written, host) => {
    expect(hostOf(written)).toBe(host);
  });
});

test('one search over everything', async () => {
  const asked: string[] = [];
  const { screen } = await open(undefined, (query = '') => {
    asked.push(query);
    return Promise.resolve([]);
  });
  await screen.type('searchbox', 'Search all options and claims', 'comment');
  await settle(200);
  expect(screen.all('switch').map((one) => one.closest('li')?.querySelector('span')?.textContent)).toEqual([
    'Show findings in reader comments.',
    'Reader comment',
  ]);
  expect(screen.text('main')).not.toContain('Strictness');
  expect(screen.text('#claims')).toContain('Nothing found for “comment”.');
  expect(asked).toEqual(['', 'comment']);
});

test.each([
  ['reader COMM', ['Show findings in reader comments.'], true],
  ['zelensky', ['Zelenský'], true],
  ['reader page', ['Reader comment', undefined], false],
  ['', ['anything'], true],
] as [string, string[], boolean][])('matches(%s)', (query, texts, expected) => {
  expect(matches(query, ...texts)).toBe(expected);
});

test('reset asks first; its focus is on the way back', async () => {
  const { screen, events } = await open();
  await screen.click('button', 'Reset everything');
  expect(events).toEqual([]);
  expect(document.activeElement?.textContent).toBe('Leave as it is');
  await screen.click('button', 'Reset');
  expect(events).toEqual([{ type: 'reset' }]);
  expect(screen.text('#reset')).toContain('Everything is as it was at first.');
});

test.each([
  ['loading', { kind: 'loading' }],
  ['error', { kind: 'error' }],
  ['ready', { kind: 'ready', data }],
  ['empty', { kind: 'ready', data: { ...data, topics: [], languages: [], publishers: [], sitesOff: [], muted: [] } }],
] as [string, OptionsState][])('%s is accessible', async (_name, state) => {
  await (await open(state)).screen.accessible();
});
