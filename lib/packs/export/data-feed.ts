/**
 * Claims as a schema.org DataFeed of ClaimReview, which search engines and other tools read. What only our format knows stands under `on-record`, a term of
 * its own, which others pass over. Of a claim without a publisher's review there is nothing to write.
 */
import type { Claim, Review } from '../../matching/types.ts';
import { feedId } from '../import/feed-id.ts';
import { OWN, OWN_CONTEXT, type OwnClaim, type OwnReview, writeOwn } from '../import/own.ts';
import { categoryOf } from '../import/rating.ts';
import { wordsOf } from '../import/words.ts';
import type { PackHeader } from '../pack.ts';

/** Left out where there is nothing to tell: JSON.stringify drops undefined. */
type Property = string | object | undefined;

/** The fields of our own that are not what they are taken for where they are left out. */
function ownClaim(claim: Claim, title: string): OwnClaim {
  const { id, text, form, kind, variants, topics, context, quotations, sources, figures, dates, validity, note } = claim;
  const taken = wordsOf(text, title, new Set());
  const lists = Object.entries({ variants, topics, quotations, sources, figures, dates }).filter(([, list]) => list.length > 0);
  return {
    ...(feedId(text, claim.reviews.filter(isPublished)) !== id && { id }),
    ...(('form' in taken ? taken.form : null) !== form && { form }),
    ...(kind !== 'fact' && { kind }),
    ...(context !== undefined && { context }),
    ...(validity !== undefined && { validity }),
    ...(note !== undefined && { note }),
    ...(Object.fromEntries(lists) as OwnClaim),
  };
}

/** The category only where the label alone would give another one; the note where an explanation without a label would be taken for one. */
function ownReview({ category, label, inText, note }: Review): OwnReview {
  const isTold = categoryOf(label ?? '', null, new Set()) === category;
  const isAlone = label === null && note !== undefined;
  return { ...(!isTold && { category }), ...(inText === true && { inText }), ...(isAlone && { note }) };
}

function claimReview(claim: Claim, review: Review): Record<string, Property> {
  return {
    '@type': 'ClaimReview',
    url: review.url,
    claimReviewed: claim.text,
    headline: review.title,
    datePublished: review.date,
    inLanguage: review.language ?? claim.language,
    author: { '@type': 'Organization', name: review.publisher },
    reviewRating: {
      '@type': 'Rating',
      alternateName: review.label ?? undefined,
      ratingExplanation: review.label === null ? undefined : review.note,
    },
    itemReviewed: {
      '@type': 'Claim',
      author: claim.claimant === undefined ? undefined : { '@type': 'Person', name: claim.claimant },
      datePublished: claim.date,
      inLanguage: claim.language,
      appearance: claim.seenAt?.map((url) => ({ '@type': 'CreativeWork', url })),
    },
    [OWN]: writeOwn({ claim: ownClaim(claim, review.title ?? ''), review: ownReview(review) }),
  };
}

/** A pack's own reading is nobody's review, and a party's statement none: only publishers' reviews are written. */
export function isInDataFeed({ reviews }: Pick<Claim, 'reviews'>): boolean {
  return reviews.some(isPublished);
}

function isPublished({ by, publisher }: Review): boolean {
  return by === 'publisher' && publisher !== null;
}

function itemsOf(claim: Claim): object[] {
  return claim.reviews
    .filter(isPublished)
    .map((review) => ({ '@type': 'DataFeedItem', dateCreated: review.date, url: review.url, item: [claimReview(claim, review)] }));
}

export function dataFeedStart({ title, updated, licence }: Pick<PackHeader, 'title' | 'updated' | 'licence'>): string {
  const head = JSON.stringify({
    '@context': ['https://schema.org', OWN_CONTEXT],
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
