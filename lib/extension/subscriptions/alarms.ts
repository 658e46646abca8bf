/** What wakes the worker: the next subscription that is due, and a build that a former worker may have left behind. */
import { browser } from 'wxt/browser';
import type { Database } from '../store/database.ts';
import { subscriptionsIn } from '../store/subscriptions.ts';
import { dueAt } from './schedule.ts';

const SUBSCRIPTIONS = 'subscriptions';
const BUILDS = 'builds';
/** Browsers wake nobody more often. */
const RESUME_MINUTES = 1;
/** Nothing is begun in the moment in which the browser starts. */
const SOONEST_MS = 30_000;
/** A browser ends a worker that has called none of its functions for 30 s. */
const ALIVE_MS = 20_000;

/**
 * Sets the alarm of the next try where there is none that rings as early: browsers forget alarms (Firefox with each end of the browser, Chrome now and then), and an
 * alarm that is set anew by each worker that wakes would be put off for ever.
 */
export async function setAlarm(database: Database, now = new Date()): Promise<void> {
  const [next] = (await subscriptionsIn(database)).flatMap((subscription) => dueAt(subscription, now) ?? []).sort();
  if (next === undefined) {
    await browser.alarms.clear(SUBSCRIPTIONS);
    return;
  }
  const when = Math.max(Date.parse(next), now.getTime() + SOONEST_MS);
  const set = await browser.alarms.get(SUBSCRIPTIONS);
  // One that should have rung long ago never will.
  const isToRing = set !== undefined && set.scheduledTime <= when && set.scheduledTime > now.getTime() - SOONEST_MS;
  if (!isToRing) browser.alarms.create(SUBSCRIPTIONS, { when });
}

/** Works that are under way: the last to end puts the alarm away. */
let atWork = 0;

/** While something is built: the worker is kept alive, and woken again where that did not help. */
export async function whileBuilding(work: () => Promise<void>): Promise<void> {
  atWork++;
  browser.alarms.create(BUILDS, { periodInMinutes: RESUME_MINUTES });
  const alive = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), ALIVE_MS);
  try {
    await work();
  } finally {
    clearInterval(alive);
    if (--atWork === 0) await browser.alarms.clear(BUILDS);
  }
}

/** Must be called while the worker starts. */
export function onAlarm({ due, resume }: { readonly due: () => void; readonly resume: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SUBSCRIPTIONS) due();
    if (name === BUILDS) resume();
  });
}
