// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { Popup } from '../../components/popup/popup.tsx';
import type { FoundClaim, ListedFinding, NotReadWhy, PopupEvent, PopupProps, PopupState } from '../../components/popup/props.ts';
import { claim, finding, rated } from './support/findings.ts';
import { Screen, settle } from './support/screen.tsx';

function open(state: PopupState, over: Partial<PopupProps> = {}) {
  const events: PopupEvent[] = [];
  const props: PopupProps = {
    state,
    site: { host: 'news.example', on: true },
    showListed: false,
    layout: 'popup',
    hasPanel: true,
    onEvent: (event) => events.push(event),
    search: () => Promise.resolve([]),
    ...over,
  };
  return { screen: new Screen(<Popup {...props} />), events };
}

function read(findings: readonly ListedFinding[], over: Partial<Extract<PopupState, { kind: 'read' }>> = {}): PopupState {
  return { kind: 'read', reading: false, findings, sentences: 312, claims: 87, packs: 1, notPainted: null, more: 0, ...over };
}

const rows: readonly ListedFinding[] = [
  { finding: finding({ id: '1', origin: 'headline' }), passage: 'Harbour shut' },
  { finding: finding({ id: '2' }), passage: 'They have shut the harbour.' },
  { finding: finding({ id: '3', under: '2', effect: 'listed', claimText: 'Ports are closed.' }), passage: 'They have shut the harbour.' },
  { finding: finding({ id: '4', kind: 'on-record', effect: 'listed', origin: 'comment' }), passage: 'Ships come and go.' },
];

describe('the list', () => {
  test('says how many are not marked where there are too many', () => {
    expect(open(read(rows, { more: 12 })).screen.box.textContent).toContain('And 12 more are listed only');
    expect(open(read(rows)).screen.box.textContent).not.toContain('listed only');
  });

  test('has the findings in reading order, with their place, and counts by kind', () => {
    const { screen } = open(read(rows));
    const items = [...screen.box.querySelectorAll('.row')].map((row) => row.textContent?.replace(/\s+/g, ' '));
    expect(items).toEqual([
      expect.stringMatching(/^HeadlineHarbour shutRepeats a claim that PolitiFact rated False.*The harbour is closed\.$/),
      expect.stringMatching(/^They have shut the harbour/),
      expect.stringMatching(/^On the same passage.*Ports are closed\.$/),
      expect.stringMatching(/^Reader commentShips come and go/),
    ]);
    expect(screen.text('.counts')).toBe('2 repeat a claim 1 more is listed 1 is on record');
  });

  test('a click goes to the passage; Enter opens its card and takes the focus along', async () => {
    const { screen, events } = open(read(rows));
    await screen.click('button', /Harbour shut/);
    await screen.click('button', /Harbour shut/, 0);
    expect(events).toMatchObject([
      { type: 'reveal', finding: { id: '1' }, focus: false },
      { type: 'reveal', finding: { id: '1' }, focus: true },
    ]);
  });

  test.each([
    ['with findings', read(rows)],
    ['without', read([])],
  ])('%s, it says how much was compared, and that no match does not mean checked', (_name, state) => {
    const { screen } = open(state);
    expect(screen.text('footer')).toBe('312 sentences compared with 87 claims of 1 pack.No match does not mean checked.');
  });

  test('while slices are still out, it says so', () => {
    const { screen } = open(read([], { reading: true, sentences: 1 }));
    expect(screen.text('main')).toContain('Nothing found so far.');
    expect(screen.text('footer')).toContain('1 sentence compared with 87 claims of 1 pack so far.');
  });

  test('tells why nothing is painted', () => {
    expect(open(read(rows, { notPainted: 'no-highlights' })).screen.text()).toContain('This browser cannot paint highlights');
  });
});

test('the link to the side panel is there only where there is one to open', async () => {
  const { screen, events } = open(read(rows));
  await screen.click('button', /Beside the page/);
  expect(events).toEqual([{ type: 'panel' }]);
  expect(open(read(rows), { hasPanel: false }).screen.text('header')).not.toContain('Beside the page');
});

test('switches tell what is wanted and change only when they are told', async () => {
  const { screen, events } = open(read(rows));
  await screen.click('switch', 'On for news.example');
  await screen.click('switch', 'Show everything on record here');
  expect(events).toEqual([
    { type: 'site', on: false },
    { type: 'show-listed', on: true },
  ]);
  expect(screen.one('switch', 'On for news.example').getAttribute('aria-checked')).toBe('true');
});

test.each([
  ['no-article', 'It does not look like an article or a discussion.'],
  ['site-off', 'On Record is off on this site.'],
  ['private', 'It asks for a password, so it is left alone.'],
  ['restricted', 'The browser does not let extensions read this page.'],
] as [NotReadWhy, string][])('a page that is not read: %s', async (why, words) => {
  const { screen, events } = open({ kind: 'not-read', why, canRead: true }, { site: null });
  expect(screen.text('main')).toContain(words);
  await screen.click('button', 'Read this page');
  expect(events).toEqual([{ type: 'read' }]);
});

describe('search', () => {
  const found: FoundClaim = { pack: 'harbours', packTitle: 'Harbours', claim: claim({ context: 'It opened in May.' }), rating: rated };

  test('rows have the claim and who rated it, and open to its context', async () => {
    const { screen } = open(read(rows), { search: () => Promise.resolve([found]) });
    await screen.type('searchbox', 'Search all that is on record', 'harbor');
    await settle(200);
    expect(screen.text('main')).toMatch(/^The 1 claim that fits/);
    expect(screen.text('summary')).toBe('The harbour is closed.PolitiFact rated it False · 4 Apr 2022');
    expect(screen.text('.found-body')).toContain('It opened in May.');
    await screen.accessible();
  });

  test('asks once the typing rests, and shows no answer to what was typed before', async () => {
    const asked: string[] = [];
    const search = (query: string): Promise<readonly FoundClaim[]> => {
      asked.push(query);
      return query === 'first' ? new Promise((resolve) => setTimeout(() => resolve([found]), 300)) : Promise.resolve([]);
    };
    const { screen } = open(read(rows), { search });
    await screen.type('searchbox', /Search/, 'fir');
    await screen.type('searchbox', /Search/, 'first');
    await settle(200);
    await screen.type('searchbox', /Search/, 'second');
    await settle(500);
    expect(asked).toEqual(['first', 'second']);
    expect(screen.text('main')).toContain('Nothing found for “second”.');
    expect(screen.text('main')).toContain('says nothing about whether it is true');
  });

  test('a search that fails says so', async () => {
    const { screen } = open(read(rows), { search: () => Promise.reject(new Error('worker gone')) });
    await screen.type('searchbox', /Search/, 'harbour');
    await settle(200);
    expect(screen.text('main')).toContain('The search failed.');
  });
});

test.each([
  ['loading', { kind: 'loading' }],
  ['error', { kind: 'error' }],
  ['not read', { kind: 'not-read', why: 'empty', canRead: false }],
  ['list', read(rows)],
  ['empty', read([])],
] as [string, PopupState][])('%s is accessible', async (_name, state) => {
  await open(state).screen.accessible();
});
