/**
 * Parsing at the door: what comes from a message or a store is `unknown` until a reader has made a typed value of it. Readers throw
 * `DoorError`, which names the place. Packs have a door of their own (`lib/packs/parse.ts`), which keeps what is usable.
 */
export class DoorError extends Error {
  override readonly name = 'DoorError';
  constructor(
    readonly place: string,
    wanted: string,
  ) {
    super(`${place} is not ${wanted}`);
  }
}

export type Reader<T> = (value: unknown, place: string) => T;
export type Read<R> = R extends Reader<infer T> ? T : never;

/** @param most longest text in UTF-16 units */
export function text(most: number): Reader<string> {
  return (value, place) => {
    if (typeof value !== 'string' || value.length > most) throw new DoorError(place, `text of at most ${String(most)} characters`);
    return value;
  };
}

export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value, place) => {
    if (!Number.isSafeInteger(value) || (value as number) < least || (value as number) > most) {
      throw new DoorError(place, `a whole number from ${String(least)} to ${String(most)}`);
    }
    return value as number;
  };
}

export const flag: Reader<boolean> = (value, place) => {
  if (typeof value !== 'boolean') throw new DoorError(place, 'true or false');
  return value;
};

export const nothing: Reader<undefined> = (value, place) => {
  if (value !== undefined && value !== null) throw new DoorError(place, 'empty');
  return undefined;
};

export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, place) => {
    const word = words.find((one) => one === value);
    if (word === undefined) throw new DoorError(place, `one of: ${words.join(', ')}`);
    return word;
  };
}

export function listOf<T>(item: Reader<T>, most: number): Reader<readonly T[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length > most) throw new DoorError(place, `a list of at most ${String(most)}`);
    return value.map((one: unknown, index) => item(one, `${place}[${String(index)}]`));
  };
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : reader(value, place));
}

/** A malformed or missing value becomes the fallback: for what the reader's machine stored, where a default is better than an error. */
export function orElse<T>(reader: Reader<T>, fallback: T): Reader<T> {
  return (value, place) => {
    try {
      return reader(value, place);
    } catch {
      return fallback;
    }
  };
}

/** A field that may be absent; absent, it stays absent. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}
export function optional<T>(reader: Reader<T>): Optional<T> {
  return { optional: reader };
}

type Shape = Readonly<Record<string, Reader<unknown> | Optional<unknown>>>;
type Required_<S extends Shape> = { readonly [K in keyof S as S[K] extends Reader<unknown> ? K : never]: Read<S[K]> };
type Optional_<S extends Shape> = {
  readonly [K in keyof S as S[K] extends Optional<unknown> ? K : never]?: S[K] extends Optional<infer T> ? T : never;
};
type Simplify<T> = { readonly [K in keyof T]: T[K] };

/** An object with these fields; others are dropped. */
export function record<const S extends Shape>(shape: S): Reader<Simplify<Required_<S> & Optional_<S>>> {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new DoorError(place, 'a record');
    const fields = value as Readonly<Record<string, unknown>>;
    const out: Record<string, unknown> = {};
    for (const [name, reader] of Object.entries(shape)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (typeof reader === 'function') out[name] = reader(field, `${place}.${name}`);
      else if (field !== undefined) out[name] = reader.optional(field, `${place}.${name}`);
    }
    return out as Simplify<Required_<S> & Optional_<S>>;
  };
}
