/** The id of a claim from a feed, after its earliest review: later ones leave it alone, and the order of the feed does not count. */
import type { Review } from '../../matching/types.ts';
import { claimId, hash53, sameWords } from './hash.ts';

type Dated = { readonly [Field in 'url' | 'date']?: Review[Field] | undefined } & Pick<Review, 'publisher'>;

export interface Earliest {
  /** Date as a number, 20220224; then the hash of the address. */
  readonly day: number;
  readonly address: number;
  readonly id: number;
}

const NO_DAY = 99999999;

export function addressOfReview({ url, publisher }: Dated): string {
  return url ?? publisher ?? '';
}

/** @param words the claim's, as `sameWords` has them */
export function earliestOf(review: Dated, words: string): Earliest {
  const address = addressOfReview(review);
  const day = review.date === undefined ? NO_DAY : Number(review.date.replaceAll('-', '').padEnd(8, '0'));
  return { day, address: hash53(address), id: hash53(`${address}\n${words}`) };
}

export function isEarlier(one: Earliest, other: Pick<Earliest, 'day' | 'address'>): boolean {
  return one.day === other.day ? one.address < other.address : one.day < other.day;
}

/** The id that a claim gets from a feed of these reviews, the first of several that come at once. */
export function feedId(text: string, reviews: readonly Dated[]): string | undefined {
  const words = sameWords(text);
  const all = reviews.map((review) => earliestOf(review, words));
  const first = all.reduce<Earliest | undefined>((best, one) => (best === undefined || isEarlier(one, best) ? one : best), undefined);
  return first && claimId(first.id);
}
