/** The reader's subscriptions: the address of a pack, its schedule, and how the last tries went. */
import type { Database } from './database.ts';
import type { Subscription } from './records/subscription.ts';

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
