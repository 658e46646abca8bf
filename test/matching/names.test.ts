/** Names under the spellings of comments. */
import { expect, it } from 'vitest';
import { nameTable } from '../../lib/matching/text/names.ts';
import { tokenise } from '../../lib/matching/text/tokens.ts';

const names = nameTable([
  { key: 'usa', aliases: ['United States', 'US', 'US Army'] },
  { key: 'lindesnes', aliases: ['Lindesnes', 'the Lindesnes lighthouse'] },
  { key: 'oslo', aliases: ['Oslo'] },
]);
const found = (text: string): string[] => names.find(tokenise(text)).map(({ key }) => key);

it.each([
  ['the us runs labs there', ['usa']],
  ['us troops are there', ['usa']],
  ['they sold us weapons', []],
  ['all of us know', []],
  ['US Army troops', ['usa']],
  ['Lindesness is far', ['lindesnes']],
  ['Lindesens is far', ['lindesnes']],
  ['Lindsnees is far', []],
  ['Osslo is near', []],
  ['oslos mayor', ['oslo']],
  ['lindesness lamp', ['lindesnes']],
])('“%s” names %j', (text, keys) => {
  expect(found(text)).toEqual(keys);
});
