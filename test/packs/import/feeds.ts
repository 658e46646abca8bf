/** Feeds for tests: written here, in the shapes that real ones have. */
export type Wire = Record<string, unknown>;

export function review(over: Wire = {}): Wire {
  return {
    '@type': 'ClaimReview',
    url: 'https://desk.example/bridge',
    claimReviewed: 'The old bridge was closed for twelve days.',
    author: { '@type': 'Organization', name: 'Fact Desk', url: 'https://desk.example' },
    reviewRating: { '@type': 'Rating', alternateName: 'False', ratingValue: '1', bestRating: '5', worstRating: '1' },
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Ada Mayor' }, datePublished: '2022-02-24' },
    datePublished: '2022-03-01',
    ...over,
  };
}

export function dataFeed(reviews: readonly unknown[], head: Wire = {}): Wire {
  return {
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Desk feed',
    dateModified: '2026-11-01T00:00:00+00:00',
    ...head,
    dataFeedElement: reviews.map((item) => ({ '@type': 'DataFeedItem', item: [item] })),
  };
}

/** The text in pieces of so many bytes. */
export async function* pieces(text: string | Uint8Array, size = 1000): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const options = { name: 'test', most: 50e6 };
