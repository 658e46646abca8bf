/** Claims as a schema.org DataFeed of ClaimReview, which search engines and other tools read. What only our format knows is left out. */
import type { Claim, Review } from '../../matching/types.ts';
import type { PackHeader } from '../pack.ts';

/** Left out where there is nothing to tell: JSON.stringify drops undefined. */
type Property = string | object | undefined;

function claimReview(claim: Claim, review: Review): Record<string, Property> {
  return {
    '@type': 'ClaimReview',
    url: review.url,
    claimReviewed: claim.text,
    headline: review.title,
    datePublished: review.date,
    inLanguage: review.language ?? claim.language,
    author: { '@type': 'Organization', name: review.publisher },
    reviewRating: { '@type': 'Rating', alternateName: review.label ?? undefined, ratingExplanation: review.note },
    itemReviewed: {
      '@type': 'Claim',
      author: claim.claimant === undefined ? undefined : { '@type': 'Person', name: claim.claimant },
      datePublished: claim.date,
      inLanguage: claim.language,
      appearance: claim.seenAt?.map((url) => ({ '@type': 'CreativeWork', url })),
    },
  };
}

/** A pack's own reading is nobody's review, and a party's statement none: only publishers' reviews are written. */
function itemsOf(claim: Claim): object[] {
  return claim.reviews
    .filter(({ by, publisher }) => by === 'publisher' && publisher !== null)
    .map((review) => ({ '@type': 'DataFeedItem', dateCreated: review.date, url: review.url, item: [claimReview(claim, review)] }));
}

export function dataFeedStart({ title, updated, licence }: Pick<PackHeader, 'title' | 'updated' | 'licence'>): string {
  const head = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: title,
    dateModified: updated,
    sdLicense: licence,
  });
  return `${head.slice(0, -1)},"dataFeedElement":[`;
}

/** One slice of claims; `first` where nothing stands before it. '' where none of them has a publisher's review. */
export function dataFeedSlice(claims: readonly Claim[], first: boolean): string {
  const items = claims.flatMap(itemsOf).map((item) => JSON.stringify(item));
  return items.length === 0 ? '' : `${first ? '\n' : ',\n'}${items.join(',\n')}`;
}

export const DATA_FEED_END = '\n]}\n';
