/** What is made ready ahead is what a page would have waited for, and nothing that is found hangs on it. */
import { expect, it } from 'vitest';
import { createMatcher, type Matcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import type { PageFacts, Segment } from '../../lib/matching/types.ts';
import { claimOf, rated } from './claims.ts';

const claims = [
  claimOf({
    id: 'harbour',
    text: 'The harbour of Northport is closed.',
    variants: ['Northport has shut its harbour.'],
    reviews: [rated('false')],
  }),
  claimOf({
    id: 'bridge',
    text: 'The old bridge was sold to a bank.',
    variants: ['A bank bought the old bridge.'],
    reviews: [rated('false')],
  }),
];
const page: PageFacts = { url: 'https://news.example/', title: null, language: 'en', date: '2022-04-04' };
const segments = ['Northport has shut its harbour.', 'A bank bought the old bridge.'].map((text, ordinal): Segment => ({
  ordinal,
  text,
  origin: 'body',
  start: ordinal * 100,
  end: ordinal * 100 + text.length,
  block: ordinal,
}));

/** @returns with what has been loaded, call by call */
function watched(): { matcher: Matcher; loaded: number[][] } {
  const pack = packInMemory({ id: 'pack', claims, names: [], articles: [] });
  const loaded: number[][] = [];
  const load: typeof pack.load = (ordinals) => {
    loaded.push([...ordinals]);
    return pack.load(ordinals);
  };
  return { matcher: createMatcher([{ ...pack, load }]), loaded };
}

it('leaves a page of a small pack nothing to load, and lets others have their turn on the way', async () => {
  const { matcher, loaded } = watched();
  let pauses = 0;
  const pace = (): Promise<void> => Promise.resolve(void pauses++);
  await matcher.getReady(pace);
  const found = await matcher.match(segments, page, { strictness: 'strict' });
  await matcher.getReady(pace);
  expect(loaded).toEqual([[0, 1]]);
  expect(pauses).toBe(2);
  expect(found).toEqual(await watched().matcher.match(segments, page, { strictness: 'strict' }));
  expect(found.map(({ claim }) => claim)).toEqual(['harbour', 'bridge']);
});

it('may be at it while a page is matched', async () => {
  const { matcher } = watched();
  const [found] = await Promise.all([matcher.match(segments, page, { strictness: 'strict' }), matcher.getReady(() => Promise.resolve())]);
  expect(found).toEqual(await watched().matcher.match(segments, page, { strictness: 'strict' }));
});
