import type { Difference } from './difference.ts';

/** The address of a pack, its schedule, and how the last tries went. */
export interface Subscription {
  /** Of the pack that it keeps up to date. */
  readonly id: string;
  readonly address: string;
  /** Host that answered when the reader agreed; an update from another one is refused. */
  readonly servedBy: string;
  readonly everyHours: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO date and time. */
  readonly lastTry: string | null;
  readonly lastSuccess: string;
  readonly nextTry: string;
  /** Failures since the last success. */
  readonly failures: number;
  /** Why the last try failed; null after a success. */
  readonly error: string | null;
  /** What the last version that was taken has changed. */
  readonly changed: Difference | null;
}
