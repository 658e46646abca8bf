/** What wakes the worker is there whenever something is to be done, whatever browsers forget and clocks do, and is put away when nothing is. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connection } from '../../lib/extension/store/connection.ts';
import type { Database } from '../../lib/extension/store/database.ts';
import type { Subscription } from '../../lib/extension/store/records/subscription.ts';
import { setAlarm, whileBuilding } from '../../lib/extension/subscriptions/alarms.ts';
import { BY_HAND, isDue } from '../../lib/extension/subscriptions/schedule.ts';
import { freshName } from './feeds-at-work.ts';

const HOUR = 3_600_000;
const now = new Date('2026-11-25T10:00:00.000Z');
const inHours = (hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();

const subscription = (nextTry: string, over: Partial<Subscription> = {}): Subscription => ({
  id: 'feed-x',
  address: 'https://desk.example/feed.json',
  servedBy: 'desk.example',
  everyHours: 24,
  etag: null,
  lastModified: null,
  lastTry: inHours(-1),
  lastSuccess: inHours(-1),
  nextTry,
  failures: 0,
  error: null,
  changed: null,
  ...over,
});

/** The browser's alarms, by name; when they ring, or how often. */
const alarms = new Map<string, { readonly name: string; readonly scheduledTime: number; readonly periodInMinutes?: number }>();
const alarmAt = (): string | undefined => {
  const set = alarms.get('subscriptions');
  return set && new Date(set.scheduledTime).toISOString();
};

async function storeWith(...subscriptions: readonly Subscription[]): Promise<Database> {
  const database = await connection(freshName())();
  for (const one of subscriptions) await database.put('subscriptions', one);
  return database;
}

beforeEach(() => {
  alarms.clear();
  vi.spyOn(fakeBrowser.alarms, 'create').mockImplementation(((
    name: string,
    { when, periodInMinutes }: { when?: number; periodInMinutes?: number },
  ) => {
    alarms.set(name, { name, scheduledTime: when ?? now.getTime(), ...(periodInMinutes !== undefined && { periodInMinutes }) });
  }) as typeof fakeBrowser.alarms.create);
  vi.spyOn(fakeBrowser.alarms, 'get').mockImplementation(((name: string) =>
    Promise.resolve(alarms.get(name))) as unknown as typeof fakeBrowser.alarms.get);
  vi.spyOn(fakeBrowser.alarms, 'clear').mockImplementation((name?: string) => Promise.resolve(alarms.delete(name ?? '')));
});
afterEach(() => vi.restoreAllMocks());

describe('the alarm of the next update', () => {
  it('is set again by a worker that wakes after the browser has forgotten it', async () => {
    await setAlarm(await storeWith(subscription(inHours(5)), subscription(inHours(3), { id: 'feed-y' })), now);
    expect(alarmAt()).toBe(inHours(3));
  });

  it('is not put off by workers that wake again and again while a try is overdue', async () => {
    const database = await storeWith(subscription(inHours(-2)));
    await setAlarm(database, now);
    const first = alarmAt();
    for (let turn = 1; turn < 4; turn++) await setAlarm(database, new Date(now.getTime() + turn * 9000));
    expect(alarmAt()).toBe(first);
  });

  it('that should have rung while the machine slept, and was lost, is set anew', async () => {
    alarms.set('subscriptions', { name: 'subscriptions', scheduledTime: now.getTime() - HOUR });
    await setAlarm(await storeWith(subscription(inHours(-1))), now);
    expect(Date.parse(alarmAt() ?? '')).toBeGreaterThan(now.getTime());
  });

  it('comes forward where another subscription is due sooner', async () => {
    alarms.set('subscriptions', { name: 'subscriptions', scheduledTime: now.getTime() + 20 * HOUR });
    await setAlarm(await storeWith(subscription(inHours(20)), subscription(inHours(2), { id: 'feed-y' })), now);
    expect(alarmAt()).toBe(inHours(2));
  });

  it('is put away with the last subscription', async () => {
    alarms.set('subscriptions', { name: 'subscriptions', scheduledTime: now.getTime() + HOUR });
    await setAlarm(await storeWith(), now);
    expect(alarms.size).toBe(0);
  });

  it('set by a clock that has been put back since rings now, and not in years', async () => {
    alarms.set('subscriptions', { name: 'subscriptions', scheduledTime: now.getTime() + 40_000 * HOUR });
    await setAlarm(await storeWith(subscription(inHours(40_000))), now);
    expect(Date.parse(alarmAt() ?? '') - now.getTime()).toBeLessThan(HOUR);
  });
});

describe('a try', () => {
  it.each([
    [-1, true],
    [0, true],
    [23, false],
    // With the greatest chance that is added to a day.
    [26.3, false],
    // The clock had been put forward.
    [27, true],
    [40_000, true],
  ])('in %d hours, of a feed that is read each day, is due: %s', (hours, due) => {
    expect(isDue(subscription(inHours(hours)), now)).toBe(due);
  });
});

it('a feed that is looked at only on request is never due, and sets no alarm', async () => {
  const byHand = { ...subscription(inHours(-1)), everyHours: BY_HAND };
  expect(isDue(byHand, now)).toBe(false);
  await setAlarm(await storeWith(byHand), now);
  expect(alarms.size).toBe(0);
});

describe('the alarm of what is being built', () => {
  const work = () => {
    let end: (error?: Error) => void = () => undefined;
    const ending = new Promise<void>((resolve, reject) => (end = (error) => (error ? reject(error) : resolve())));
    return { end, done: whileBuilding(() => ending) };
  };

  it('rings until the last work has ended', async () => {
    const [one, other] = [work(), work()];
    one.end();
    await one.done;
    expect(alarms.get('builds')).toMatchObject({ periodInMinutes: 1 });
    other.end();
    await other.done;
    expect(alarms.size).toBe(0);
  });

  it('is put away where the work fails', async () => {
    const one = work();
    one.end(new Error('no'));
    await expect(one.done).rejects.toThrow('no');
    expect(alarms.size).toBe(0);
  });

  it('that a worker has left which was killed is put away by the next one, where nothing is left to build', async () => {
    alarms.set('builds', { name: 'builds', scheduledTime: now.getTime(), periodInMinutes: 1 });
    await whileBuilding(() => Promise.resolve());
    expect(alarms.size).toBe(0);
  });
});
