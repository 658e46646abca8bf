import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CATEGORIES, CLAIM_KINDS, type Claim, ORIGINS } from '../../lib/matching/types.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { serialisePack } from '../../lib/packs/serialise.ts';
import { goodPack } from './examples.ts';

const sentence = fc.array(fc.stringMatching(/^[A-Za-zäöüßéł0-9]{3,9}$/), { minLength: 3, maxLength: 12 }).map((words) => words.join(' '));
const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const isoDate = fc.oneof(
  fc.integer({ min: 1900, max: 2100 }).map(String),
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
);
const url = fc.webUrl({ withQueryParameters: true });

/** An object whose optional fields are there or not, but never undefined. */
function partly<M extends object, O extends object>(
  must: { [K in keyof M]: fc.Arbitrary<M[K]> },
  may: { [K in keyof O]: fc.Arbitrary<O[K]> },
) {
  return fc.tuple(fc.record(must), fc.record(may, { requiredKeys: [] })).map(([one, other]) => ({ ...one, ...other }));
}

const review = fc.oneof(
  partly(
    { by: fc.constantFrom('publisher', 'party'), category: fc.constantFrom(...CATEGORIES), label: sentence, publisher: sentence },
    { url, date: isoDate, title: sentence, note: sentence },
  ),
  fc.record({ by: fc.constant('pack'), category: fc.constantFrom(...CATEGORIES), label: fc.constant(null), publisher: fc.constant(null) }),
);
const source = partly(
  { publisher: sentence, title: fc.option(sentence), cautions: fc.uniqueArray(fc.constantFrom('party', 'mirror', 'uncertain')) },
  { url, date: isoDate, quote: sentence, language: fc.constantFrom('en', 'pt-br'), note: sentence },
);
const figure = fc.record({
  value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x)),
  comparator: fc.constantFrom('exactly', 'about', 'less-than'),
  unit: key,
});

function claimOf(articles: readonly string[], names: readonly string[]) {
  return partly(
    {
      id: key,
      text: sentence,
      form: fc.constantFrom('statement', 'headline'),
      kind: fc.constantFrom(...CLAIM_KINDS),
      language: fc.constantFrom('en', 'de'),
      variants: fc.uniqueArray(sentence, { selector: (variant) => variant.toLowerCase(), maxLength: 3 }),
      quotations: fc.array(sentence, { maxLength: 2 }),
      reviews: fc.array(review, { maxLength: 3 }).filter((reviews) => reviews.filter((one) => one.by === 'pack').length < 2),
      sources: fc.array(source, { minLength: 1, maxLength: 2 }),
      appearances: fc.array(fc.record({ article: fc.constantFrom(...articles), quote: sentence, origin: fc.constantFrom(...ORIGINS) }), {
        maxLength: 2,
      }),
      figures: fc.array(figure, { maxLength: 2 }),
      dates: fc.array(isoDate, { maxLength: 2 }),
      names: fc.subarray([...names]),
      topics: fc.uniqueArray(key, { maxLength: 2 }),
      relations: fc.constant([]),
    },
    {
      claimant: sentence,
      speaker: fc.constantFrom(...names),
      date: isoDate,
      validity: fc.record({ from: isoDate, change: sentence }, { requiredKeys: [] }),
      context: sentence,
      articleBound: fc.constantFrom(...articles),
      note: sentence,
    },
  );
}

const pack = fc
  .tuple(fc.uniqueArray(key, { minLength: 1, maxLength: 3 }), fc.uniqueArray(key, { minLength: 1, maxLength: 3 }))
  .chain(([articles, names]) =>
    partly(
      {
        id: key,
        version: key,
        title: sentence,
        description: fc.oneof(fc.constant(''), sentence),
        language: fc.constantFrom('en', 'fr'),
        updated: isoDate,
        editors: fc.array(sentence, { maxLength: 2 }),
        articles: fc.tuple(
          ...articles.map((id) =>
            partly({ id: fc.constant(id), publisher: sentence, title: fc.option(sentence), url }, { date: isoDate, note: sentence }),
          ),
        ),
        names: fc.tuple(...names.map((one) => fc.record({ key: fc.constant(one), aliases: fc.constant([`the ${one}`]) }))),
        claims: fc.uniqueArray(claimOf(articles, names), { selector: (claim) => claim.id, maxLength: 4 }),
      },
      { editorialUrl: url, licence: sentence, homepage: url },
    ),
  )
  .map((value) => withRelations(value as Pack));

/** Each claim is related to the first. */
function withRelations(value: Pack): Pack {
  const first = value.claims[0]?.id ?? '';
  const related = (claim: Claim): Claim => (claim.id === first ? claim : { ...claim, relations: [{ type: 'related', claim: first }] });
  return { ...value, claims: value.claims.map(related) };
}

test('a pack that is written is read again as it was, without a problem', () => {
  fc.assert(
    fc.property(pack, fc.constantFrom(0, 2), (value, indent) => {
      const { pack: read, problems } = parsePack(serialisePack(value, indent), 'x');
      expect(problems.filter((problem) => !['same-words', 'shared-alias', 'repeated'].includes(problem.code))).toEqual([]);
      expect(read).toEqual(value);
    }),
  );
});

/** Any value in any place: at the root, or instead of anything inside a good pack. */
const places = [...pathsOf(goodPack())];
function* pathsOf(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  yield path;
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  for (const [key_, one] of entries) yield* pathsOf(one, [...path, key_]);
}
function replaced(value: unknown, [head, ...rest]: readonly (string | number)[], by: unknown): unknown {
  if (head === undefined) return by;
  if (Array.isArray(value)) return value.map((one: unknown, index) => (index === head ? replaced(one, rest, by) : one));
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([k, one]) => [k, k === head ? replaced(one, rest, by) : one]))
    : value;
}
const anything = fc.oneof(
  fc.jsonValue(),
  fc.jsonValue({ noUnicodeString: false }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
  fc.constantFrom('__proto__', 'constructor', -1, 1e308, true),
);

test('any JSON gives a pack or errors, and never throws; what it gives is in order', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), anything, (path, value) => {
      const { pack: read, problems } = parsePack(replaced(goodPack(), path, value), 'x');
      if (read === null) expect(problems.some((problem) => problem.severity === 'error')).toBe(true);
      else expect(parsePack(serialisePack(read), 'x').pack).toEqual(read);
      for (const problem of problems) expect(problem.text).toMatch(/^pack “x”/);
    }),
    { numRuns: 1000 },
  );
});

test('any text is read without throwing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { pack: read, problems } = parsePack(text, 'x');
      expect(read !== null || problems.length > 0).toBe(true);
    }),
  );
});
