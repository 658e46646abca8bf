import type { Category, Claim, Rating, Review } from './types.ts';

/** The two sides on which publishers can stand against each other; the other categories take no side. */
const SIDES: Partial<Record<Category, 'wrong' | 'right'>> = { false: 'wrong', misleading: 'wrong', satire: 'wrong', supported: 'right' };

const WRONG: ReadonlySet<Category> = new Set(['false', 'misleading', 'satire', 'disputed', 'missing-context']);

/** Wrong, or in need of context: whoever repeats it is marked. What is outdated was right once. */
export function isRatedWrong(category: Category): boolean {
  return WRONG.has(category);
}

const UNRATED: Rating = { by: 'pack', category: 'unknown', label: null, publisher: null, date: null };

/**
 * What a claim counts as: the newest publisher's review, else the pack's reading (label and publisher null), else `unknown`.
 * Where the current reviews of several publishers stand on both sides, the category is `disputed`, with the label and the
 * publisher of the newest. A statement by a party to the matter is never a rating. Cost: linear in the claim's reviews.
 */
export function ratingOf(claim: Pick<Claim, 'reviews'>): Rating {
  const current = currentReviews(claim.reviews);
  const newest = current.reduce<Review | null>((best, review) => (best === null || isNewer(review, best) ? review : best), null);
  if (newest) {
    const sides = new Set(current.map((review) => SIDES[review.category]));
    const disputed = sides.has('wrong') && sides.has('right');
    return { ...asRating(newest), category: disputed ? 'disputed' : newest.category };
  }
  const reading = claim.reviews.find((review) => review.by === 'pack');
  return reading ? { ...asRating(reading), label: null, publisher: null } : UNRATED;
}

/** Each publisher's latest word: who corrects a rating does not disagree with himself. A review without a publisher's name stands alone. */
export function currentReviews(reviews: readonly Review[]): Review[] {
  const latest = new Map<string | Review, Review>();
  for (const review of reviews) {
    if (review.by !== 'publisher') continue;
    const key = review.publisher?.toLowerCase() ?? review;
    const known = latest.get(key);
    if (!known || isNewer(review, known)) latest.set(key, review);
  }
  return [...latest.values()];
}

/** Partial dates compare as text: "2022" < "2022-04" < "2022-04-04". No date is the oldest; on a tie the first listed stays. */
function isNewer(review: Review, than: Review): boolean {
  return (review.date ?? '') > (than.date ?? '');
}

function asRating(review: Review): Rating {
  const { by, category, label, publisher, date = null } = review;
  return { by, category, label, publisher, date, ...(review.inText === true && { inText: true }) };
}
