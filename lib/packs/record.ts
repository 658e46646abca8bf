import type { Codec } from './codec.ts';
import type { Place } from './place.ts';
import type { Loss } from './problem-words.ts';

interface Field<T> {
  readonly codec: Codec<T>;
  /** `must`: without it the record is refused. `may`: it can be absent. `else`: `fallback` stands for it; malformed, it costs the record when `strict`. */
  readonly need: 'must' | 'may' | 'else';
  readonly fallback?: T;
  readonly strict?: boolean;
}
type MustField<T> = Field<T> & { readonly need: 'must' | 'else' };
type MayField<T> = Field<T> & { readonly need: 'may' };

/** Every property of T, optional ones declared `may`: what the type has and the shape lacks does not compile. */
type Shape<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? MayField<Exclude<T[K], undefined>> : MustField<T[K]>;
};

export function must<T>(codec: Codec<T>): MustField<T> {
  return { codec, need: 'must' };
}
export function may<T>(codec: Codec<T>): MayField<T> {
  return { codec, need: 'may' };
}
/** It can be absent; malformed, the record is refused. */
export function strictlyMay<T>(codec: Codec<T>): MayField<T> {
  return { codec, need: 'may', strict: true };
}
/** Absent, it is `fallback`, which is not written either; malformed, the record is refused: for what must not be guessed. */
export function strictlyElse<T>(codec: Codec<T>, fallback: T): MustField<T> {
  return { codec, need: 'else', fallback, strict: true };
}
/** Absent or malformed, it is `fallback`. */
export function orElse<T>(codec: Codec<T>, fallback: T): MustField<T> {
  return { codec, need: 'else', fallback };
}

/** Absent or malformed, it is null. */
export function orNull<T>(codec: Codec<T>): MustField<T | null> {
  return orElse<T | null>({ read: codec.read, write: (value) => (value === null ? null : codec.write(value)) }, null);
}

interface RecordOptions<T> {
  /** Names the record in problems: its id, say. */
  readonly label?: (raw: Readonly<Record<string, unknown>>) => unknown;
  /** Fields that the format knows and this record does not read. */
  readonly alsoKnown?: readonly string[];
  /** What the fields together must fulfil: gives the value, mended, or undefined. */
  readonly check?: (value: T, at: Place) => T | undefined;
  /** What is lost when a field that must be there is not. */
  readonly loss?: Loss;
}

/** A JSON object with known fields. null counts as absent; unknown fields are told and passed over. */
export function record<T extends object>(noun: Loss, shape: Shape<T>, options: RecordOptions<T> = {}): Codec<T> {
  const fields = Object.entries<Field<unknown>>(shape as Record<string, Field<unknown>>);
  const known = new Set([...fields.map(([name]) => name), ...(options.alsoKnown ?? [])]);
  const loss = options.loss ?? noun;
  return {
    read(value, place) {
      if (!isObject(value)) return place.refuse('no-object');
      const at = place.named(options.label?.(value));
      for (const name of Object.keys(value)) {
        if (!known.has(name)) at.field(name).warn('unknown-field');
      }
      const out = readFields(fields, value, at, loss);
      // The shape has exactly the properties of T, each with the codec of its type; the compiler cannot follow that through the loop.
      const typed = out as T | undefined;
      return typed && options.check ? options.check(typed, at) : typed;
    },
    write: (value) => writeFields(fields, value),
  };
}

const lost = Symbol('lost');

/** @returns `lost` where the record cannot do without it, undefined where it may be without */
function readField(name: string, field: Field<unknown>, raw: unknown, at: Place, loss: Loss): unknown {
  const otherwise = field.need === 'else' ? field.fallback : undefined;
  if (raw === undefined || raw === null) {
    if (field.need !== 'must') return otherwise;
    at.refuse('missing', [name], 'error', loss);
    return lost;
  }
  const isCostly = field.need === 'must' || field.strict === true;
  const read = field.codec.read(raw, isCostly ? at.field(name, 'error', loss) : at.field(name));
  return read ?? (isCostly ? lost : otherwise);
}

/** All fields are read even when one costs the record, so that one run tells everything. */
function readFields(fields: [string, Field<unknown>][], raw: Record<string, unknown>, at: Place, loss: Loss): object | undefined {
  const out: Record<string, unknown> = {};
  let whole = true;
  for (const [name, field] of fields) {
    const read = readField(name, field, Object.hasOwn(raw, name) ? raw[name] : undefined, at, loss);
    if (read === lost) whole = false;
    else if (read !== undefined) out[name] = read;
  }
  return whole ? out : undefined;
}

function writeFields(fields: [string, Field<unknown>][], value: object): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const own = (value as Record<string, unknown>)[name];
    if (own === undefined || own === null) continue;
    if (field.need === 'else' && isSame(own, field.fallback)) continue;
    out[name] = field.codec.write(own);
  }
  return out;
}

function isSame(value: unknown, fallback: unknown): boolean {
  return value === fallback || (Array.isArray(value) && value.length === 0 && Array.isArray(fallback) && fallback.length === 0);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
