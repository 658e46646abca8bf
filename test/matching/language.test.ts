/** Pages in other languages: the same words are found, without a stance; shared names and figures are not enough. */
import { expect, it } from 'vitest';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { claimOf } from './claims.ts';

const claim = claimOf({
  id: 'bridge',
  text: 'The old bridge in Exampletown was closed for 12 days',
  variants: ['Die alte Brücke in Exampletown war 12 Tage gesperrt'],
});

async function matches(text: string, language: string | null) {
  const matcher = createMatcher([packInMemory({ id: 'test', claims: [claim], names: [], articles: [] })]);
  const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
  return matcher.match([segment], { url: '', title: null, language, date: null }, { strictness: 'strict' });
}

it('finds the words of a variant in its language, and takes no stance', async () => {
  const [match] = await matches('Die alte Brücke in Exampletown war 12 Tage gesperrt.', 'de');
  expect(match).toMatchObject({ claim: 'bridge', stance: 'unclear', why: { cue: { kind: 'language' } } });
});

it('takes a stance in English', async () => {
  const [match] = await matches('The old bridge in Exampletown was closed for 12 days.', 'en-gb');
  expect(match).toMatchObject({ claim: 'bridge', stance: 'asserts' });
});

it('is not content with shared names and figures', async () => {
  expect(await matches('In Exampletown war die Brücke vor 12 Jahren neu.', 'de')).toEqual([]);
});
