/** Why a finding is listed and not painted: each cell of the table of default effects that is not painted has its reason. */
import { describe, expect, it } from 'vitest';
import rulesTable from '../../data/rules.json' with { type: 'json' };
import { judge } from '../../lib/matching/findings.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { judgeSegments } from '../../lib/matching/read.ts';
import { applyRules, nothingOff } from '../../lib/matching/rules.ts';
import { CATEGORIES, CLAIM_KINDS, STANCES, VOICES } from '../../lib/matching/types.ts';
import type { Claim, Finding, Match, Rule, Segment, Strictness } from '../../lib/matching/types.ts';
import { claimOf, rated, reading } from './claims.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];
const names = [
  { key: 'north', aliases: ['Northland'] },
  { key: 'south', aliases: ['Southland'] },
  { key: 'berg', aliases: ['Anna Berg', 'Berg'] },
];
const mines = claimOf({ id: 'mines', text: 'Northland put mines in the harbour of Southland', reviews: [rated('false')] });
const nobody = { ...mines, id: 'nobody', reviews: [rated('unverifiable')] };
const ships = claimOf({
  id: 'ships',
  text: 'Northland has 120 ships in the harbour',
  figures: [{ value: 120, comparator: 'exactly', unit: 'ship' }],
  validity: { from: '2022-02-01', until: '2022-02-28' },
  reviews: [reading('supported')],
});
const { validity: _, ...always } = ships;
const trainers = claimOf({
  id: 'trainers',
  text: 'Northland trainers are in western Southland',
  validity: { from: '2021-11', until: '2022-02-12' },
  reviews: [reading('outdated')],
});
const speech = claimOf({
  id: 'speech',
  text: 'The harbour of Southland will never be closed',
  kind: 'opinion',
  speaker: 'berg',
  quotations: ['The harbour of Southland will never be closed'],
  reviews: [reading('supported')],
});

const gift = claimOf({
  id: 'gift',
  text: 'Northland gave 120 ships to Southland',
  validity: { from: '2022-02-01', until: '2022-02-28' },
  reviews: [reading('supported')],
});
const war = claimOf({ id: 'war', text: 'Northland started the war', reviews: [rated('false')] });

interface On {
  readonly date?: string | null;
  readonly language?: string;
  readonly strictness?: Strictness;
}

async function read(
  text: string,
  claims: readonly Claim[],
  { date = '2022-02-25', language = 'en', strictness = 'broad' }: On,
): Promise<Finding[]> {
  const matcher = createMatcher([packInMemory({ id: 'test', claims: [...claims], names, articles: [] })]);
  const segments: Segment[] = [{ ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 }];
  const judged = await judgeSegments(matcher, segments, { url: '', title: null, language, date }, strictness);
  return applyRules(judged, rules, { ...nothingOff, strictness }, () => claims.length);
}

const reasonOf = async (text: string, claim: Claim, on: On = {}): Promise<string> => {
  const [finding] = await read(text, [claim], on);
  return finding?.listedFor ?? finding?.effect ?? 'nothing';
};

describe('a sentence', () => {
  it.each<[string, Claim, string, On?]>([
    ['Northland put mines in the harbour of Southland.', mines, 'painted'],
    ['Berg said that Northland put mines in the harbour of Southland.', mines, 'reported'],
    ['It is false that Northland put mines in the harbour of Southland.', mines, 'refuted'],
    ['Northland put 300 mines in the harbour of Eastland.', mines, 'unclear'],
    ['Did Northland put mines in the harbour of Southland?', mines, 'open'],
    ['Southland put mines in the harbour of Northland.', mines, 'other-than-rated'],
    ['In 1943 Northland put mines in the harbour of Southland.', mines, 'other-time'],
    ['Northland has put mines in the harbour of Southland.', nobody, 'unrated'],
    ['Northland put mines in the harbour of Southland.', { ...mines, form: 'headline' }, 'headline'],
    ['Northland put mines in the harbour of Southland.', mines, 'language', { language: 'nl' }],
    ['Northland has 120 ships in the harbour.', ships, 'agrees'],
    ['Northland has 400 ships in the harbour.', ships, 'painted'],
    ['Northland has 400 ships in the harbour.', ships, 'no-date', { date: null }],
    ['Northland has 400 ships in the harbour.', ships, 'outside-validity', { date: '2024-05-01' }],
    ['Northland has 400 ships in the harbour.', always, 'no-validity'],
    ['Berg said that Northland has 400 ships in the harbour.', ships, 'reported'],
    ['Northland trainers are in western Southland.', trainers, 'painted'],
    ['Northland trainers are in western Southland.', trainers, 'still-so', { date: '2022-01-31' }],
    ['Northland trainers were in western Southland until February.', trainers, 'told-as-past'],
    ['Northland trainers are not in western Southland.', trainers, 'not-repeated'],
    ['“The harbour of Southland will never be closed,” Berg said.', speech, 'said'],
    ['The harbour of Southland will soon be closed.', speech, 'statement'],
    ['Southland gave 120 ships to Northland.', gift, 'swapped'],
    ['Northland started the war with an outdated navy.', war, 'narrowed'],
    ['Northland put its old mines and boats in the harbour of Southland.', mines, 'unsure', { strictness: 'strict' }],
  ])('%s', async (text, claim, reason, on) => {
    expect(await reasonOf(text, claim, on)).toBe(reason);
  });
});

it('that another claim is marked beside it', async () => {
  const found = await read(
    'Northland put mines in the harbour of Southland.',
    [mines, { ...mines, id: 'again', reviews: [reading('false')] }],
    {},
  );
  expect(found.map(({ claim, effect, listedFor }) => [claim, effect, listedFor])).toEqual(
    expect.arrayContaining([
      ['mines', 'painted', undefined],
      ['again', 'listed', 'beside'],
    ]),
  );
});

function* combinations(): Generator<Finding> {
  const segment: Segment = { ordinal: 0, text: 'They were there.', origin: 'body', start: 0, end: 16, block: 0 };
  const validities = [undefined, { from: '2022-02-01', until: '2022-02-28' }];
  for (const category of CATEGORIES)
    for (const kind of CLAIM_KINDS)
      for (const validity of validities)
        for (const stance of STANCES)
          for (const voice of VOICES)
            for (const date of [null, '2021', '2022-02-25', '2023'])
              for (const sureness of [0, 1]) {
                const claim = claimOf({ id: 'c', text: 'They are there', kind, reviews: [rated(category)], ...(validity && { validity }) });
                const match: Match = { pack: 'test', claim: 'c', segment: 0, start: 0, end: 15, score: 1, sureness, stance, voice, why };
                const judged = judge(match, claim, segment, { url: '', title: null, language: 'en', date });
                yield* applyRules([judged], rules, { ...nothingOff, strictness: 'broad' }, () => 1);
              }
}
const why = { wording: 'They are there', aligned: [], differs: [], cue: null };

describe('whatever a match is', () => {
  const all = [...combinations()];

  it('it has a reason where it is listed, and only there', () => {
    expect(all.filter(({ effect, listedFor }) => (effect === 'listed') !== (listedFor !== undefined))).toEqual([]);
  });

  it('the reason is a plainer one than its rule', () => {
    expect(all.filter(({ listedFor }) => listedFor === 'rule')).toEqual([]);
  });

  it('the reason does not contradict what is known', () => {
    const odd = all.filter(
      ({ listedFor, voice, time, stance }) =>
        (listedFor === 'reported' && voice !== 'reported') ||
        (listedFor === 'no-date' && time !== 'unknown') ||
        (listedFor === 'outside-validity' && (time === 'within' || time === 'unknown')) ||
        (listedFor === 'agrees' && stance !== 'asserts'),
    );
    expect(odd).toEqual([]);
  });
});
