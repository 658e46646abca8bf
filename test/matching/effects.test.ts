import { describe, expect, it } from 'vitest';
import rulesTable from '../../data/rules.json' with { type: 'json' };
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { judgeSegments } from '../../lib/matching/read.ts';
import { applyRules, nothingOff, type Selection } from '../../lib/matching/rules.ts';
import type { Claim, Finding, Origin, Rule, Segment } from '../../lib/matching/types.ts';
import { claimOf, rated, reading } from './claims.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];
const names = [
  { key: 'nato', aliases: ['NATO', 'the alliance'] },
  { key: 'ukraine', aliases: ['Ukraine', 'Kyiv'] },
  { key: 'united-states', aliases: ['United States', 'US', 'America'] },
  { key: 'russia', aliases: ['Russia', 'Moscow'] },
  { key: 'stoltenberg', aliases: ['Jens Stoltenberg', 'Stoltenberg'] },
];
const biolabs = claimOf({
  id: 'biolabs',
  text: 'The United States runs secret biolabs in Ukraine',
  variants: ['America operates bioweapons laboratories in Ukraine'],
  reviews: [rated('false')],
});
const ships = claimOf({
  id: 'ships',
  text: 'NATO has 120 allied ships at sea',
  figures: [{ value: 120, comparator: 'at-least', unit: 'ship' }],
  validity: { from: '2022-02-24', until: '2022-02-28' },
  reviews: [reading('supported')],
});
const peace = claimOf({
  id: 'peace',
  text: 'Peace on our continent has been shattered',
  kind: 'opinion',
  speaker: 'stoltenberg',
  quotations: ['Peace on our continent has been shattered'],
  reviews: [reading('supported')],
});
const trainers = claimOf({
  id: 'trainers',
  text: 'Florida National Guard trainers are in western Ukraine',
  validity: { from: '2021-11', until: '2022-02-12', change: 'They were ordered out on 12 February 2022.' },
  reviews: [reading('outdated')],
});
const promise = claimOf({ id: 'promise', text: 'NATO broke a promise not to expand eastward', reviews: [rated('disputed')] });

async function findings(
  text: string,
  { date = '2022-02-25', origin = 'body', selection = nothingOff }: { date?: string | null; origin?: Origin; selection?: Selection } = {},
): Promise<Finding[]> {
  const claims: Claim[] = [biolabs, ships, peace, trainers, promise];
  const matcher = createMatcher([packInMemory({ id: 'test', claims, names, articles: [] })]);
  const segments: Segment[] = [{ ordinal: 0, text, origin, start: 0, end: text.length, block: 0 }];
  const judged = await judgeSegments(matcher, segments, { url: '', title: null, language: 'en', date }, selection.strictness);
  return applyRules(judged, rules, selection, () => claims.length);
}

async function summary(text: string, options?: Parameters<typeof findings>[1]): Promise<string> {
  const [first] = (await findings(text, options)).filter(({ effect }) => effect !== 'hidden');
  return first ? `${first.claim} ${first.kind} ${first.effect}` : 'nothing';
}

describe('the default effects', () => {
  it.each<[string, string]>([
    ['The US runs secret biolabs in Ukraine.', 'biolabs repeats painted'],
    ['America operates bioweapons labs in Ukraine, wake up.', 'biolabs repeats painted'],
    ['Moscow claims that the United States runs secret biolabs in Ukraine.', 'biolabs reported listed'],
    ['It is false that the United States runs secret biolabs in Ukraine.', 'biolabs refuted listed'],
    ['There is no evidence that the US runs biolabs in Ukraine.', 'biolabs refuted listed'],
    ['The US does not run secret biolabs in Ukraine.', 'nothing'],
    ['Does the US run secret biolabs in Ukraine?', 'nothing'],
    ['NATO has more than 120 allied ships at sea.', 'ships on-record listed'],
    ['The alliance has some 120 vessels at sea.', 'ships on-record listed'],
    ['NATO has 400 allied ships at sea.', 'ships differs painted'],
    ['NATO does not have 120 allied ships at sea.', 'ships contradicts painted'],
    ['“Peace on our continent has been shattered,” Stoltenberg said.', 'peace on-record listed'],
    ['“Peace has been broken on our continent,” Stoltenberg said.', 'peace misquotes painted'],
    ['Florida National Guard trainers are in western Ukraine.', 'trainers was-so painted'],
    ['NATO broke its promise not to expand eastward.', 'promise repeats painted'],
    ['More than 100 jets were grounded by the airline after the storm.', 'nothing'],
    ['The labs at the university run a programme on soil.', 'nothing'],
  ])('%s → %s', async (text, expected) => {
    expect(await summary(text)).toBe(expected);
  });

  it('takes a new figure on a later page as news', async () => {
    expect(await summary('NATO has 400 allied ships at sea.', { date: '2024-05-01' })).toBe('ships on-record listed');
    expect(await summary('NATO has 400 allied ships at sea.', { date: null })).toBe('ships on-record listed');
  });

  it('lists what was so when the page was written', async () => {
    expect(await summary('Florida National Guard trainers are in western Ukraine.', { date: '2022-01-31' })).toBe(
      'trainers on-record listed',
    );
  });

  it('hides what a switched-off rule, category, origin or claim covers', async () => {
    const text = 'The US runs secret biolabs in Ukraine.';
    const off = (part: Partial<Selection>): Selection => ({ ...nothingOff, ...part });
    expect(await summary(text, { selection: off({ rulesOff: new Set(['repeats-false']) }) })).toBe('nothing');
    expect(await summary(text, { selection: off({ categoriesOff: new Set(['false']) }) })).toBe('nothing');
    expect(await summary(text, { selection: off({ claimsOff: new Set(['test:biolabs']) }) })).toBe('nothing');
    expect(await summary(text, { origin: 'comment', selection: off({ rulesOff: new Set(['comments']) }) })).toBe('nothing');
    expect(await summary('NATO has 400 allied ships at sea.', { selection: off({ rulesOff: new Set(['pack-readings']) }) })).toBe(
      'nothing',
    );
  });
});
