import type { Claim, Review, Source } from '../../lib/matching/types.ts';

export interface ReviewWithSource {
  readonly review: Review;
  /** The source that is this very review, with its quote. */
  readonly source: Source | null;
}

const order = ['publisher', 'party', 'pack'];

/**
 * The reviews, publishers first, each with the source at the same address; and the sources that are left, so that no document is listed
 * twice.
 */
export function reviewsAndSources({ reviews, sources }: Claim): { reviews: readonly ReviewWithSource[]; sources: readonly Source[] } {
  const left = [...sources];
  const own = (url: string | undefined): Source | null => {
    const place = url === undefined ? -1 : left.findIndex((source) => source.url === url);
    return place < 0 ? null : (left.splice(place, 1)[0] ?? null);
  };
  const sorted = [...reviews].sort((one, other) => order.indexOf(one.by) - order.indexOf(other.by));
  return { reviews: sorted.map((review) => ({ review, source: own(review.url) })), sources: left };
}
