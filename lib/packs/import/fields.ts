/** JSON-LD in the wild: a property may be a value, a list of values, an object with a name, or an object with `@value`. */
import { address } from '../address.ts';
import { Place } from '../place.ts';
import { Problems } from '../problems.ts';
import { clean } from './clean.ts';
import type { Reason } from './report.ts';

export type Thing = Readonly<Record<string, unknown>>;

const nowhere = Place.root(new Problems(''));

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of what is there; null and undefined are nothing. */
export function all(value: unknown): readonly unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.flat(2).filter((one) => one !== null && one !== undefined) : [value];
}

export function firstThing(value: unknown): Thing | null {
  return all(value).find(isThing) ?? null;
}

/** Own properties only: a feed may name one `__proto__` or `constructor`. */
export function get(thing: Thing | null, ...names: readonly string[]): unknown {
  for (const name of names) {
    const value = thing && Object.hasOwn(thing, name) ? thing[name] : undefined;
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

function oneText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (!isThing(value)) return '';
  return oneText(get(value, '@value', 'name', 'alternateName', 'text', 'headline'));
}

/** The first text in a value, of whatever shape; '' where there is none. */
export function textOf(value: unknown, mends: Set<Reason>): string {
  for (const one of all(value)) {
    const text = clean(oneText(one), mends);
    if (text !== '') return text;
  }
  return '';
}

/** Types of a thing, without the vocabulary's address. */
export function typesOf(thing: Thing): readonly string[] {
  return all(get(thing, '@type', 'type')).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

/** A web address, or undefined after telling. Addresses without a scheme get https. */
export function addressOf(value: unknown, mends: Set<Reason>): string | undefined {
  const raw = all(value)
    .map((one) => (isThing(one) ? get(one, '@id', 'url', 'contentUrl') : one))
    .find((one) => typeof one === 'string' && one.trim() !== '');
  if (typeof raw !== 'string') return undefined;
  const trimmed = raw.trim().replaceAll(' ', '%20');
  const schemed = /^(?:\/\/|www\.)/.test(trimmed) ? `https://${trimmed.replace(/^\/\//, '')}` : trimmed;
  const read = address.read(schemed, nowhere);
  if (read === undefined || read !== raw) mends.add('bad-address');
  return read;
}
