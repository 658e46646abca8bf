// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Card } from '../../components/card/card.tsx';
import type { CardEvent, CardFinding, CardState } from '../../components/card/props.ts';
import { cardFinding, review, source } from './support/findings.ts';
import { Screen, settle } from './support/screen.tsx';

function open(state: CardState, copy: (text: string) => Promise<void> = () => Promise.resolve()) {
  const events: CardEvent[] = [];
  const screen = new Screen(<Card state={state} host="news.example" takeFocus onEvent={(event) => events.push(event)} copy={copy} />);
  return { screen, events };
}
const ready = (...findings: CardFinding[]): CardState => ({ kind: 'ready', findings });

describe('the dialog', () => {
  test('is named by its first line, takes the focus where it was opened by keyboard, and is left by Escape', async () => {
    const { screen, events } = open(ready(cardFinding()));
    const dialog = screen.one('dialog', 'Repeats a claim that PolitiFact rated False · 4 Apr 2022');
    expect(document.activeElement).toBe(dialog);
    await screen.press('Escape', screen.one('button', 'Mute this claim'));
    expect(events).toEqual([{ type: 'close' }]);
  });

  test.each([
    ['loading', { kind: 'loading' }],
    ['error', { kind: 'error' }],
    ['done', { kind: 'done', what: 'mute-claim' }],
    ['ready', ready(cardFinding(), cardFinding({ id: 'b' }))],
  ] as [string, CardState][])('%s: accessible, and can be closed', async (_name, state) => {
    const { screen, events } = open(state);
    await screen.accessible();
    await screen.click('button', 'Close');
    expect(events).toEqual([{ type: 'close' }]);
  });

  test('failed: tries again; done: takes back', async () => {
    const failed = open({ kind: 'error' });
    await failed.screen.click('button', 'Try again');
    const done = open({ kind: 'done', what: 'mute-rule' });
    await done.screen.click('button', 'Undo');
    expect([...failed.events, ...done.events]).toEqual([{ type: 'retry' }, { type: 'undo' }]);
  });
});

test('tells where the claim was seen, by addresses that a browser may follow', async () => {
  const finding = cardFinding();
  const seenAt = ['https://www.social.example/post/7/', 'javascript:alert(1)'];
  const { screen } = open(ready({ ...finding, claim: { ...finding.claim, seenAt } }));
  await screen.accessible();
  const links = [...document.querySelectorAll('.seen-at')].map((one) => [one.textContent, one.querySelector('a')?.getAttribute('href')]);
  expect(links).toEqual([
    ['social.example/post/7', 'https://www.social.example/post/7/'],
    ['javascript:alert(1)', undefined],
  ]);
});

describe('actions', () => {
  const shown = cardFinding();
  test.each([
    ['Not this claim', { type: 'not-this', finding: shown.finding }],
    ['Mute this claim', { type: 'mute-claim', finding: shown.finding }],
    ['Mute this rule', { type: 'mute-rule', rule: 'repeats-false' }],
    ['Off on news.example', { type: 'site-off' }],
    ['Who edits this and how to object', { type: 'editorial', pack: 'harbours' }],
  ])('%s', async (name, event) => {
    const { screen, events } = open(ready(shown));
    await screen.click('button', name);
    expect(events).toEqual([event]);
  });

  test('copies, and says so only when it is done', async () => {
    const copy = vi.fn(() => Promise.resolve());
    const { screen } = open(ready(shown), copy);
    await screen.click('button', 'Copy as citation');
    await settle();
    expect(copy.mock.calls[0]).toEqual([expect.stringContaining('PolitiFact rated it “False”')]);
    expect(screen.text()).toContain('Copied.');
  });

  test('says so where the browser does not allow copying', async () => {
    const { screen } = open(ready(shown), () => Promise.reject(new Error('no')));
    await screen.click('button', 'Copy as citation');
    await settle();
    expect(screen.text()).toContain('The browser did not allow copying.');
  });
});

describe('what is on record', () => {
  test('an address is followed in a new tab that knows nothing of this one, and only if it is of the web', () => {
    const { screen } = open(
      ready(
        cardFinding(
          {},
          {
            sources: [
              source(),
              source({ title: 'Trap', url: 'javascript:alert(1)' }),
              source({ title: 'File', url: 'file:///etc/passwd' }),
            ],
          },
        ),
      ),
    );
    const links = screen.all('link').map((link) => [link.getAttribute('href'), link.getAttribute('target'), link.getAttribute('rel')]);
    expect(links).toEqual([['https://daily.example/harbour', '_blank', 'noopener noreferrer']]);
    expect(screen.text()).toContain('Trap');
  });

  test('what a pack holds is text', () => {
    const { screen } = open(ready(cardFinding({}, { text: '<img src=x onerror=alert(1)>' })));
    expect(screen.box.querySelector('img')).toBeNull();
    expect(screen.text()).toContain('<img src=x onerror=alert(1)>');
  });

  test('publishers that disagree are said to', () => {
    const reviews = [review(), review({ publisher: 'Myth Detector', category: 'misleading', label: 'manipulative' })];
    expect(open(ready(cardFinding({}, { reviews }))).screen.text()).toContain('2 publishers have rated it; their ratings differ.');
  });

  test('who corrects a rating does not disagree with himself, and a rating that cannot be told is no agreement', () => {
    const other = review({ publisher: 'Myth Detector', category: 'false', label: 'false' });
    const corrected = [review({ category: 'supported', date: '2022-03-01' }), review({ category: 'false', date: '2022-03-09' }), other];
    expect(open(ready(cardFinding({}, { reviews: corrected }))).screen.text()).toContain(
      '2 publishers have rated it, with the same outcome.',
    );
    const untold = [review({ category: 'unknown', label: 'Dreieck' }), { ...other, category: 'unknown' as const, label: 'Kreis' }];
    expect(open(ready(cardFinding({}, { reviews: untold }))).screen.text()).toContain('2 publishers have rated it.');
  });

  test('parties, copies and what was not seen are labelled', () => {
    const { screen } = open(ready(cardFinding({}, { sources: [source({ cautions: ['party', 'mirror', 'uncertain'] })] })));
    expect(screen.text()).toContain('A party to the matter');
    expect(screen.text()).toContain('A copy of somebody else’s page');
    expect(screen.text()).toContain('Date, title or wording not seen on the page itself');
  });

  test('a supported quotation is not said to be true', () => {
    const { screen } = open(
      ready(cardFinding({}, { kind: 'quotation', reviews: [review({ by: 'pack', category: 'supported', label: null, publisher: null })] })),
    );
    expect(screen.text()).toContain('“Supported” means here that it was said, not that it is true');
  });

  test('reworded appearances are noted', () => {
    const articles = [{ id: 'a', publisher: 'Gazette', title: null, url: 'https://gazette.example/' }];
    const appearances = [{ article: 'a', quote: 'The port is shut', origin: 'body', reworded: true } as const];
    const { screen } = open(ready({ ...cardFinding({}, { appearances }), articles }));
    expect(screen.text()).toContain('The article’s quotation marks hold reworded text.');
  });
});

test('"Why this?" shows the words that met, what differs, the cue and the rule', () => {
  const why = {
    wording: 'The harbour is closed.',
    aligned: [
      { segment: [10, 14], wording: [15, 21], how: 'synonym' },
      { segment: [19, 26], wording: [4, 11], how: 'alias' },
    ],
    differs: [{ what: 'date', here: 'today', recorded: '4 May' }],
    cue: { kind: 'hedge', text: 'reportedly' },
  } as const;
  const { screen } = open(ready(cardFinding({ why, time: 'within' })));
  expect([...screen.box.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['shut', 'harbour', 'harbour', 'closed']);
  const lines = [...screen.box.querySelectorAll('.why li')].map((line) => line.textContent);
  expect(screen.box.querySelector('.why')?.textContent).not.toContain('Listed');
  expect(lines).toEqual([
    '“shut” is read as “closed”.',
    'The date differs: today here, 4 May on record.',
    '“reportedly” softens it, and does not name who says so.',
    'The page is dated within the time for which the claim holds.',
    'Rule: Mark what repeats a claim that is rated false, misleading or satire.',
  ]);
});

test('"Why this?" says first why a finding is listed and not marked', () => {
  const { screen } = open(ready(cardFinding({ effect: 'listed', listedFor: 'unsure' })));
  expect(screen.text('.why > :first-child')).toBe(
    'Listed and not marked: the match is less sure than the strictness that is set asks for.',
  );
});

test('of several findings on one passage, each can be reached, and the actions are of the one in sight', async () => {
  const { screen, events } = open(ready(cardFinding(), cardFinding({ id: 'b', claim: 'b', kind: 'reported', voice: 'reported' })));
  expect(screen.text('.pager')).toBe('1 of 2');
  await screen.click('button', 'Next finding');
  expect(screen.text('h2')).toContain('Reports that others say so');
  await screen.click('button', 'Mute this claim');
  expect(events).toMatchObject([{ type: 'mute-claim', finding: { id: 'b' } }]);
  await screen.click('button', 'Next finding');
  expect(screen.text('.pager')).toBe('1 of 2');
});
