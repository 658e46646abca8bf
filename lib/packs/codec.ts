import type { Place } from './place.ts';

/**
 * Both ways between a pack's wire form (plain JSON) and a typed value, from one declaration.
 * `read` takes anything, never throws, and gives undefined, after telling `at`, where the value is unusable.
 */
export interface Codec<T> {
  readonly read: (value: unknown, at: Place) => T | undefined;
  readonly write: (value: T) => unknown;
}

/** A codec for what stands in JSON as it is. */
export function plain<T>(read: Codec<T>['read']): Codec<T> {
  return { read, write: (value) => value };
}
