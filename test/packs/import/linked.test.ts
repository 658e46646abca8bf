/** Reviews of pages whose nodes name each other. */
import { describe, expect, it } from 'vitest';
import { collect } from '../../../lib/packs/import/collect.ts';
import { withLinked } from '../../../lib/packs/import/linked.ts';

const desk = { '@type': 'Organization', '@id': '#desk', name: 'Fact Desk', url: 'https://desk.example/' };
const rating = { '@type': 'Rating', '@id': '#rating', alternateName: 'False' };
const claim = { '@type': 'Claim', '@id': '#claim', author: { '@id': '#mayor' } };
const mayor = { '@type': 'Person', '@id': '#mayor', name: 'The mayor' };
const review = {
  '@type': 'ClaimReview',
  '@id': '#review',
  url: 'https://desk.example/1',
  claimReviewed: 'The old bridge was closed for twelve days',
  author: { '@id': '#desk' },
  reviewRating: { '@id': '#rating' },
  itemReviewed: [{ '@type': 'Claim', '@id': '#claim' }],
};

async function* page(...blocks: readonly unknown[]): AsyncGenerator<Uint8Array> {
  const scripts = blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`);
  yield await Promise.resolve(new TextEncoder().encode(`<!doctype html><title>Desk</title>${scripts.join('')}`));
}

async function claimsOf(...blocks: readonly unknown[]) {
  const { claims } = await collect(page(...blocks), { name: 'page', most: 2e7 });
  return claims.map(({ text, claimant, reviews }) => ({ text, claimant, by: reviews.map(({ publisher, label }) => [publisher, label]) }));
}

describe('nodes that stand apart', () => {
  const told = [{ text: review.claimReviewed, claimant: 'The mayor', by: [['Fact Desk', 'False']] }];

  it.each([
    ['in one graph, whatever comes first', [{ '@graph': [review, mayor, claim, rating, desk] }]],
    ['in blocks of their own', [desk, { '@graph': [claim, mayor] }, review, rating]],
  ])('are read where they are named: %s', async (_where, blocks) => {
    expect(await claimsOf(...blocks)).toEqual(told);
  });

  it('are left out where the page has none of that name', async () => {
    expect(await claimsOf(review)).toEqual([{ ...told[0], claimant: undefined, by: [['desk.example', null]] }]);
  });

  it('may name each other in circles, and a thousand times each: it is read in no time', async () => {
    const names = Array.from({ length: 400 }, (_one, n) => ({ '@id': `#${String(n)}` }));
    const nodes = names.map((one) => ({ ...review, ...one, author: names, itemReviewed: names, reviewRating: names }));
    expect(await claimsOf({ '@graph': nodes })).toHaveLength(1);
    const self = { ...desk, '@id': '#self', author: { '@id': '#self' } };
    expect(withLinked([self])).toHaveLength(1);
  });
});
