/** A claim of a Google Fact Check Tools `claims:search` response → its reviews in our words. */
import { readClaimReview } from './claim-review.ts';
import { all, get, isThing, type Thing } from './fields.ts';
import type { Item } from './item.ts';

export function isGoogleClaim(thing: Thing): boolean {
  return Array.isArray(get(thing, 'claimReview'));
}

/** The same facts under other names: put under schema.org's, one reader does for both. */
export function readGoogleClaim(claim: Thing): readonly Item[] {
  return all(get(claim, 'claimReview')).map((review) => {
    const one = isThing(review) ? review : {};
    return readClaimReview({
      '@type': 'ClaimReview',
      claimReviewed: get(claim, 'text'),
      itemReviewed: { author: get(claim, 'claimant'), datePublished: get(claim, 'claimDate') },
      author: get(one, 'publisher', 'author'),
      url: get(one, 'url'),
      headline: get(one, 'title'),
      datePublished: get(one, 'reviewDate'),
      reviewRating: { alternateName: get(one, 'textualRating') },
      inLanguage: get(one, 'languageCode'),
    });
  });
}
