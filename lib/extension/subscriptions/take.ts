/** A build that is ready becomes the pack: swapped in by one write, with its subscription where it has an address. */
import { Refusal } from '../refusal.ts';
import type { Build } from '../store/records/build.ts';
import type { Database } from '../store/database.ts';
import { adopt } from '../store/packs.ts';
import type { StoredPack } from '../store/records/pack.ts';
import { subscriptionOf } from '../store/subscriptions.ts';
import type { Subscription } from '../store/records/subscription.ts';
import { succeeded, USUALLY_HOURS } from './schedule.ts';

function subscribed(build: Build, known: Subscription | undefined, now: Date, everyHours?: number): Subscription | null {
  if (build.origin !== 'address' || !build.download) return null;
  const every = { everyHours: everyHours ?? known?.everyHours ?? USUALLY_HOURS };
  return {
    id: build.pack,
    address: build.source,
    ...build.download,
    ...every,
    ...succeeded(now, every, Math.random()),
    changed: build.difference,
  };
}

/** @throws Refusal where it is not ready */
export async function take(database: Database, build: Build, now: Date, everyHours?: number): Promise<StoredPack> {
  if (build.state !== 'ready' || !build.result) throw new Refusal('not-ready');
  const pack = { ...build.result, set: build.set };
  await adopt(database, pack, subscribed(build, await subscriptionOf(database, build.pack), now, everyHours));
  return pack;
}
