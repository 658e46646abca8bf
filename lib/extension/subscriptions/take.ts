/** A build that is ready becomes the pack: swapped in by one write, with its subscription where it has an address. */
import { Refusal } from '../refusal.ts';
import { buildOf, DiscardedError } from '../store/builds.ts';
import type { Build } from '../store/records/build.ts';
import type { Database } from '../store/database.ts';
import { adopt, packsIn } from '../store/packs.ts';
import type { Subscription } from '../store/records/subscription.ts';
import { succeeded, USUALLY_HOURS } from './schedule.ts';

function subscribed(build: Build, known: Subscription | undefined, now: Date, everyHours?: number): Subscription | null {
  if (build.origin !== 'address' || !build.download) return null;
  const every = { everyHours: everyHours ?? build.everyHours ?? known?.everyHours ?? USUALLY_HOURS };
  return {
    id: build.pack,
    address: build.source,
    ...build.download,
    ...every,
    ...succeeded(now, every, Math.random()),
    changed: build.difference,
  };
}

/**
 * @returns the id of the pack; null where the set is in force already: whoever asked twice has what was asked for
 * @throws Refusal where it is not ready, or has been discarded
 */
export async function take(database: Database, set: number, now: Date, everyHours?: number): Promise<string | null> {
  const build = await buildOf(database, set);
  if (!build) return refused(database, set);
  if (build.state !== 'ready' || !build.result) throw new Refusal('not-ready');
  try {
    await adopt(database, { ...build.result, set }, (known) => subscribed(build, known, now, everyHours));
    return build.pack;
  } catch (error) {
    if (error instanceof DiscardedError) return refused(database, set);
    throw error;
  }
}

async function refused(database: Database, set: number): Promise<null> {
  if ((await packsIn(database)).some((pack) => pack.set === set)) return null;
  throw new Refusal('discarded');
}
