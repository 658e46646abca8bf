/** What a wrong claim is not repeated without. */
import { expect, it } from 'vitest';
import { Commonness } from '../../lib/matching/commonness.ts';
import { coreOf, hasCore } from '../../lib/matching/core.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';

const names = nameTable([{ key: 'mayor', aliases: ['the mayor', 'Mayor Olsen'] }]);
const side = (text: string) => prepare(text, names);
const wordings = [
  'A photo shows the mayor with a stolen bicycle.',
  'the mayor posed with a stolen bicycle',
  'Picture: Mayor Olsen and the stolen bicycle',
  'There is a picture of the mayor holding a bicycle that was stolen.',
].map(side);

const own = side('A photo shows the mayor with a stolen bicycle.');
const core = coreOf(own, new Commonness(wordings));

it('is what all wordings share', () => {
  expect(core.map(({ key }) => key)).toEqual(['@mayor', 'stolen', 'bicycl']);
});

it('is nothing where there are too few wordings to tell', () => {
  expect(coreOf(own, new Commonness(wordings.slice(0, 3)))).toEqual([]);
});

it.each([
  ['Here is a photo of the mayor with a stolen bicycle!', true],
  ['Here is a photo of the mayor with a bicycle from the shop.', false],
  ['He posed with a stolen bicycle.', false],
])('%s → %s', (text, whole) => {
  expect(hasCore(core, own, side(text), [], new Set())).toBe(whole);
});

it('what was named before need not be named again', () => {
  expect(hasCore(core, own, side('He posed with a stolen bicycle.'), [], new Set(['@mayor']))).toBe(true);
});

it('a wording that does without a term asks for it no more', () => {
  expect(hasCore(core, side('he rides what he stole'), side('He rides what he stole.'), [], new Set())).toBe(true);
});
