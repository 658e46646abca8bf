/** Whatever JSON-LD holds ClaimReviews, on whichever level: a review, a DataFeedItem, a list, a graph → its reviews in our words. */
import { isClaimReview, readClaimReview } from './claim-review.ts';
import { all, get, isThing, type Thing } from './fields.ts';
import { isGoogleClaim, readGoogleClaim } from './google.ts';
import { type Item, refused } from './item.ts';

/** A feed nests four deep; what nests deeper is none. */
const DEEPEST = 6;
const HOLDERS = ['item', '@graph', 'dataFeedElement', 'itemListElement', 'mainEntity', 'review', 'hasPart', 'claims'];

/** @returns at least one item: a record without a review is refused */
export function readRecord(raw: unknown): readonly Item[] {
  const items = collect(raw, null, 0);
  return items.length > 0 ? items : [refused('not-a-review')];
}

function collect(raw: unknown, around: Thing | null, depth: number): readonly Item[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(raw)) return raw.flatMap((one: unknown) => collect(one, around, depth + 1));
  if (!isThing(raw)) return [];
  if (isClaimReview(raw)) return [readClaimReview(raw, around)];
  if (isGoogleClaim(raw)) return readGoogleClaim(raw);
  const within = HOLDERS.flatMap((holder) => all(get(raw, holder)).flatMap((one) => collect(one, raw, depth + 1)));
  if (within.length > 0) return within;
  const item = readClaimReview(raw, around);
  return item.kind === 'refused' && item.reason === 'media-review' ? [item] : [];
}
