/** Who acts in the claim, and to whom it happens in the sentence. */
import { expect, it } from 'vitest';
import { align } from '../../lib/matching/align/align.ts';
import { isThin } from '../../lib/matching/stance/thin.ts';
import { isTurned } from '../../lib/matching/stance/turned.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare } from '../../lib/matching/text/prepare.ts';

const names = nameTable([
  { key: 'lindesnes', aliases: ['Lindesnes'] },
  { key: 'farsund', aliases: ['Farsund'] },
]);
const beside = (recorded: string, here: string) => align(prepare(recorded, names), prepare(here, names), new Set());

it.each([
  ['Lindesnes on its way to a new harbour', 'Cranes for a new harbour are on their way to Lindesnes.', true],
  ['Lindesnes sent ten ferries to Farsund', 'Farsund sent ten ferries to Lindesnes.', true],
  ['Lindesnes sent ten ferries to Farsund', 'Ten ferries were sent to Farsund by Lindesnes.', false],
  ['Lindesnes closed its harbour', 'The harbour of Lindesnes was closed.', false],
  ['Ferries were sent to Lindesnes', 'Farsund sent ferries to Lindesnes.', false],
])('“%s” beside “%s”: %s', (recorded, here, turned) => {
  expect(isTurned(beside(recorded, here))).toBe(turned);
});

it.each([
  ['Lindesnes was staged', 'Residents of Lindesnes staged a memorial concert for the victims.', true],
  ['Lindesnes was staged', 'lindesnes was staged, wake up', false],
  ['The Lindesnes flood was staged', 'The flood at Lindesnes was staged by a film crew from the capital.', false],
])('“%s” beside “%s”: thin %s', (recorded, here, thin) => {
  expect(isThin(beside(recorded, here))).toBe(thin);
});
