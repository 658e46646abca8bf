import type { Underline } from './underlines.ts';

/** A passage to paint. `id` is the finding's. */
export interface Painting {
  readonly id: string;
  readonly underline: Underline;
  readonly range: Range;
}
