/** Packs in the store: which are installed, and where their claims are. */
import type { Claim } from '../../matching/types.ts';
import { claimsAt } from './blocks.ts';
import { DiscardedError } from './builds.ts';
import type { Database } from './database.ts';
import { ordinalsOf } from './directory.ts';
import type { StoredPack } from './records/pack.ts';
import type { Subscription } from './records/subscription.ts';

/** What a subscription becomes with the version that is taken; null where the pack has no address. */
type Subscribed = (known: Subscription | undefined) => Subscription | null;

export async function packsIn(database: Database): Promise<StoredPack[]> {
  return database.getAll('packs');
}

export async function packOf(database: Database, id: string): Promise<StoredPack | undefined> {
  return database.get('packs', id);
}

/**
 * Swaps a set in: from this one transaction on it is the pack. What it was before is left for `sweep`.
 * @param subscribed given what is known of it in the same transaction, so that two who change it at once do not undo each other
 * @throws DiscardedError where the set has been discarded meanwhile: its claims are gone
 */
export async function adopt(database: Database, pack: StoredPack, subscribed: Subscribed): Promise<void> {
  const change = database.transaction(['packs', 'builds', 'subscriptions', 'parts'], 'readwrite');
  const builds = change.objectStore('builds');
  if ((await builds.getKey(pack.set)) === undefined) {
    await change.done;
    throw new DiscardedError(`build ${String(pack.set)} has been discarded`);
  }
  const subscription = subscribed(await change.objectStore('subscriptions').get(pack.id));
  await Promise.all([
    change.objectStore('packs').put(pack),
    // What a worker has left that was killed between the last step and its tidying up.
    change.objectStore('parts').delete(IDBKeyRange.bound([pack.set, 0], [pack.set, Infinity])),
    builds.delete(pack.set),
    subscription && change.objectStore('subscriptions').put(subscription),
    change.done,
  ]);
}

/** The pack is gone at once; its claims are left for `sweep`. */
export async function removePack(database: Database, id: string): Promise<void> {
  const change = database.transaction(['packs', 'subscriptions'], 'readwrite');
  await Promise.all([change.objectStore('packs').delete(id), change.objectStore('subscriptions').delete(id), change.done]);
}

export async function claimById(database: Database, pack: string, id: string): Promise<Claim | undefined> {
  const stored = await packOf(database, pack);
  const directory = stored && (await database.get('directories', stored.set));
  if (!directory) return undefined;
  const found = await claimsAt(database, stored.set, ordinalsOf(directory, id));
  return found.find((claim) => claim.id === id);
}
