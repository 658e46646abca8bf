/** A sentence that is a claim word for word is as sure as can be, in a great pack of claims that are much like it too. */
import { expect, it } from 'vitest';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { paintedFrom } from '../../lib/matching/thresholds.ts';
import { claimOf, rated } from './claims.ts';

const towns = ['Alby', 'Berk', 'Corsa', 'Dunmore', 'Elvik', 'Farnham', 'Gorse', 'Helm', 'Ivry', 'Jarrow'];
const deeds = ['closed its harbour', 'sold its bridge', 'banned bicycles', 'hid the budget', 'lost the lighthouse', 'taxed every boat'];
const times = Array.from({ length: 20 }, (_, year) => `in ${String(1990 + year)}`);
const claims = towns.flatMap((town) =>
  deeds.flatMap((deed) =>
    times.map((time, year) =>
      claimOf({ id: `${town} ${deed} ${String(year)}`, text: `The town of ${town} ${deed} ${time}.`, reviews: [rated('false')] }),
    ),
  ),
);
const matcher = createMatcher([packInMemory({ id: 'great', claims, names: [], articles: [] })]);

async function best(text: string): Promise<{ claim: string | undefined; isPainted: boolean }> {
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  const [match] = await matcher.match([segment], { url: '', title: null, language: 'en', date: null }, { strictness: 'strict' });
  return { claim: match?.claim, isPainted: match !== undefined && match.score >= paintedFrom('strict', claims.length) };
}

it.each([
  ['The town of Elvik sold its bridge in 1994.', 'Elvik sold its bridge 4', true],
  ['the town of gorse taxed every boat in 2003', 'Gorse taxed every boat 13', true],
])('%s', async (text, claim, isPainted) => {
  expect(await best(text)).toEqual({ claim, isPainted });
});

it('is less sure where a word is another one', async () => {
  expect((await best('The town of Elvik sold its library in 1994.')).isPainted).toBe(false);
});
