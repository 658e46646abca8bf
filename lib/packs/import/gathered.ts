/** What comes of a feed's reviews, one after the other. */
import type { Claim, Review } from '../../matching/types.ts';

/** `add`: a new claim, whose ordinal is the count of those before it. `join`: one more review for an earlier one, which may rename it. */
export type Gathered =
  | { readonly kind: 'add'; readonly claim: Claim }
  | { readonly kind: 'join'; readonly ordinal: number; readonly review: Review; readonly id: string };

/** A claim with one more review. */
export function joined(claim: Claim, { review, id }: { readonly review: Review; readonly id: string }): Claim {
  return { ...claim, id, reviews: [...claim.reviews, review] };
}
