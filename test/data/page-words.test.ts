/** data/page-words.json says what it means in words that the reader knows; a slip of the pen there would silently read pages worse. */
import { describe, expect, it } from 'vitest';
import table from '../../data/page-words.json' with { type: 'json' };
import { words } from '../../lib/page/at-hand.ts';
import * as Cue from '../../lib/page/reading/cue.ts';

const rows = [...table.elements, ...table.comments.parts, ...table.comments.inside, ...Object.values(table.attributes).flat()];

describe('the words by which pages name their parts', () => {
  it('have a reason, cues that there are, and names without a doubled blank', () => {
    for (const { why, cues, names } of rows) {
      expect(why).not.toBe('');
      expect(cues.filter((cue) => !Object.hasOwn(Cue, cue))).toEqual([]);
      expect(names).toMatch(/^\S+(?: \S+)*$/);
    }
  });

  it.each([
    ['entryContent', Cue.story],
    ['wp-caption-text', Cue.caption],
    ['comment-author', Cue.meta | Cue.author],
    ['comment', Cue.comment | Cue.item],
    ['recent-comments', Cue.drop],
    ['hljs-comment', 0],
    ['category-der-kommentar', 0],
    ['live-match-comment', Cue.live],
  ])('say of a class “%s” what it is', (name, cues) => {
    expect(words.names.ofNames(name)).toBe(cues);
  });

  it('know a month in a dozen languages', () => {
    const told = ['24 février 2022', '24. Februar 2022', '24 de febrero de 2022', '24 лютого 2022', 'Feb. 24, 2022'];
    expect(told.map((text) => words.dates.parse(text))).toEqual(told.map(() => '2022-02-24'));
  });
});
