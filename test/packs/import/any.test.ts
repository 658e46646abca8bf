import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../lib/packs/import/collect.ts';
import { ratingOf } from '../../../lib/matching/rating.ts';
import { reportText } from '../../../components/feeds/report-text.ts';
import { english } from '../../components/support/words.ts';
import { goodPack } from '../examples.ts';
import { dataFeed, options, pieces, review } from './feeds.ts';

const read = (feed: unknown, size?: number) => collect(pieces(typeof feed === 'string' ? feed : JSON.stringify(feed), size), options);
const texts = async (feed: unknown): Promise<string[]> => (await read(feed)).claims.map(({ text }) => text);
const text = 'The old bridge was closed for twelve days.';

describe('what a feed may be', () => {
  it.each<[string, unknown]>([
    ['a DataFeed', dataFeed([review()])],
    ['a DataFeed whose items are no lists', { '@type': 'DataFeed', dataFeedElement: [{ item: review() }, { item: null }] }],
    ['one ClaimReview', review()],
    ['a list of ClaimReviews', [review()]],
    ['a graph', { '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, review()] }],
    ['a list of graphs', [{ '@graph': [review()] }]],
    ['an article that holds one', { '@type': 'NewsArticle', review: review() }],
    ['a type as an address', [review({ '@type': ['https://schema.org/ClaimReview'] })]],
    ['a page', `<!doctype html><title>x</title><script type='application/ld+json'><!-- ${JSON.stringify(review())} --></script>`],
    [
      'a page with several blocks: one that is no JSON, one in CDATA, one whose quotation marks are encoded, one with a line break in a text',
      `<script type="application/ld+json">{oops</script><script type=application/ld+json>//<![CDATA[\n${JSON.stringify({ '@graph': [review()] })}\n//]]></script>
       <SCRIPT nonce='a' TYPE="application/ld+json; charset=utf-8" >${JSON.stringify(review()).replaceAll('"', '&quot;')}</SCRIPT >
       <script type="application/ld+json">${JSON.stringify(review()).replace('The old', 'The\n old')}</script><script>if (1 < 2) {}</script>`,
    ],
    ['a byte order mark and spaces', `\uFEFF \n ${JSON.stringify(dataFeed([review()]))}`],
    ['CSV', `claim;rating;publisher\n"${text}";False;Fact Desk\n`],
    ['CSV with Windows line ends and no last one', `Claim reviewed,Verdict,Author\r\n${text},False,Fact Desk`],
  ])('%s', async (_what, feed) => {
    expect(await texts(feed)).toEqual([text]);
  });

  it('a claims:search response', async () => {
    const found = await read({
      claims: [
        {
          text,
          claimant: 'Ada Mayor',
          claimDate: '2022-02-24T00:00:00Z',
          claimReview: [
            {
              publisher: { name: 'Fact Desk', site: 'desk.example' },
              url: 'https://desk.example/1',
              title: 'No',
              reviewDate: '2022-03-01T10:00:00Z',
              textualRating: 'Mostly false',
              languageCode: 'en',
            },
          ],
        },
      ],
      nextPageToken: 'x',
    });
    expect(found.claims[0]).toMatchObject({
      text,
      claimant: 'Ada Mayor',
      date: '2022-02-24',
      language: 'en',
      reviews: [{ publisher: 'Fact Desk', label: 'Mostly false', category: 'misleading', date: '2022-03-01' }],
    });
  });

  it('an On Record pack, packed or not', async () => {
    const pack = JSON.stringify(goodPack());
    const plain = await read(pack);
    const packed = await collect(pieces(gzipSync(pack), 7), options);
    expect(plain.header?.id).toBe('example');
    expect(packed.claims).toEqual(plain.claims);
    expect(plain.names.map(({ key }) => key)).toEqual(['mayor']);
  });

  it('is read alike however it is cut into pieces', async () => {
    const feed = dataFeed([review(), review({ claimReviewed: 'Größe „Brücke“ 日本 🙂 zwei Wörter', url: 'https://desk.example/2' })]);
    const whole = await read(feed, 1e6);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 90 }), async (size) => {
        expect((await read(feed, size)).claims).toEqual(whole.claims);
      }),
      { numRuns: 25 },
    );
  });

  it('CSV is read alike however it is cut, with quoted line breaks', async () => {
    const rows = `claim,label,publisher,topics\n"The bridge, ""the old one"",\nwas closed",False,Desk,roads; Big Bridges\nThe mayor has resigned today,True,Desk,\n`;
    const whole = await read(rows, 1e6);
    expect(whole.claims.map(({ text, topics }) => [text, topics])).toEqual([
      ['The bridge, "the old one", was closed', ['roads', 'big-bridges']],
      ['The mayor has resigned today', []],
    ]);
    for (let size = 1; size < 60; size += 3) expect((await read(rows, size)).claims).toEqual(whole.claims);
  });

  it.each([
    [
      'the organisation before the author',
      'Claim,Author,Organisation,Original verdict,URL',
      'The bridge was closed today,Jane Doe,Fact Desk,False,https://desk.example/1',
    ],
    [
      'the name of the publisher',
      'claim,claim_lang,publisher_name,publisher_site,rating,url',
      'The bridge was closed today,en,Fact Desk,desk.example,False,https://desk.example/1',
    ],
    ['the author where nobody stands behind', 'statement,author,verdict', 'The bridge was closed today,Fact Desk,False'],
  ])('CSV names the publisher: %s', async (_what, header, row) => {
    const { claims } = await read(`${header}\n${row}\n`);
    expect(claims[0]?.reviews.map(({ publisher, label, category }) => [publisher, label, category])).toEqual([
      ['Fact Desk', 'False', 'false'],
    ]);
  });
});

describe('what a feed may not be', () => {
  it.each<[string, string, RegExp]>([
    ['empty', '', /It is empty/],
    [
      'cut short',
      JSON.stringify(dataFeed([review(), review({ url: 'https://desk.example/2', claimReviewed: 'Another claim of the feed' })])).slice(
        0,
        -40,
      ),
      /cut short|no end/,
    ],
    ['not JSON after all', '{"dataFeedElement": [oops]}', /“oops” is out of place in record 1/],
    ['an error page', '<html><body>Not found</body></html>', /no review that can be used/],
    ['text', 'Not found', /names a column/],
    ['JSON of something else', '{"hello": "world"}', /no review that can be used \(1 records/],
    ['a pack with nothing in it', '{"format":"on-record-pack"}', /no “formatVersion”/],
  ])('%s', async (_what, feed, message) => {
    await expect(read(feed)).rejects.toThrow(message);
  });

  it('packed and cut short', async () => {
    const packed = gzipSync(
      JSON.stringify(
        dataFeed(
          Array.from({ length: 50 }, (_one, n) => review({ claimReviewed: `Claim number ${String(n)} of many ${String(n * 7919)}` })),
        ),
      ),
    );
    await expect(collect(pieces(packed.subarray(0, packed.length - 30)), options)).rejects.toThrow(/cut short|damaged|no end/);
  });

  it('without an end, or unpacking to far more than allowed', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"dataFeedElement":[');
      for (;;) yield new TextEncoder().encode(`${JSON.stringify({ item: review() })},`.repeat(200));
    }
    await expect(collect(endless(), { ...options, most: 3e6 })).rejects.toThrow('more than 3 MB');
    const bomb = gzipSync(Buffer.alloc(30e6, 32));
    await expect(collect(pieces(bomb), { ...options, most: 1e6 })).rejects.toThrow('more than 1 MB');
  });

  it('one record without an end', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode('{"dataFeedElement":[{"claimReviewed":"');
      for (;;) yield new TextEncoder().encode('x'.repeat(1e5));
    }
    await expect(collect(endless(), options)).rejects.toThrow('A record of the feed has more than');
  });

  it('a page that is a trap', async () => {
    const many = 400_000;
    for (const trap of [
      '<script '.repeat(many),
      '<script>'.repeat(many),
      `<script type="application/ld+json">--> ${' '.repeat(many)}x</script>`,
    ]) {
      const begun = performance.now();
      await expect(read(`<html>${trap}`, 64_000)).rejects.toThrow('no review that can be used');
      expect(performance.now() - begun).toBeLessThan(2000);
    }
  });

  it('anything at all: nothing but a FeedError ever comes out', async () => {
    const wild = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((inner) => `{"dataFeedElement":[${inner}],"name":${inner}}`),
      fc.object().map((one) => JSON.stringify(dataFeed([{ ...review(), ...one }]))),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (feed) => {
        const outcome = await read(feed, 50).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome.name).toBe('FeedError');
      }),
      { numRuns: 300 },
    );
  });
});

describe('claims of a feed', () => {
  const other = {
    author: { name: 'Other Desk' },
    url: 'https://other.example/b',
    reviewRating: { alternateName: 'True' },
    datePublished: '2022-02-26',
  };

  it('hold the reviews of several publishers, and keep their ids when one is added or the order changes', async () => {
    const one = await read(dataFeed([review(other)]));
    const both = await read(dataFeed([review(), review({ ...other, claimReviewed: 'the old bridge was CLOSED, for twelve days' })]));
    expect(both.claims).toHaveLength(1);
    expect(both.claims[0]?.reviews.map(({ publisher, category }) => [publisher, category])).toEqual([
      ['Fact Desk', 'false'],
      ['Other Desk', 'supported'],
    ]);
    const turned = await read(dataFeed([review(other), review()]));
    expect(new Set([one, both, turned].map(({ claims }) => claims[0]?.id)).size).toBe(1);
  });

  it('are told apart by their words, on the same page too', async () => {
    const { claims, report } = await read(dataFeed([review(), review(), review({ claimReviewed: 'The new bridge was closed as well.' })]));
    expect(claims).toHaveLength(2);
    expect(report).toMatchObject({
      records: 3,
      kept: 2,
      refused: 1,
      claims: 2,
    });
    expect(report.reasons.filter(({ fate }) => fate === 'refused')).toMatchObject([{ reason: 'duplicate', count: 1 }]);
  });

  it('hold both ratings of a publisher who has changed its mind, and one where the address is written in two ways', async () => {
    const changed = { reviewRating: { alternateName: 'True' }, datePublished: '2022-05-01' };
    const { claims, report } = await read(
      dataFeed([
        review(),
        review({ url: 'http://www.desk.example/bridge/?utm_source=x#top' }),
        review(changed),
        review({ ...changed, url: 'https://desk.example/bridge/' }),
      ]),
    );
    expect(claims.map(({ reviews }) => reviews.map(({ label, date }) => [label, date]))).toEqual([
      [
        ['False', '2022-03-01'],
        ['True', '2022-05-01'],
      ],
    ]);
    expect(claims.map((claim) => ratingOf(claim).category)).toEqual(['supported']);
    expect(report).toMatchObject({ records: 4, kept: 2, refused: 2 });
  });

  it('get a language where the feed tells none, which the report says', async () => {
    const { claims, report } = await read(
      dataFeed([review(), review({ claimReviewed: 'Die Brücke ist nicht mehr offen und wird es nicht', url: 'https://desk.example/3' })]),
    );
    expect(claims.map(({ language }) => language)).toEqual(['en', 'de']);
    expect(report).toMatchObject({ mended: 0, reasons: [{ fate: 'kept', reason: 'no-language', count: 2 }] });
    const names = await read(dataFeed([review({ claimReviewed: 'Biden Putin Kyjiw', author: { name: 'Nobody Known' } })]));
    expect(names.claims.map(({ language }) => language)).toEqual(['und']);
    expect(names.report.reasons).toMatchObject([{ fate: 'kept', reason: 'unknown-language', count: 1 }]);
  });

  it('are counted in a report that can be saved', async () => {
    const { report } = await read(dataFeed([review(), null, { '@type': 'MediaReview' }, review({ claimReviewed: 'One' })]));
    expect(report).toMatchObject({ records: 4, kept: 1, refused: 2, information: 1 });
    expect(reportText(english, 'Desk', report)).toContain('Refused, the claim is too short to be matched: 1\n  record 4');
  });
});
