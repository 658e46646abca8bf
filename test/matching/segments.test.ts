import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/matching/segments.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each<[string, string[]]>([
    ['He came. She left.', ['He came.', 'She left.']],
    ['It began on Sept. 5 near St. Petersburg.', ['It began on Sept. 5 near St. Petersburg.']],
    ['Mr. Smith met Gen. Jones.', ['Mr. Smith met Gen. Jones.']],
    ['The U.S. Florida National Guard left.', ['The U.S. Florida National Guard left.']],
    ['He left the U.S. The end came.', ['He left the U.S.', 'The end came.']],
    ['“Is it so?” he asked. Yes.', ['“Is it so?” he asked.', 'Yes.']],
    ['He said no. She said yes.', ['He said no.', 'She said yes.']],
    ['It is No. 7 on the list.', ['It is No. 7 on the list.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['   ', []],
  ])('%j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
