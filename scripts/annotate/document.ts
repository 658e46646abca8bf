import type { PageFacts, Segment } from '../../lib/matching/types.ts';

/** What is read of a file, or of one line of it. */
export interface Document {
  readonly id?: string;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly page: PageFacts;
}
