// @vitest-environment jsdom
import { Refusal } from '../../lib/extension/refusal.ts';
import { describe, expect, test } from 'vitest';
import { Backup } from '../../components/feeds/backup.tsx';
import { OwnClaims } from '../../components/feeds/own-claims.tsx';
import { Packs } from '../../components/feeds/packs.tsx';
import type { Build, FeedsAsk, FeedsData, FeedsProps, OwnClaim, RestorePreview } from '../../components/feeds/props.ts';
import { build, difference, feedsDataForTest, feedsForTest, pack, subscription } from './support/feeds.ts';
import { claim } from './support/findings.ts';
import { Screen, settle } from './support/screen.tsx';

const ready = (over: Partial<FeedsData> = {}): FeedsProps['state'] => ({ kind: 'ready', data: { ...feedsDataForTest, ...over } });

async function open(over: Partial<FeedsProps> = { state: ready() }, asks: Partial<FeedsAsk> = {}) {
  const { feeds, events } = feedsForTest(over, asks);
  const screen = new Screen(<Packs {...feeds} query="" />);
  await settle();
  return { screen, events };
}

describe('a pack that is installed', () => {
  test('tells what stands in it, how fresh and how large it is', async () => {
    const { screen } = await open();
    const text = screen.text();
    for (const part of [
      'Harbours',
      '1,200 claims',
      '1.2 MB',
      'false 75%',
      'Up to date since',
      'English 1,000',
      'Portuguese 200',
      'Subscribed',
      '3 new · 1 changed',
      '12 MB',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('can be switched, updated, saved and removed, after a question', async () => {
    const { screen, events } = await open();
    await screen.click('switch', 'Harbours');
    await screen.click('button', 'Update now: Harbours');
    for (const details of document.querySelectorAll('details')) details.open = true;
    await screen.click('button', 'Look at the new version first: Harbours');
    await screen.click('button', 'Save as CSV: Harbours');
    await screen.click('button', 'Remove: Harbours');
    expect(events).toHaveLength(4);
    await screen.click('button', 'Remove');
    expect(events).toEqual([
      { type: 'pack', id: 'p', on: false },
      { type: 'update', id: 'p' },
      { type: 'prepare', address: 'https://desk.example/feed.json' },
      { type: 'save', id: 'p', format: 'csv' },
      { type: 'remove', id: 'p' },
    ]);
  });

  test('says that the old version stays where an update failed, and why', async () => {
    const failing = pack({ subscription: { ...subscription, failures: 2, error: 'trouble:["status","404"]' } });
    const { screen } = await open({ state: ready({ packs: [failing] }) });
    expect(screen.text()).toContain('The last update did not work, and the version you have stays in use. The server answered 404.');
  });

  test('of which the browser has lost claims says so, and how they come back', async () => {
    const { screen } = await open({ state: ready({ packs: [pack({ whole: false, subscription })] }) });
    expect(screen.text('.pack')).toContain('has lost some of this pack’s claims');
    expect(screen.text('.pack')).toContain('Update it to get them back.');
    const file = await open({ state: ready({ packs: [pack({ whole: false, origin: 'file' })] }) });
    expect(file.screen.text('.pack')).toContain('Remove it and add it again.');
    const whole = await open();
    expect(whole.screen.text('.pack')).not.toContain('has lost');
  });

  test.each<[string, Partial<typeof subscription>]>([
    ['next look within minutes', { nextTry: '2020-01-01T00:00:00Z' }],
    ['looks for updates only when you ask', { everyHours: 0 }],
  ])('says when it is looked at again: %s', async (words, over) => {
    const { screen } = await open({ state: ready({ packs: [pack({ subscription: { ...subscription, ...over } })] }) });
    expect(screen.text('.pack')).toContain(words);
  });

  test('of many languages and publishers names the first and has the others at hand, each with its claims', async () => {
    const publishers = Array.from({ length: 30 }, (_one, n) => ({ of: `Desk ${String(n)}`, claims: 100 - n }));
    const languages = ['en', 'und', 'fr', 'es', 'it', 'pt', 'pl'].map((of, n) => ({ of, claims: 70 - n }));
    const { screen } = await open({ state: ready({ packs: [pack({ publishers, languages })] }) });
    for (const words of ['Desk 0 100', 'All 30 publishers', 'Desk 29 71', 'not known 69', 'All 7 languages', 'Polish 64'])
      expect(screen.text('.pack')).toContain(words);
  });

  test('among others stands in the order of titles, with the sum of all, and all are updated at once', async () => {
    const packs = ['Quays', 'Bridges'].map((title) => pack({ id: title, title, subscription }));
    const { screen, events } = await open({ state: ready({ packs }) });
    expect(screen.all('rowheader').map((cell) => cell.querySelector('span')?.textContent ?? cell.textContent)).toEqual([
      'Bridges',
      'Quays',
      'All together',
    ]);
    expect(screen.text('tfoot')).toContain('2,400');
    await screen.click('button', 'Update all');
    expect(events).toEqual([{ type: 'update-all', ids: ['Quays', 'Bridges'] }]);
  });

  test('of the extension’s own cannot be removed', async () => {
    const { screen } = await open({ state: ready({ packs: [pack({ origin: 'bundled' })] }) });
    expect(screen.all('button', /^Remove/)).toEqual([]);
  });
});

describe('a pack on its way', () => {
  test.each<[string, Partial<Build>]>([
    ['Downloading, 5 MB so far', { state: 'fetching', head: null }],
    ['Reading, 1,200 claims so far', { state: 'reading', head: null }],
    ['Preparing the comparison, 1,200 claims so far', { state: 'indexing' }],
    ['It could not be read. The server answered 500.', { state: 'failed', error: 'trouble:["status","500"]' }],
    ['It could not be read. Something went wrong. The browser says: boom', { state: 'failed', error: 'boom' }],
  ])('“%s”', async (words, over) => {
    const { screen } = await open({ state: ready({ builds: [build(over)] }) });
    expect(screen.text('.builds')).toContain(words);
  });

  test('is shown before the reader subscribes, with what it would mark', async () => {
    const marks = { title: 'The news', url: 'https://news.example/', sentences: 312, painted: 2, listed: 5, examples: [] };
    const { screen, events } = await open({ state: ready({ builds: [build()] }) }, { wouldMark: () => Promise.resolve(marks) });
    const text = screen.text('.builds');
    for (const part of [
      'Quays',
      'Fact Desk',
      'The harbour is closed.',
      'On “The news” it would mark 2 and list 5, of 312 sentences.',
      '90 refused',
    ]) {
      expect(text).toContain(part);
    }
    await screen.click('button', 'No');
    await screen.click('button', 'Subscribe');
    expect(events).toEqual([
      { type: 'discard', set: 7 },
      { type: 'take', set: 7 },
    ]);
  });

  test('that would replace much is taken only by a clear word', async () => {
    const { screen } = await open({ state: ready({ builds: [build({ doubt: 'shrunk', difference })] }) });
    expect(screen.text('.builds')).toContain('The new version has lost most of its claims.');
    expect(screen.one('button', 'Take it anyway')).toBeTruthy();
  });

  test('that a page offers is not fetched before the reader says so', async () => {
    const { screen, events } = await open({ state: ready(), offered: 'https://desk.example/feed.json' });
    expect(document.activeElement?.textContent).toBe('No');
    expect(events).toEqual([]);
    await screen.click('button', 'Look at it', 1).catch(() => undefined);
    const group = screen.one('group', /offers you this feed/);
    group.querySelector('button')?.click();
    expect(events.slice(0, 2)).toEqual([{ type: 'answered' }, { type: 'prepare', address: 'https://desk.example/feed.json' }]);
  });

  const look = async (screen: Screen, address: string): Promise<void> => {
    await screen.type('textbox', 'Address of a pack or feed', address);
    screen.one('button', 'Look at it').closest('form')?.requestSubmit();
    await settle();
  };
  const written = (screen: Screen): string => (screen.one('textbox', 'Address of a pack or feed') as HTMLInputElement).value;

  test('comes by address', async () => {
    const asked: string[] = [];
    const { screen } = await open({ state: ready() }, { prepare: (address) => Promise.resolve(void asked.push(address)) });
    await look(screen, ' https://desk.example/feed.json ');
    expect(asked).toEqual(['https://desk.example/feed.json']);
    expect(written(screen)).toBe('');
  });

  test('whose address is refused: it stays in the field, with the reason under it', async () => {
    const { screen } = await open({ state: ready() }, { prepare: () => Promise.reject(new Error('trouble:["address"]')) });
    await look(screen, 'http://desk.example/feed.json');
    expect(written(screen)).toBe('http://desk.example/feed.json');
    const field = screen.one('textbox', 'Address of a pack or feed');
    expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toContain('Only addresses with https');
    await screen.accessible();
  });

  test('has the focus once the reader has asked for it, and only then', async () => {
    const { feeds } = feedsForTest({ state: ready({ builds: [build()] }) });
    const screen = new Screen(<Packs {...feeds} query="" />);
    await settle();
    expect(document.activeElement).toBe(document.body);
    await look(screen, 'https://desk.example/feed.json');
    screen.show(<Packs {...feeds} state={ready({ builds: [build(), build({ set: 8, state: 'fetching', head: null })] })} query="" />);
    await settle();
    expect(document.activeElement?.textContent).toBe('https://quays.example/feed.json');
  });

  test('tells how far it is, and aloud only what it leads to', async () => {
    const { screen } = await open({ state: ready({ builds: [build({ state: 'reading', head: null, share: 0.4 })] }) });
    expect(screen.one('progressbar', 'How far it is').getAttribute('value')).toBe('0.4');
    expect(screen.text('.builds + [role=status]')).toBe('“https://quays.example/feed.json” is being read.');
  });

  test.each([
    ['a file', ['Files'], { files: [new File(['{}'], 'pack.json')] }, 'open-files'],
    ['a link', ['text/uri-list'], { uri: 'https://desk.example/feed.json' }, 'prepare'],
  ] as const)(
    '%s that is dropped anywhere on the page is looked at',
    async (_what, types, { files = [], uri = '' }: { files?: readonly File[]; uri?: string }, type) => {
      const { screen, events } = await open();
      const drag = (name: string): Event => {
        const event = new Event(name, { bubbles: true, cancelable: true });
        return Object.assign(event, { dataTransfer: { types, files, getData: () => uri } });
      };
      document.body.dispatchEvent(drag('dragover'));
      await settle();
      expect(screen.text()).toContain('Drop it here to look at it');
      const drop = drag('drop');
      document.body.dispatchEvent(drop);
      await settle();
      expect(drop.defaultPrevented).toBe(true);
      expect(events.map((event) => event.type)).toEqual([type]);
      expect(screen.text()).not.toContain('Drop it here to look at it');
    },
  );
});

test('a known feed that the reader has is not offered again', async () => {
  const feed = {
    id: 'x',
    title: 'Isles',
    publisher: 'Desk',
    about: 'All of it.',
    megabytes: 2,
    licence: 'CC0',
    languages: 'English',
    cadence: 'daily',
  };
  const catalogue = [
    { ...feed, address: subscription.address, homepage: 'https://desk.example/' },
    { ...feed, id: 'y', title: 'Coasts', address: 'https://coasts.example/feed.json', homepage: 'https://coasts.example/' },
  ];
  const { screen, events } = await open({ state: ready({ catalogue }) });
  expect(screen.text('.add-feed .option')).toContain('Subscribed');
  for (const details of document.querySelectorAll('details')) details.open = true;
  await screen.click('button', /^Look at it: /);
  expect(events).toEqual([{ type: 'prepare', address: 'https://coasts.example/feed.json' }]);
});

describe('own claims', () => {
  test('a selection becomes a claim with its page as source', async () => {
    const saved: OwnClaim[] = [];
    const draft = { text: 'The harbour is closed', url: 'https://www.news.example/a', title: 'News' };
    const { feeds } = feedsForTest({ state: ready(), draft }, { putOwn: (one) => Promise.resolve(void saved.push(one)) });
    const screen = new Screen(<OwnClaims {...feeds} query="" />);
    await settle();
    await screen.type('textbox', 'The same in other words, one a line', 'Harbour shut\n\nNo ships can enter');
    screen.one('button', 'Save').closest('form')?.requestSubmit();
    await settle();
    expect(saved).toEqual([
      {
        id: '',
        text: 'The harbour is closed',
        variants: ['Harbour shut', 'No ships can enter'],
        category: 'unknown',
        note: '',
        sources: [{ publisher: 'news.example', title: 'News', url: 'https://www.news.example/a', quote: '' }],
      },
    ]);
  });

  test('what is refused stays in the editor, with the reason; a claim can be deleted', async () => {
    const { feeds, events } = feedsForTest(
      { state: ready({ own: [claim()] }) },
      {
        putOwn: () =>
          Promise.reject(
            new Error(
              new Refusal('own-field', { say: 'own_note', or: '' }, { say: 'problem_too_long', or: '', values: ['1200', '1000'] }).told,
            ),
          ),
      },
    );
    const screen = new Screen(<OwnClaims {...feeds} query="" />);
    await settle();
    await screen.click('button', 'Edit: The harbour is closed.');
    screen.one('button', 'Save').closest('form')?.requestSubmit();
    await settle();
    expect(screen.text('[role=alert]')).toBe('It was not saved: Note: it has 1200 characters, more than 1000.');
    await screen.click('button', 'Delete: The harbour is closed.');
    expect(events).toEqual([{ type: 'remove-own', id: 'harbour-closed' }]);
  });

  test('what was deleted can be put back, by a button that has the focus', async () => {
    const saved: OwnClaim[] = [];
    const { feeds } = feedsForTest({ state: ready({ own: [claim()] }) }, { putOwn: (one) => Promise.resolve(void saved.push(one)) });
    const screen = new Screen(<OwnClaims {...feeds} query="" />);
    await settle();
    await screen.click('button', 'Delete: The harbour is closed.');
    screen.show(<OwnClaims {...feeds} state={ready()} query="" />);
    expect(screen.text('.undo')).toBe('Deleted: “The harbour is closed.” Undo');
    expect(document.activeElement?.textContent).toBe('Undo');
    await screen.click('button', 'Undo');
    await settle();
    expect(saved).toMatchObject([{ id: 'harbour-closed', text: 'The harbour is closed.' }]);
    expect(screen.text('#own-claims')).not.toContain('Deleted');
  });

  test('sources are added and taken out, the focus with them', async () => {
    const { feeds } = feedsForTest({ state: ready() });
    const screen = new Screen(<OwnClaims {...feeds} query="" />);
    await settle();
    await screen.click('button', 'Write a claim');
    await screen.click('button', 'One more source');
    await settle();
    expect(screen.all('textbox', 'Publisher')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.all('textbox', 'Publisher')[1]);
    await screen.click('button', 'Remove this source: 1');
    expect(screen.all('textbox', 'Publisher')).toHaveLength(1);
    expect(document.activeElement?.textContent).toBe('One more source');
    await screen.accessible();
  });

  test('are saved as a pack, to be shared', async () => {
    const own = pack({ id: 'own-claims', title: 'My claims', origin: 'own' });
    const { feeds, events } = feedsForTest({ state: ready({ own: [claim()], packs: [own] }) });
    const screen = new Screen(<OwnClaims {...feeds} query="" />);
    await settle();
    await screen.click('button', 'Save as pack: My claims');
    expect(events).toEqual([{ type: 'save', id: 'own-claims', format: 'pack' }]);
  });
});

const none = { count: 0, first: [] };
const restorePreview: RestorePreview = {
  made: '2026-11-25T10:00:00Z',
  settings: [
    { key: 'strictness', from: 'strict', to: 'broad' },
    { key: 'publishersOff', from: 0, to: 3 },
    { key: 'showListed', from: false, to: true },
  ],
  sites: { count: 25, first: ['tabloid.example'] },
  muted: none,
  subscriptions: { count: 1, first: ['https://a.example/'] },
  ownClaims: none,
  ownKept: { count: 1, first: ['The harbour is closed.'] },
};

async function openBackup(preview: RestorePreview) {
  const restored: File[] = [];
  const { feeds } = feedsForTest(
    {},
    { restorePreview: () => Promise.resolve(preview), restore: (file) => Promise.resolve(void restored.push(file)) },
  );
  const screen = new Screen(<Backup onEvent={feeds.onEvent} ask={feeds.ask} />);
  const field = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File(['{}'], 'backup.json');
  Object.defineProperty(field, 'files', { value: [file] });
  field?.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  return { screen, file, restored };
}

test('a backup shows what it would change before it does, and what waits afterwards', async () => {
  const { screen, file, restored } = await openBackup(restorePreview);
  for (const words of [
    '3 settings, which it replaces',
    'Strictness: Strict → Broad',
    'Publishers: 0 off → 3 off',
    'Show everything on record here: off → on',
    '25 more sites switched off',
    'tabloid.example',
    'and 24 more',
    '1 feed to look at',
    'https://a.example/',
    '1 claim of your own has other words here',
  ])
    expect(screen.text('.confirm')).toContain(words);
  expect(screen.text('.confirm')).not.toContain('muted');
  expect(restored).toEqual([]);
  await screen.accessible();
  await screen.click('button', 'Restore');
  await settle();
  expect(restored).toEqual([file]);
  expect(screen.text('[role=status]')).toBe('Restored. 1 feed waits for your yes');
});

test('a backup of what is here already would change nothing', async () => {
  const { screen } = await openBackup({ ...restorePreview, settings: [], sites: none, subscriptions: none, ownKept: none });
  expect(screen.text('.confirm')).toContain('Nothing: all of it is here already.');
});

test.each<[string, Partial<FeedsProps>]>([
  ['loading', { state: { kind: 'loading' } }],
  ['error', { state: { kind: 'error' } }],
  ['empty', { state: ready({ packs: [] }) }],
  [
    'full',
    {
      state: ready({
        builds: [build(), build({ set: 8, state: 'failed', error: 'x', head: null }), build({ set: 9, state: 'reading', head: null })],
      }),
    },
  ],
])('%s is accessible', async (_name, over) => {
  const { screen } = await open(over);
  await screen.accessible();
});
