/** One word under all its spellings, and under slips that hide what was meant. */
import { expect, it } from 'vitest';
import { prepare } from '../../lib/matching/text/prepare.ts';
import { nameTable } from '../../lib/matching/text/names.ts';

const none = nameTable([]);
const keys = (text: string): string[] => prepare(text, none).terms.map(({ key }) => key);

it.each([
  ['defense program', 'defence programme'],
  ['organized harbors', 'organised harbours'],
  ['soliders', 'soldiers'],
  ['the goverment of teh town', 'the government of the town'],
  ['killigns', 'killings'],
])('“%s” is read like “%s”', (written, meant) => {
  expect(keys(written)).toEqual(keys(meant));
});

it('leaves words alone that are others’ slips and words of their own', () => {
  expect(keys('a minster in the mountains')).not.toEqual(keys('a minister in the mountains'));
});
