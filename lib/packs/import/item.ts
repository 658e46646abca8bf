/** One review as a feed tells it, in our words: what every reader of a format makes of a record. */
import type { Category } from '../../matching/types.ts';
import type { Reason } from './report.ts';

export interface ReviewItem {
  readonly kind: 'review';
  readonly text: string;
  readonly form: 'statement' | 'headline';
  readonly variants: readonly string[];
  readonly topics: readonly string[];
  readonly language: string | undefined;
  readonly claimant: string | undefined;
  readonly date: string | undefined;
  /** Where the claim was seen, without the fact-checker's own pages. */
  readonly seenAt: readonly string[];
  readonly review: {
    readonly label: string | null;
    readonly category: Category;
    readonly publisher: string;
    readonly url: string | undefined;
    readonly date: string | undefined;
    readonly language: string | undefined;
    readonly title: string | undefined;
    readonly note: string | undefined;
  };
  readonly mends: ReadonlySet<Reason>;
}

export interface RefusedItem {
  readonly kind: 'refused';
  readonly reason: Reason;
}

export type Item = ReviewItem | RefusedItem;

export function refused(reason: Reason): RefusedItem {
  return { kind: 'refused', reason };
}
