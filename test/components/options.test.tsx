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
  failure: string | null = null,
) {
  const events: OptionsEvent[] = [];
  const { feeds } = feedsForTest({ state: { kind: 'ready', data: feedsDataForTest } });
  const onEvent = (event: OptionsEvent): number => events.push(event);
  const screen = new Screen(<Options state={state} failure={failure} onEvent={onEvent} searchClaims={searchClaims} feeds={feeds} />);
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

describe('a long list of switches', () => {
  const publishers = Array.from({ length: 30 }, (_one, n) => ({ id: `Desk ${String(n)}`, claims: 100 - n, on: n !== 20 }));
  const rows = (screen: Screen): string[] =>
    [...screen.box.querySelectorAll('#publishers .option .option-words')].map((one) => one.textContent ?? '');

  test('shows what is off and what has most claims, and all of it when asked', async () => {
    const { screen } = await open({ kind: 'ready', data: { ...data, publishers } });
    expect(rows(screen)).toHaveLength(12);
    expect(rows(screen).slice(0, 2)).toEqual(['Desk 20', 'Desk 0']);
    const more = screen.one('button', 'Show all 30');
    await screen.click('button', 'Show all 30');
    expect(rows(screen)).toHaveLength(30);
    expect(more.textContent).toBe('Show fewer');
  });

  test('is switched at once, all of it or what was searched for', async () => {
    const { screen, events } = await open({ kind: 'ready', data: { ...data, publishers } });
    expect(screen.text('#publishers')).toContain('29 of 30 on');
    await screen.click('button', 'All off: Publishers');
    await screen.type('searchbox', 'Search in: Publishers', 'desk 2');
    expect(screen.text('#publishers')).toContain('11 of 12 on');
    await screen.click('button', 'All on: Publishers');
    const ids = publishers.map(({ id }) => id);
    expect(events).toMatchObject([
      { type: 'switches', list: 'publishersOff', on: false, ids: expect.arrayContaining(ids) as unknown },
      { type: 'switches', list: 'publishersOff', on: true },
    ]);
    expect(events.map((event) => (event.type === 'switches' ? event.ids.length : 0))).toEqual([30, 12]);
  });

  test('keeps its order under the pointer when a row is switched', async () => {
    const { screen } = await open({ kind: 'ready', data: { ...data, publishers } });
    const before = rows(screen);
    const off = publishers.map((one) => (one.id === 'Desk 5' ? { ...one, on: false } : one));
    const { feeds } = feedsForTest({ state: { kind: 'ready', data: feedsDataForTest } });
    const state = { kind: 'ready', data: { ...data, publishers: off } } as const;
    screen.show(<Options state={state} failure={null} onEvent={() => undefined} searchClaims={() => Promise.resolve([])} feeds={feeds} />);
    await settle(200);
    expect(rows(screen)).toEqual(before);
    expect(screen.one('switch', 'Desk 5').getAttribute('aria-checked')).toBe('false');
  });
});

test('a claim that was found opens to its reviews and its pack, and of many the first are shown', async () => {
  const many = Array.from({ length: 20 }, (_one, n) => ({
    ...row,
    claim: claim({ id: `c${String(n)}`, text: `The harbour ${String(n)} is closed.` }),
  }));
  const { screen } = await open({ kind: 'ready', data }, () => Promise.resolve(many));
  await screen.type('searchbox', 'Search claims', 'harbour');
  await settle(200);
  expect(screen.text('#claims')).toContain('The 20 claims that fit best.');
  expect(screen.box.querySelectorAll('#claims .option')).toHaveLength(12);
  await screen.click('button', 'Show all 20');
  expect(screen.box.querySelectorAll('#claims .option')).toHaveLength(20);
  const details = screen.box.querySelector<HTMLDetailsElement>('#claims details');
  expect(screen.text('#claims .found-body')).toBe('');
  if (details) details.open = true;
  details?.dispatchEvent(new Event('toggle'));
  await settle();
  expect(screen.text('#claims .found-body')).toContain('Harbours');
  await screen.accessible();
});

test('a change that fails is told, and everything else stays in sight', async () => {
  const { screen } = await open({ kind: 'ready', data }, () => Promise.resolve([]), 'trouble:["switches-full","200"]');
  expect(screen.text('[role=alert]')).toBe('No more than 200 can be switched off.');
  expect(screen.text('#rules')).toContain('Marked on the page');
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
