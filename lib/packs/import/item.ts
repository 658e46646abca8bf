/** One review as a feed tells it, in our words: what every reader of a format makes of a record. */
import type { Category, ReviewBy } from '../../matching/types.ts';
import type { OwnClaim } from './own.ts';
import type { Reason } from './report.ts';

export interface ReviewItem {
  readonly kind: 'review';
  readonly text: string;
  readonly form: 'statement' | 'headline';
  readonly language: string | undefined;
  readonly claimant: string | undefined;
  readonly date: string | undefined;
  /** Where the claim was seen, without the fact-checker's own pages. */
  readonly seenAt: readonly string[];
  /** What our own exports know beside. */
  readonly own: OwnClaim;
  readonly review: {
    readonly by: ReviewBy;
    readonly label: string | null;
    /** The label is words of the review's text: its rating has no name. */
    readonly inText: boolean;
    readonly category: Category;
    /** null for a pack's own reading. */
    readonly publisher: string | null;
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
