import { describe, expect, it } from 'vitest';
import { readClaimReview } from '../../../lib/packs/import/claim-review.ts';
import type { ReviewItem } from '../../../lib/packs/import/item.ts';
import { review, type Wire } from './feeds.ts';

function read(over: Wire): ReviewItem {
  const item = readClaimReview(review(over));
  if (item.kind !== 'review') throw new Error(item.reason);
  return item;
}

describe('a ClaimReview', () => {
  it('is read whole', () => {
    expect(read({})).toEqual({
      kind: 'review',
      text: 'The old bridge was closed for twelve days.',
      form: 'statement',
      own: {},
      language: undefined,
      claimant: 'Ada Mayor',
      date: '2022-02-24',
      seenAt: [],
      review: {
        by: 'publisher',
        label: 'False',
        inText: false,
        category: 'false',
        publisher: 'Fact Desk',
        url: 'https://desk.example/bridge',
        date: '2022-03-01',
        language: undefined,
        title: undefined,
        note: undefined,
      },
      mends: new Set(),
    });
  });

  it.each<[string, Wire, Partial<ReviewItem['review']>]>([
    ['a rating that is only a text', { reviewRating: 'Mostly false' }, { label: 'Mostly false', category: 'misleading' }],
    ['a rating in a list', { reviewRating: [{ alternateName: 'True' }] }, { label: 'True', category: 'supported' }],
    ['a nested rating', { reviewRating: { ratingValue: { alternateName: 'Falso' } } }, { label: 'Falso', category: 'false' }],
    ['a label in a list', { reviewRating: { alternateName: ['Faux', 'False'] } }, { label: 'Faux', category: 'false' }],
    [
      'a label with a language',
      { reviewRating: { alternateName: { '@value': 'Falsch', '@language': 'de' } } },
      { label: 'Falsch', category: 'false' },
    ],
    [
      'no label, a number',
      { reviewRating: { ratingValue: '4', bestRating: '5', worstRating: '1' } },
      { label: null, category: 'supported' },
    ],
    ['best = worst = -1', { reviewRating: { ratingValue: -1, bestRating: -1, worstRating: -1 } }, { label: null, category: 'unknown' }],
    [
      'a number out of its range',
      { reviewRating: { ratingValue: 9, bestRating: 5, worstRating: 1 } },
      { label: null, category: 'unknown' },
    ],
    [
      'entities and tags in the label',
      { reviewRating: { alternateName: '<b>C&#039;est faux</b>' } },
      { label: "C'est faux", category: 'false' },
    ],
    [
      'a word in the place of the number',
      { reviewRating: { ratingValue: 'Falso', bestRating: '5' } },
      { label: 'Falso', category: 'false' },
    ],
    [
      'a list of ratings, one with the number and one with the label',
      { reviewRating: [{ ratingValue: 1, bestRating: 5, worstRating: 1 }, { alternateName: 'Mostly true' }] },
      { label: 'Mostly true', category: 'supported' },
    ],
    ['a rating within a rating', { reviewRating: { reviewRating: { alternateName: 'Faux' } } }, { label: 'Faux', category: 'false' }],
    [
      'a number within a rating',
      { reviewRating: { ratingValue: { ratingValue: 1, bestRating: 5, worstRating: 1 } } },
      { label: null, category: 'false' },
    ],
    [
      'a label that is an object',
      { reviewRating: { alternateName: { '@type': 'Text', value: 'False' } } },
      { label: 'False', category: 'false' },
    ],
    [
      'a label for each language',
      { reviewRating: { alternateName: { en: 'False', de: 'Falsch' } } },
      { label: 'False', category: 'false' },
    ],
    ['a label in lists within lists', { reviewRating: { alternateName: [['', ['Faux']]] } }, { label: 'Faux', category: 'false' }],
    [
      'a label that is a whole sentence',
      { reviewRating: { alternateName: 'False. The picture was taken in 2014, in another country.' } },
      { label: 'False. The picture was taken in 2014, in another country.', category: 'false', inText: false },
    ],
    [
      'no label but an explanation, which is what the review says and no name of its rating',
      { reviewRating: { ratingExplanation: 'This is false, since the bridge was open.' } },
      { label: 'This is false, since the bridge was open.', category: 'false', inText: true, note: undefined },
    ],
    ['a number that is the rating', { reviewRating: 3 }, { label: '3', category: 'unknown' }],
    [
      'the first address that can be followed',
      { url: ['javascript:alert(1)', 'https://desk.example/good'] },
      { url: 'https://desk.example/good' },
    ],
    [
      'the address of the page',
      { url: 'data:text/html,x', mainEntityOfPage: { '@id': 'https://desk.example/page' } },
      { url: 'https://desk.example/page' },
    ],
    ['a host without a scheme', { url: 'desk.example/x?y=1' }, { url: 'https://desk.example/x?y=1' }],
    ['the first date that can be read', { datePublished: 'soon', dateModified: '2022-03-02' }, { date: '2022-03-02' }],
    ['an author that is a host', { author: 'www.politifact.com' }, { publisher: 'PolitiFact' }],
    ['no author', { author: null }, { publisher: 'desk.example' }],
    ['an address that is a script', { url: 'javascript:alert(1)' }, { url: undefined, publisher: 'Fact Desk' }],
    ['an address without a scheme', { url: '//desk.example/a b' }, { url: 'https://desk.example/a%20b' }],
    ['a date that is none', { datePublished: 'yesterday' }, { date: undefined }],
  ])('keeps %s', (_what, over, expected) => {
    expect(read(over).review).toMatchObject(expected);
  });

  it.each<[string, Wire, Partial<ReviewItem>]>([
    [
      'entities, tags and line breaks',
      { claimReviewed: 'The &quot;old&quot;  bridge<br/>was <b>closed</b>.' },
      { text: 'The "old" bridge was closed.' },
    ],
    ['text encoded twice', { claimReviewed: 'Bread &amp;amp; butter were rationed' }, { text: 'Bread & butter were rationed' }],
    ['half a character', { claimReviewed: 'The old bridge \ud83d was closed' }, { text: 'The old bridge \ufffd was closed' }],
    ['a less-than sign', { claimReviewed: 'Inflation was 1 < 2 per cent' }, { text: 'Inflation was 1 < 2 per cent' }],
    [
      'signs that are no tags',
      { claimReviewed: 'It fell where x<y and z>w, <b>so</b> said <Trump>: a <b and c> d, I <3 AT&T &not less' },
      { text: 'It fell where x<y and z>w, so said <Trump>: a <b and c> d, I <3 AT&T &not less' },
    ],
    [
      'scripts, comments and attributes with brackets',
      { claimReviewed: 'The bridge<script>alert("1 < 2")</script> was <!-- not --><a href="/?a>b" title=x>closed</a><br> again<style>' },
      { text: 'The bridge was closed again' },
    ],
    [
      'soft hyphens and marks that turn text around',
      { claimReviewed: 'The brid\u00adge was \u202eclosed\u202c' },
      { text: 'The bridge was closed' },
    ],
    ['a claim in quotation marks', { claimReviewed: '“The bridge was closed”' }, { text: 'The bridge was closed' }],
    [
      'no claim, a headline',
      { claimReviewed: '', headline: 'The bridge was never closed' },
      { text: 'The bridge was never closed', form: 'headline' },
    ],
    ['a verdict before the claim', { claimReviewed: 'False claim: the bridge was closed' }, { form: 'headline' }],
    ['a question', { claimReviewed: 'Was the bridge closed?' }, { form: 'headline' }],
    ['an own page as appearance', { itemReviewed: { appearance: 'https://desk.example/bridge' } }, { seenAt: [] }],
    [
      'appearances in one string',
      { itemReviewed: { appearance: 'https://a.example/1, https://b.example/2' } },
      { seenAt: ['https://a.example/1', 'https://b.example/2'] },
    ],
    [
      'appearances without scheme, and an own page among them by the address of its author',
      { itemReviewed: { appearance: 'www.a.example, www.b.example/x,y; https://www.desk.example/2' }, url: null },
      { seenAt: ['https://www.a.example', 'https://www.b.example/x,y'] },
    ],
    [
      'an appearance with several addresses, and one that nobody may follow',
      { itemReviewed: { appearance: [{ url: ['https://a.example/1', 'javascript:alert(1)'] }, 7] } },
      { seenAt: ['https://a.example/1'] },
    ],
    [
      'appearances as objects',
      { itemReviewed: { firstAppearance: { url: 'https://a.example/1' }, appearance: [{ url: 'https://b.example/2' }] } },
      { seenAt: ['https://a.example/1', 'https://b.example/2'] },
    ],
    [
      'a claim of ten thousand characters',
      { claimReviewed: `The bridge was closed for many days. ${'And more was said of it then. '.repeat(340)}` },
      { form: 'statement' },
    ],
  ])('mends %s', (_what, over, expected) => {
    expect(read(over)).toMatchObject(expected);
  });

  it.each<[string, unknown, string]>([
    ['null', null, 'not-a-review'],
    ['a text', 'review', 'not-a-review'],
    ['something else', { '@type': 'NewsArticle' }, 'not-a-review'],
    ['a MediaReview', { '@type': 'MediaReview', url: 'https://desk.example/' }, 'media-review'],
    ['a claim of one word', review({ claimReviewed: 'Bridges' }), 'too-short'],
    ['no claim at all', review({ claimReviewed: null }), 'no-claim'],
    ['a word of ten thousand letters', review({ claimReviewed: 'x'.repeat(10_000) }), 'too-long'],
    ['nobody', review({ author: null, url: null }), 'no-publisher'],
  ])('refuses %s', (_what, raw, reason) => {
    expect(readClaimReview(raw)).toEqual({ kind: 'refused', reason });
  });

  it('is read in no time, whatever is in it', () => {
    let deep: unknown = 'The bridge was closed';
    for (let depth = 0; depth < 100_000; depth++) deep = { name: deep };
    const many = 400_000;
    const hostile: Wire[] = [
      { claimReviewed: deep },
      { claimReviewed: `The bridge ${'<script>'.repeat(many)}` },
      { claimReviewed: `The bridge ${'<a '.repeat(many)}` },
      { claimReviewed: `The bridge <a${' '.repeat(many)}` },
      { claimReviewed: `The bridge ${'<!--'.repeat(many)}` },
      { claimReviewed: `The bridge ${'&amp;'.repeat(many)}` },
      { reviewRating: { alternateName: '-'.repeat(many) } },
      { itemReviewed: { appearance: ','.repeat(many) } },
      { itemReviewed: { appearance: 'https://a.example,'.repeat(many) } },
      { datePublished: ' '.repeat(many) + '9'.repeat(many) },
      { url: `https://${'a.'.repeat(many)}` },
      { inLanguage: 'en'.repeat(many), author: 'a.'.repeat(many) },
    ];
    const begun = performance.now();
    for (const over of hostile) readClaimReview(review(over));
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  it('tells what was mended', () => {
    expect([...read({ claimReviewed: 'a &amp; b \ud83d c', url: 'javascript:1', datePublished: '??' }).mends].sort()).toEqual([
      'bad-address',
      'bad-date',
      'broken-characters',
      'markup',
    ]);
  });
});
