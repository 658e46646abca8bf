/** A worker's way to the store that ends after so many steps: as if the browser had killed the worker there. */
import type { Database } from '../../lib/extension/store/database.ts';

export interface Mortal {
  /** Whether it was killed: else it has done all that it had to. */
  readonly isKilled: () => boolean;
  readonly connect: () => Promise<Database>;
  /** Nothing of it is under way any more: it was killed, or has nothing left to do. */
  gone(): Promise<void>;
}

/** A browser ends a worker's transactions with it; a double must be waited for, or two workers are alive at once. */
const STILL_MS = 60;

/** What a worker does to the store, until it is killed after so many steps: from then on nothing of it arrives. */
export function mortal(connect: () => Promise<Database>, steps: number): Mortal {
  let left = steps;
  let isKilled = false;
  const underWay = new Set<Promise<unknown>>();
  const follow = (result: unknown): unknown => {
    const { done } = (result ?? {}) as { readonly done?: unknown };
    for (const one of [result, done]) {
      if (!(one instanceof Promise)) continue;
      const ended: Promise<unknown> = one.catch(() => undefined).finally(() => underWay.delete(ended));
      underWay.add(ended);
    }
    return result;
  };
  const gone = async (): Promise<void> => {
    for (let seen = Infinity; seen !== left || underWay.size > 0;) {
      seen = left;
      await Promise.all(underWay);
      if (left >= 0) await new Promise((resolve) => setTimeout(resolve, STILL_MS));
    }
    // On a busy machine it may only have paused: now it is killed all the same.
    left = 0;
    await Promise.all(underWay);
  };
  const proxied = async (): Promise<Database> => {
    const database = await connect();
    return new Proxy(database, {
      get(whole, name) {
        const value = Reflect.get(whole, name) as unknown;
        if (typeof value !== 'function') return value;
        return (...args: unknown[]): unknown => {
          if (--left < 0) {
            isKilled = true;
            throw new Error('killed');
          }
          return follow((value as (...all: unknown[]) => unknown).apply(whole, args));
        };
      },
    });
  };
  return { connect: proxied, gone, isKilled: () => isKilled };
}
