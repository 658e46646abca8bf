import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../lib/matching/types.ts';
import { EXPORT_FORMATS, writerOf, type ExportFormat } from '../../../lib/packs/export/export.ts';
import { savedWords } from '../../../components/findings/saved-words.ts';
import { english, german } from '../../components/support/words.ts';
import { markdown, type SavedFinding, webAnnotations } from '../../../lib/packs/export/page-findings.ts';
import { collect } from '../../../lib/packs/import/collect.ts';
import { parsePack } from '../../../lib/packs/parse.ts';
import { finding } from '../../components/support/findings.ts';
import { dataFeed, options, pieces, review } from '../import/feeds.ts';

const feed = dataFeed([
  review({ headline: 'No, it was open', inLanguage: 'en' }),
  review({
    url: 'https://other.example/b',
    author: { name: 'Other Desk' },
    reviewRating: { alternateName: 'Half true' },
    inLanguage: 'en',
  }),
  review({ claimReviewed: '=HYPERLINK("https://x.example") is a claim, "quoted"', url: 'https://desk.example/2', inLanguage: 'en' }),
]);
const header = { id: 'desk', version: '1', title: 'Desk', description: '', language: 'en', updated: '2026-11-01', editors: [] };

async function claims(): Promise<readonly Claim[]> {
  return (await collect(pieces(JSON.stringify(feed)), options)).claims;
}

async function written(format: ExportFormat): Promise<string> {
  const writer = writerOf(format, { header, names: [], articles: [] });
  const [first, ...rest] = await claims();
  return writer.start + writer.slice(first ? [first] : [], true) + writer.slice(rest, false) + writer.end;
}

describe('a collection', () => {
  it('as a pack is read again as it was', async () => {
    const { pack, problems } = parsePack(await written('pack'), 'desk');
    expect(problems).toEqual([]);
    expect(pack?.claims).toEqual(await claims());
  });

  it.each(EXPORT_FORMATS)('as %s gives the same claims, ids included', async (format) => {
    const again = await collect(pieces(await written(format)), options);
    const plain = (all: readonly Claim[]) =>
      all.map(({ id, text, claimant, date, reviews }) => ({
        id,
        text,
        claimant,
        date,
        reviews: reviews.map(({ publisher, label, category, url, date: day }) => [publisher, label, category, url, day]),
      }));
    // A spreadsheet's guard against formulas stays in the text of the one claim that looks like one.
    const expected = plain(await claims());
    const found = plain(again.claims);
    expect(found.slice(0, 1)).toEqual(expected.slice(0, 1));
    expect(found).toHaveLength(expected.length);
    if (format !== 'csv') expect(found).toEqual(expected);
  });

  it('as CSV holds no formula', async () => {
    expect((await written('csv')).split('\n').filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
  });
});

describe('the findings of a page', () => {
  const page = { url: 'https://news.example/a', title: 'Harbour *news*', date: '2022-04-05' };
  const saved: SavedFinding[] = [
    { finding: finding(), passage: 'They have shut the harbour', packTitle: 'Harbours', reviewUrl: 'https://politifact.example/1' },
  ];

  it('as Web Annotations', () => {
    const made = JSON.parse(webAnnotations(page, saved, '2026-11-25T10:00:00Z', savedWords(english))) as {
      '@context': string;
      type: string;
      items: object[];
    };
    expect(made).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: [
        {
          type: 'Annotation',
          motivation: 'assessing',
          target: { source: page.url, selector: { type: 'TextQuoteSelector', exact: 'They have shut the harbour' } },
          body: [
            {
              language: 'en-GB',
              value: 'Repeats a claim. The harbour is closed. (PolitiFact rated it “False”, 4 April 2022 · Harbours)',
            },
            { purpose: 'tagging', value: 'repeats' },
            { id: 'https://politifact.example/1' },
          ],
        },
      ],
    });
    const inGerman = webAnnotations(page, saved, '2026-11-25T10:00:00Z', savedWords(german));
    expect(inGerman).toContain('Wiederholt eine Behauptung.');
  });

  it('as Markdown, in the reader’s language, in which text of the page is no markup', () => {
    const spoilt = [{ ...saved[0], passage: 'a [link](javascript:x) <b>' } as SavedFinding];
    expect(markdown(page, spoilt, '2026-11-25T10:00:00Z', savedWords(english))).toBe(`# Harbour \\*news\\*

<https://news.example/a> · 5 April 2022 · compared on 25 November 2026

> a \\[link\\](javascript:x) \\<b\\>

**Repeats a claim.** The harbour is closed.${'  '}
Body text · [PolitiFact rated it “False”, 4 April 2022](<https://politifact.example/1>) · Harbours

No match does not mean checked.
`);
    expect(markdown(page, spoilt, '2026-11-25T10:00:00Z', savedWords(german))).toContain('verglichen am 25. November 2026');
  });
});
