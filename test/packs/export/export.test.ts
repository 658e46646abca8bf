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
    expect(plain(again.claims)).toEqual(plain(await claims()));
  });

  it('as CSV holds no formula', async () => {
    expect((await written('csv')).split('\n').filter((line) => /^"?[=+@-]/.test(line))).toEqual([]);
  });
});

describe('the findings of a page', () => {
  const page = { url: 'https://news.example/a', title: 'Harbour *news*', date: '2022-04-05' };
  const saved: SavedFinding[] = [
    {
      finding: finding(),
      source: page.url,
      passage: 'They have shut the harbour',
      prefix: '\uDE00 it is said. ',
      suffix: ' for good \uD83D',
      packTitle: 'Harbours',
      reviewUrl: 'https://politifact.example/1',
    },
  ];

  it('as Web Annotations', () => {
    const made = JSON.parse(webAnnotations(page, saved, '2026-11-25T10:00:00Z', savedWords(english))) as {
      id: string;
      partOf: { id: string };
      items: { id: string; target: object }[];
    };
    expect(made).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      startIndex: 0,
      partOf: { type: 'AnnotationCollection', label: 'Harbour *news*', total: 1 },
      items: [
        {
          type: 'Annotation',
          motivation: 'assessing',
          created: '2026-11-25T10:00:00Z',
          target: {
            type: 'SpecificResource',
            source: page.url,
            selector: { type: 'TextQuoteSelector', exact: 'They have shut the harbour', prefix: ' it is said. ', suffix: ' for good ' },
            state: { type: 'TimeState', sourceDate: '2026-11-25T10:00:00Z' },
          },
          body: [
            {
              type: 'TextualBody',
              purpose: 'describing',
              language: 'en-GB',
              value: 'Repeats a claim. The harbour is closed. (PolitiFact rated it “False”, 4 April 2022 · Harbours)',
            },
            { type: 'TextualBody', purpose: 'tagging', value: 'repeats' },
            { type: 'SpecificResource', purpose: 'linking', source: 'https://politifact.example/1' },
          ],
        },
      ],
    });
    // Each has an IRI of its own (model §3.1, §5).
    const ids = [made.id, made.partOf.id, ...made.items.map(({ id }) => id)];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !URL.canParse(id) || /\s/.test(id))).toEqual([]);
    const elsewhere = webAnnotations(
      page,
      [{ ...(saved[0] as SavedFinding), source: 'https://comments.example/f' }],
      '2026-11-25T10:00:00Z',
      savedWords(english),
    );
    expect((JSON.parse(elsewhere) as typeof made).items[0]?.target).toMatchObject({ source: 'https://comments.example/f' });
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

  it.each<[string, string, string]>([
    ['- a list', '> \\- a list', 'list'],
    ['1. one', '> 1\\. one', 'numbered list'],
    ['# title', '> \\# title', 'heading'],
    ['=== x', '> \\=== x', 'underline'],
    ['&lt;b&gt; &amp;', '> \\&lt;b\\&gt; \\&amp;', 'entities'],
    ['![x](https://t.example/p.png)', '> \\!\\[x\\](https://t.example/p.png)', 'picture'],
    ['a\n\n<script>b', '> a \\<script\\>b', 'line breaks and tags'],
  ])('as Markdown: %j is text', (passage, line) => {
    const made = markdown(page, [{ ...(saved[0] as SavedFinding), passage }], '2026-11-25T10:00:00Z', savedWords(english));
    expect(made.split('\n')).toContain(line);
  });

  it('as Markdown: an address cannot leave its link', () => {
    const reviewUrl = 'https://x.example/>)[click](javascript:alert(1))<b>';
    const made = markdown(
      { ...page, url: 'https://n.example/?a>b' },
      [{ ...(saved[0] as SavedFinding), reviewUrl }],
      '2026-11-25T10:00:00Z',
      savedWords(english),
    );
    expect(made).toContain('](<https://x.example/%3E)[click](javascript:alert(1))%3Cb%3E>)');
    expect(made).toContain('<https://n.example/?a%3Eb>');
  });
});
