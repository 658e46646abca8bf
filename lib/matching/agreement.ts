/** Whether those who have rated a claim came to the same outcome. */
import { currentReviews } from './rating.ts';
import type { Review } from './types.ts';

/** `unclear`: a rating that cannot be told is in no agreement and in no disagreement. */
export type Agreement = 'agree' | 'differ' | 'unclear';

export interface Agreed {
  readonly publishers: number;
  readonly agreement: Agreement;
}

/** Of each publisher's latest word, as the rating of the claim is. @returns null where fewer than two have rated it */
export function agreementOf(reviews: readonly Review[]): Agreed | null {
  const current = currentReviews(reviews);
  const publishers = current.length;
  if (publishers < 2) return null;
  const told = current.map(({ category }) => category).filter((category) => category !== 'unknown');
  if (new Set(told).size > 1) return { publishers, agreement: 'differ' };
  return { publishers, agreement: told.length === publishers ? 'agree' : 'unclear' };
}
