import { describe, expect, it } from 'vitest';
import { collect } from '../../../lib/packs/import/collect.ts';
import { options, pieces } from './feeds.ts';

const read = (text: string, size = 1e6) => collect(pieces(text, size), options);
const rows = async (text: string) =>
  (await read(text)).claims.map(({ text: claim, reviews }) => [claim, reviews[0]?.label, reviews[0]?.publisher]);

describe('a table', () => {
  it.each<[string, string]>([
    ['with commas', 'claim,label,publisher\nThe bridge was closed,False,Desk\n'],
    [
      'with semicolons and commas in its header',
      '"claim","the label, as given";label;publisher\n'.replace('"claim","the label, as given"', 'claim;"a, b, c, d, e"') +
        'The bridge was closed;x;False;Desk\n',
    ],
    ['with tabs, quotes and Windows line ends', '"claim"\t"label"\t"publisher"\r\n"The bridge was closed"\t"False"\t"Desk"\r\n'],
    ['that declares its separator', 'sep=;\r\nclaim;label;publisher\r\nThe bridge was closed;False;Desk\r\n'],
    ['with line ends of old', 'claim,label,publisher\rThe bridge was closed,False,Desk\r'],
    ['with mixed line ends', 'claim,label,publisher\r\nThe bridge was closed,False,Desk\n'],
    ['without a last line end, with empty rows', 'claim,label,publisher\n\n,,\nThe bridge was closed,False,Desk'],
    ['in another order, with other names', 'Fact-checker,Claim reviewed,Textual rating\nDesk,The bridge was closed,False\n'],
  ])('%s', async (_what, text) => {
    for (const size of [1, 3, 7, 1e6]) {
      const { claims } = await read(text, size);
      expect(claims.map(({ text: claim, reviews }) => [claim, reviews[0]?.label, reviews[0]?.publisher])).toEqual([
        ['The bridge was closed', 'False', 'Desk'],
      ]);
    }
  });

  it('whose cells hold line breaks of another kind keeps its rows apart', async () => {
    const text =
      'claim,label,publisher\n"The bridge\r\nwas closed",False,Desk\nThe mayor has resigned,True,Desk\nThe road is blocked,False,Desk\n';
    for (const size of [1, 8, 1e6]) expect((await read(text, size)).claims).toHaveLength(3);
    expect(await rows(text)).toContainEqual(['The bridge was closed', 'False', 'Desk']);
  });

  it('tells columns that mean nothing here, cells that cannot be used, and refuses rows that do not fit the header', async () => {
    const { claims, report } = await read(
      'claim,label,publisher,weather,category\nThe bridge was closed,False,Desk,rain,wrong\nThe mayor, who resigned, was ill,False,Desk,rain,false\n,False,Desk,,\n',
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]?.reviews[0]?.category).toBe('false');
    expect(report.reasons.filter(({ reason }) => reason !== 'no-language')).toEqual([
      { fate: 'refused', reason: 'bad-row', count: 1, examples: ['row 3'] },
      { fate: 'refused', reason: 'no-claim', count: 1, examples: ['row 4'] },
      { fate: 'mended', reason: 'bad-field', count: 1, examples: ['row 2 (Desk)'] },
      { fate: 'kept', reason: 'unknown-column', count: 1, examples: ['weather'] },
    ]);
  });

  it('whose quotation mark stays open is refused, with the row', async () => {
    await expect(
      read('claim,label,publisher\nThe bridge was closed,False,Desk\nThe "mayor" is ill,x,y\n"The mayor has,False,Desk\n', 5),
    ).rejects.toThrow('Row 4 of the table does not end');
    await expect(read(`claim\n"${'x'.repeat(2e6)}`, 100_000)).rejects.toThrow('Row 2 of the table does not end');
    await expect(read(`"claim${'x'.repeat(2e6)}`, 100_000)).rejects.toThrow('Row 1 of the table does not end');
  });

  it('names the column that is missing', async () => {
    await expect(read('assertion,label\nThe bridge was closed,False\n')).rejects.toThrow('names a column “claim”');
  });

  it('keeps what our own tables hold: several values in a cell, whose words they are, a reading with its sources', async () => {
    const { claims } = await read(
      [
        'id,claim,variants,label,category,by,publisher,in text,topics,form,kind,context,sources,note',
        'bridge-1,The bridge was closed,They shut the bridge; all of it | a \\| b,It was open,false,publisher,Desk,yes,Roads | Big Bridges,headline,quotation,It was open.,,see there',
        'bridge-2,The road was closed,,,misleading,pack,,,,,,,Council <https://council.example/1> | Police,',
        'bridge-2,The mayor was closed,,Hm,false,party,Ministry,,,,,,,',
      ].join('\n'),
    );
    expect(claims).toMatchObject([
      {
        id: 'bridge-1',
        variants: ['They shut the bridge; all of it', 'a | b'],
        topics: ['Roads', 'big-bridges'],
        form: 'headline',
        kind: 'quotation',
        context: 'It was open.',
        reviews: [{ by: 'publisher', label: 'It was open', inText: true, category: 'false', note: 'see there' }],
      },
      {
        id: 'bridge-2',
        reviews: [{ by: 'pack', label: null, publisher: null, category: 'misleading' }],
        sources: [{ publisher: 'Council', url: 'https://council.example/1' }, { publisher: 'Police' }],
      },
      { id: expect.stringMatching(/^c-/), reviews: [{ by: 'party', publisher: 'Ministry' }] },
    ]);
  });
});
