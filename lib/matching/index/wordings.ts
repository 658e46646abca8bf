/** The texts under which a claim is found: the claim itself with its reviews' titles where it is only a headline or has no variants, and each variant. */
import type { Claim } from '../types.ts';

/** @returns at least one text; the first is the claim's own */
export function wordingsOf(claim: Claim): readonly string[] {
  return [claim.text, ...claim.variants];
}

/** Texts that help to find the claim but take no part in the alignment: titles of its reviews. */
export function titlesOf(claim: Claim): readonly string[] {
  return claim.reviews.flatMap((review) => (review.title === undefined ? [] : [review.title]));
}
