/** Who denies one statement of a claim denies the claim. */
import { expect, it } from 'vitest';
import { firstPart } from '../../lib/matching/parts.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';

const names = nameTable([{ key: 'lindesnes', aliases: ['Lindesnes'] }]);

it.each([
  ['Lindesnes is no harbour town but a valued partner.', 'Lindesnes is no harbour town'],
  ['There are no car ferries in Lindesnes, and the county has no plans to send any.', 'There are no car ferries in Lindesnes'],
  ['Lindesnes sent forty ferries and ten trawlers.', 'Lindesnes sent forty ferries'],
  ['Lindesnes, a town of sailors, closed its harbour.', null],
  ['Ferries, trawlers and yachts left Lindesnes.', null],
  ['Lindesnes closed its harbour.', null],
])('of “%s” it is %j', (wording, part) => {
  expect(firstPart(prepare(wording, names), names)?.text ?? null).toBe(part);
});
