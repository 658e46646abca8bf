/** The reader's subscriptions: the address of a pack, its schedule, and how the last tries went. */
import type { Database } from './database.ts';
import type { Difference } from './directory.ts';

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

export async function subscriptionsIn(database: Database): Promise<Subscription[]> {
  return database.getAll('subscriptions');
}

export async function subscriptionOf(database: Database, id: string): Promise<Subscription | undefined> {
  return database.get('subscriptions', id);
}

/** Changes one that is there; one that has been removed meanwhile stays removed. */
export async function changeSubscription(database: Database, id: string, change: Partial<Subscription>): Promise<void> {
  const { store, done } = database.transaction('subscriptions', 'readwrite');
  const known = await store.get(id);
  if (known) await store.put({ ...known, ...change, id });
  await done;
}
