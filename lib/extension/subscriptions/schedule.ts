/** When a subscription is tried next. No clock and no chance of its own: both are handed in. */
import type { Subscription } from '../store/records/subscription.ts';

const HOUR_MS = 3_600_000;

export const USUALLY_HOURS = 24;
/** Instead of an interval: only when the reader asks. */
export const BY_HAND = 0;
/** Share of the interval by which tries are spread, so that not all readers ask at the same minute. */
const JITTER = 0.1;
const FIRST_RETRY_HOURS = 0.5;

function after(now: Date, hours: number, random: number): string {
  return new Date(now.getTime() + hours * HOUR_MS * (1 + JITTER * (2 * random - 1))).toISOString();
}

/** @param random 0 to 1 */
export function afterSuccess(now: Date, { everyHours }: Pick<Subscription, 'everyHours'>, random: number): string {
  return after(now, everyHours, random);
}

/** What a try that went well changes; the pack's version is not its concern. */
export function succeeded(now: Date, subscription: Pick<Subscription, 'everyHours'>, random: number) {
  const at = now.toISOString();
  return { lastTry: at, lastSuccess: at, nextTry: afterSuccess(now, subscription, random), failures: 0, error: null };
}

export function failed(now: Date, subscription: Subscription, error: string, random: number) {
  const nextTry = afterFailure(now, subscription, random);
  return { lastTry: now.toISOString(), nextTry, failures: subscription.failures + 1, error };
}

/** Half an hour after the first failure, then twice as long each time, and never more seldom than agreed. */
function afterFailure(now: Date, { everyHours, failures }: Pick<Subscription, 'everyHours' | 'failures'>, random: number): string {
  return after(now, Math.min(everyHours, FIRST_RETRY_HOURS * 2 ** failures), random);
}

/** A try that lies further ahead than any interval was set by a clock that has been put back since: it is due at once. @returns ISO date and time; null where only the reader asks */
export function dueAt({ nextTry, everyHours }: Pick<Subscription, 'nextTry' | 'everyHours'>, now: Date): string | null {
  if (everyHours === BY_HAND) return null;
  return nextTry > after(now, everyHours, 1) ? now.toISOString() : nextTry;
}

export function isDue(subscription: Pick<Subscription, 'nextTry' | 'everyHours'>, now: Date): boolean {
  const due = dueAt(subscription, now);
  return due !== null && due <= now.toISOString();
}
