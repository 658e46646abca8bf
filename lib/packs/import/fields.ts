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

/** A name may be a thing with a name; what nests deeper is an attack. */
const DEEPEST = 4;

function oneText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return depth < DEEPEST ? oneText(all(value)[0], depth + 1) : '';
  if (!isThing(value) || depth >= DEEPEST) return '';
  const named = get(value, '@value', 'name', 'alternateName', 'text', 'headline', 'value');
  return named === undefined ? ofLanguages(value) : oneText(named, depth + 1);
}

const LANGUAGE = /^(?!url$|id$)[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i;

/** JSON-LD's language map: `{"en": "False", "de": "Falsch"}`. */
function ofLanguages(map: Thing): string {
  const entries = Object.entries(map);
  const [first = ''] = entries.length < 20 && entries.every(([key]) => LANGUAGE.test(key)) ? entries.map(([, text]) => text) : [];
  return typeof first === 'string' ? first : '';
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

/** Longer ones are refused in any case (lib/packs/address.ts); a feed may hold megabytes in the place of one. */
const LONGEST_ADDRESS = 4096;
/** "desk.example/a": a host, a path, and no scheme. */
const WITHOUT_SCHEME = /^(?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,24}(?:[/?#]|$)/i;

function readAddress(raw: string): string | undefined {
  const trimmed = raw.trim();
  if (trimmed.length > LONGEST_ADDRESS) return undefined;
  const encoded = trimmed.replaceAll(' ', '%20');
  return address.read(WITHOUT_SCHEME.test(encoded) ? `https://${encoded.replace(/^\/\//, '')}` : encoded, nowhere);
}

/** What may be an address in a value: texts, and those of things. */
export function addressesIn(value: unknown): readonly unknown[] {
  return all(value).flatMap((one) => (isThing(one) ? all([get(one, 'url'), get(one, '@id'), get(one, 'contentUrl')]) : [one]));
}

/** The first web address in a value, or undefined; what is mended or cannot be followed is told. Addresses without a scheme get https. */
export function addressOf(value: unknown, mends: Set<Reason>): string | undefined {
  for (const raw of addressesIn(value)) {
    if (raw === '') continue;
    const read = typeof raw === 'string' ? readAddress(raw) : undefined;
    if (read !== raw) mends.add('bad-address');
    if (read !== undefined) return read;
  }
  return undefined;
}
