import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Block, proseBlocks, type Run } from '../../components/prose-blocks.ts';

const rows: [markdown: string, blocks: Block[]][] = [
  ['', []],
  ['# One', [{ kind: 'heading', level: 1, runs: [{ kind: 'text', text: 'One' }] }]],
  ['a\nb', [{ kind: 'paragraph', runs: [{ kind: 'text', text: 'a b' }] }]],
  [
    '- a **b** c\n  d\n- `e`',
    [
      {
        kind: 'list',
        items: [
          [
            { kind: 'text', text: 'a ' },
            { kind: 'strong', text: 'b' },
            { kind: 'text', text: ' c d' },
          ],
          [{ kind: 'code', text: 'e' }],
        ],
      },
    ],
  ],
  ['[x](https://a.example/b)', [{ kind: 'paragraph', runs: [{ kind: 'link', text: 'x', href: 'https://a.example/b' }] }]],
  ['[x](javascript:a())', [{ kind: 'paragraph', runs: [{ kind: 'text', text: '[x](javascript:a())' }] }]],
  ['<b>x</b>', [{ kind: 'paragraph', runs: [{ kind: 'text', text: '<b>x</b>' }] }]],
];

test.each(rows)('%j', (markdown, blocks) => {
  expect(proseBlocks(markdown)).toEqual(blocks);
});

describe('docs/editorial.md', () => {
  const blocks = proseBlocks(readFileSync(new URL('../../docs/editorial.md', import.meta.url), 'utf8'));

  test('begins with its title and is shown without a sign of Markdown', () => {
    expect(blocks[0]).toMatchObject({ kind: 'heading', level: 1 });
    const texts = blocks.flatMap(runsOf).map((run) => run.text);
    expect(texts.filter((text) => /\*\*|`|^#|\]\(|^\s*[-*|>] |^\d+\. /.test(text))).toEqual([]);
  });

  test('says how to object', () => {
    expect(blocks.flatMap(runsOf).some((run) => run.text === 'How to object')).toBe(true);
  });
});

function runsOf(block: Block): readonly Run[] {
  return block.kind === 'list' ? block.items.flat() : block.runs;
}
