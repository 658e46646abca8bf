/**
 * Cues in attributes other than class and id: ARIA, microdata, `hidden`, editing hosts, test hooks. Few elements have them, and asking each
 * element for each attribute would cost more than the walk.
 */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import type { Words } from './words.ts';

/** Test hooks are names too, but say nothing of topics or states. */
const FROM_TEST_HOOKS = Cue.story | Cue.comment | Cue.drop | Cue.teaser | Cue.lead | Cue.caption | Cue.meta | Cue.author | Cue.date;

/** Hidden from everybody, edited by the reader: whatever else such an element says, it is not read. */
const HIDDEN = '[aria-hidden="true"],[contenteditable]:not([contenteditable="false" i])';
/** Where the browser cannot be asked whether an element shows, as much as can be seen from the element. */
const HIDDEN_BY_ITSELF =
  '[hidden]:not([hidden="until-found"]),[style*="display:none" i],[style*="display: none" i],[style*="visibility:hidden" i],[style*="visibility: hidden" i]';

function cuesIn(table: ReadonlyMap<string, Cues>, value: string): Cues {
  const cues = table.get(value) ?? 0;
  if (cues !== 0 || !/[\s/:#]/.test(value)) return cues;
  return value.split(/\s+/).reduce((sum, word) => sum | (table.get(word.replace(/^.*[/:#]/, '')) ?? 0), 0);
}

/**
 * Adds the marked elements of a tree. One native query for each attribute, about 20 ns an element; a query for all of them would cost as much, and leave open
 * which attribute was met.
 */
export function findMarks(
  root: ParentNode,
  { names, attributes }: Pick<Words, 'names' | 'attributes'>,
  marks = new Map<Element, Cues>(),
): Map<Element, Cues> {
  const add = (name: string, cuesOf: (value: string) => Cues): void => {
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const cues = cuesOf(element.getAttribute(name) ?? '');
      if (cues) marks.set(element, cues | (marks.get(element) ?? 0));
    }
  };
  for (const [name, table] of attributes) add(name, (value) => cuesIn(table, value));
  add('data-testid', (value) => names.ofNames(value) & FROM_TEST_HOOKS);
  const canAsk = root.firstElementChild !== null && 'checkVisibility' in root.firstElementChild;
  for (const element of root.querySelectorAll(canAsk ? HIDDEN : `${HIDDEN},${HIDDEN_BY_ITSELF}`)) marks.set(element, Cue.hidden);
  return marks;
}
