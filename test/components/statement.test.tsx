// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { Statement } from '../../components/findings/statement.tsx';
import type { Claim, Finding } from '../../lib/matching/types.ts';
import { claim, finding, rated, read, source } from './support/findings.ts';
import { Screen } from './support/screen.tsx';

const why = finding().why;
const figure = { ...why, differs: [{ what: 'figure', here: '400', recorded: 'about 120' }] } as const;
const wording = { ...why, differs: [{ what: 'wording', here: 'main job', recorded: 'core task' }] } as const;
const supported = { ...read, category: 'supported' } as const;
const outdated = { ...read, category: 'outdated' } as const;
const threeSources = { sources: [source(), source(), source()] };
const validity = { from: '2021-11', until: '2022-02-12', change: 'They were ordered out on 12 February 2022.' };

const lines: [line: string, finding: Partial<Finding>, claim?: Partial<Claim>][] = [
  ['Repeats a claim that PolitiFact rated False · 4 Apr 2022', {}],
  ['Repeats a claim of which PolitiFact wrote “groundless” · 4 Apr 2022', { rating: { ...rated, label: 'groundless', inText: true } }],
  ['Repeats a claim. This pack’s reading of 3 sources: misleading', { rating: read }, threeSources],
  ['Repeats a claim. This pack’s reading: misleading', { rating: read }, { sources: [] }],
  [
    'Repeats a claim. NATO, a party to the matter, states: Not at war · Feb 2022',
    { rating: { by: 'party', category: 'false', label: 'Not at war', publisher: 'NATO', date: '2022-02' } },
  ],
  ['Reports that others say so; PolitiFact rated the claim False · 4 Apr 2022', { kind: 'reported', voice: 'reported' }],
  ['Says that a claim is wrong; PolitiFact rated it False · 4 Apr 2022', { kind: 'refuted', voice: 'refuted' }],
  [
    'Differs: 400 here, about 120 on record. This pack’s reading of 1 source: supported',
    { kind: 'differs', stance: 'differs', why: figure, rating: supported },
  ],
  ['Differs: 400 here, about 120 on record. PolitiFact rated it False · 4 Apr 2022', { kind: 'on-record', stance: 'differs', why: figure }],
  [
    'In quotation marks here: “main job”; as recorded: “core task”. This pack’s reading of 1 source: supported',
    { kind: 'misquotes', stance: 'differs', why: wording, rating: supported },
  ],
  [
    'Contradicts a statement on record. This pack’s reading of 1 source: supported',
    { kind: 'contradicts', stance: 'denies', rating: supported },
  ],
  [
    'Says that a statement on record is wrong. This pack’s reading of 1 source: supported',
    { kind: 'contradicts', voice: 'refuted', rating: supported },
  ],
  [
    'Was so from Nov 2021 to 12 Feb 2022. They were ordered out on 12 February 2022. This pack’s reading of 1 source: outdated',
    { kind: 'was-so', rating: outdated },
    { validity },
  ],
  [
    'Was so until Feb 2022. This pack’s reading of 1 source: outdated',
    { kind: 'was-so', rating: outdated },
    { validity: { until: '2022-02' } },
  ],
  ['Is on record. This pack’s reading of 1 source: supported', { kind: 'on-record', rating: supported }],
  [
    'On record: said by Jens Stoltenberg. This pack’s reading of 1 source: supported',
    { kind: 'on-record', claimKind: 'quotation', rating: supported },
    { claimant: 'Jens Stoltenberg' },
  ],
  ['May touch a claim on record. PolitiFact rated it False · 4 Apr 2022', { stance: 'unclear' }],
  ['Asks about a claim on record, or supposes it. PolitiFact rated it False · 4 Apr 2022', { voice: 'open' }],
  ['Repeats a claim. No rating is on record.', { rating: { ...read, category: 'unknown' } }],
  [
    'Repeats a claim that Myth Detector rated misleading',
    { rating: { ...rated, publisher: 'Myth Detector', label: null, category: 'misleading', date: null } },
  ],
];

test.each(lines)('%s', (line, findingOver, claimOver = {}) => {
  const screen = new Screen(<Statement finding={finding(findingOver)} claim={claim(claimOver)} />);
  expect(screen.text()).toBe(line);
  if (findingOver.rating?.by === 'pack') expect(screen.text()).not.toMatch(/\brated\b/);
});

test('a reading and a rating stand in different kinds of pill', () => {
  const pill = (over: Partial<Finding>) =>
    new Screen(<Statement finding={finding(over)} claim={null} />).box.querySelector('.pill')?.className;
  expect(pill({ rating: read })).toBe('pill pill--pack');
  expect(pill({})).toBe('pill pill--publisher');
});
