/** What wakes the worker: the next subscription that is due, and a build that a former worker may have left behind. */
import { browser } from 'wxt/browser';
import type { Database } from '../store/database.ts';
import { subscriptionsIn } from '../store/subscriptions.ts';

const SUBSCRIPTIONS = 'subscriptions';
const BUILDS = 'builds';
/** Browsers wake nobody more often. */
const RESUME_MINUTES = 1;
/** A browser ends a worker that has called none of its functions for 30 s. */
const ALIVE_MS = 20_000;

export async function setAlarm(database: Database): Promise<void> {
  const tries = (await subscriptionsIn(database)).map(({ nextTry }) => nextTry).sort();
  const [next] = tries;
  if (next === undefined) await browser.alarms.clear(SUBSCRIPTIONS);
  else browser.alarms.create(SUBSCRIPTIONS, { when: Math.max(Date.parse(next), Date.now() + 30_000) });
}

/** While something is built: the worker is kept alive, and woken again where that did not help. */
export async function whileBuilding(work: () => Promise<void>): Promise<void> {
  browser.alarms.create(BUILDS, { periodInMinutes: RESUME_MINUTES });
  const alive = setInterval(() => void browser.runtime.getPlatformInfo().catch(() => undefined), ALIVE_MS);
  try {
    await work();
  } finally {
    clearInterval(alive);
    await browser.alarms.clear(BUILDS);
  }
}

/** Must be called while the worker starts. */
export function onAlarm({ due, resume }: { readonly due: () => void; readonly resume: () => void }): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SUBSCRIPTIONS) due();
    if (name === BUILDS) resume();
  });
}
