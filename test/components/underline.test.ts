import { expect, test } from 'vitest';
import { underlineOf as listed } from '../../components/findings/underline.ts';
import { EFFECTS, FINDING_KINDS } from '../../lib/matching/types.ts';
import { underlineOf as painted } from '../../lib/page/painting/underlines.ts';

test('a row of the popup has the underline that the passage has on the page', () => {
  for (const kind of FINDING_KINDS) {
    for (const effect of EFFECTS) {
      for (const soft of [true, false]) expect(listed({ kind, effect, soft })).toBe(painted({ kind, effect, soft }));
    }
  }
});
