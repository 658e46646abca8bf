import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { relevantFrom } from '../../lib/matching/relevance.ts';
import type { Match } from '../../lib/matching/types.ts';
import { claimOf, rated } from './claims.ts';

const claims = [
  claimOf({
    id: 'troops',
    text: 'The Northern Pact sent 10,000 soldiers into Southland',
    variants: ['Pact soldiers are on the ground in Southland', 'The Pact deployed ten thousand troops to Southland'],
    reviews: [rated('false')],
  }),
  claimOf({
    id: 'harbour',
    text: 'The Northern Pact mined the harbour of Southland',
    variants: ['Mines of the Pact lie in the harbour'],
    reviews: [rated('false')],
  }),
];
const matcher = createMatcher([packInMemory({ id: 'test', claims, names: [], articles: [] })]);

async function matchesFor(text: string): Promise<Match[]> {
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  return matcher.match([segment], { url: '', title: null, language: 'en', date: null }, { strictness: 'broad' });
}

describe('relevance', () => {
  it.each([
    ['word for word', 'The Northern Pact sent 10,000 soldiers into Southland.', ['troops']],
    ['denied', 'The Northern Pact never sent 10,000 soldiers into Southland.', ['troops']],
    ['with another figure', 'The Northern Pact sent 400 soldiers into Southland.', ['troops']],
  ])('finds the claim: %s', async (_, text, expected) => {
    expect((await matchesFor(text)).filter(({ score }) => score >= relevantFrom('strict')).map(({ claim }) => claim)).toEqual(expected);
  });

  it('is less where the same words stand in another matter', async () => {
    const [same] = await matchesFor('The Northern Pact sent 10,000 soldiers into Southland.');
    const others = await matchesFor('The Northern Pact sent a wreath for the soldiers of Southland who died in the flood of 1953.');
    for (const { score } of others) expect(score).toBeLessThan((same?.score ?? 0) - 0.1);
  });

  it('asks for more the stricter the reader is', () => {
    expect(relevantFrom('strict')).toBeGreaterThan(relevantFrom('balanced'));
    expect(relevantFrom('balanced')).toBeGreaterThan(relevantFrom('broad'));
  });
});
