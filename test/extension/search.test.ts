/** The search over a pack that is too large to be looked through: as one types, with errors, in another form of the word. */
import 'fake-indexeddb/auto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type ExampleClaim, packBytes } from './example-pack.ts';
import { wake, type Worker } from './worker.ts';

const wanted: readonly ExampleClaim[] = [
  { id: 'vaccines', text: 'Vaccines against measles cause more illness than they prevent.' },
  { id: 'immigration', text: 'Immigration to Elmford has doubled since the bridge was built.' },
  { id: 'tax', text: 'A tax on boats pays for the harbour.' },
  { id: 'taxis', text: 'Taxis are free in Ashby on Sundays.' },
];
const streets = 'oak elm ash birch cedar willow'.split(' ');
const filler = Array.from({ length: 1500 }, (_one, n): ExampleClaim => ({
  id: `filler-${String(n)}`,
  text: `House ${String(n)} in ${streets[n % 6] ?? ''} street was sold to a teacher from Norwold in ${String(1900 + (n % 100))}.`,
}));

let worker: Worker;
beforeEach(() => fakeBrowser.reset());
beforeAll(async () => {
  worker = await wake('search', packBytes([...filler, ...wanted]));
}, 60_000);
afterAll(() => worker.kill());

const first = async (query: string): Promise<string | undefined> => (await worker.view.search({ query, most: 5 }))[0]?.claim.id;

test.each([
  ['a word', 'measles', 'vaccines'],
  ['its first three letters', 'mea', 'vaccines'],
  ['a word that is nearly typed', 'immigrati', 'immigration'],
  ['another form of the word', 'immigrants', 'immigration'],
  ['a word with a wrong letter', 'vacines', 'vaccines'],
  ['a word, and one that has begun', 'illness vac', 'vaccines'],
  ['a word that is the beginning of another', 'tax', 'tax'],
  ['a word with a wrong letter among right ones', 'immigratoin bridge', 'immigration'],
])('%s', async (_what, query, id) => {
  expect(await first(query)).toBe(id);
});

test('what nobody wrote is not found', async () => {
  expect(await worker.view.search({ query: 'xqzzk', most: 5 })).toEqual([]);
});
