import { describe, expect, test } from 'vitest';
import { parsePack } from '../../lib/packs/parse.ts';
import { goodPack } from './examples.ts';

type Wire = ReturnType<typeof goodPack>;

function parseSpoilt(spoil: (pack: Wire) => void) {
  const wire = goodPack();
  spoil(wire);
  return parsePack(wire, 'x');
}

const claimOf = (wire: Wire, index = 0): Record<string, unknown> => wire.claims[index] ?? {};
const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${String(index)}`).join(' ');

test('a good pack is read without a problem, with its defaults', () => {
  const { pack, problems } = parsePack(goodPack(), 'x');
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({ id: 'example', description: '', editors: [] });
  expect(pack?.claims[0]).toMatchObject({ form: 'statement', kind: 'fact', language: 'en', topics: [], quotations: [] });
  expect(pack?.claims[0]?.reviews[0]).toMatchObject({ by: 'publisher', category: 'false', label: 'Not so' });
  expect(pack?.claims[0]?.figures[0]).toEqual({ value: 12, comparator: 'exactly', unit: 'day' });
  expect(pack?.articles[0]).toMatchObject({ title: null });
});

test('the text of a file is read like what it holds, with or without a byte order mark', () => {
  const expected = parsePack(goodPack(), 'x');
  expect(parsePack(JSON.stringify(goodPack()), 'x')).toEqual(expected);
  expect(parsePack(`\uFEFF${JSON.stringify(goodPack())}`, 'x')).toEqual(expected);
});

const refusals: [name: string, spoil: (wire: Wire) => void, text: string][] = [
  ['no id', (w) => delete w['id'], 'pack “x” has no “id”; the pack is refused'],
  ['a foreign format', (w) => (w['format'] = 'list'), 'pack “x”: “format” is “list”, not “on-record-pack”; the pack is refused'],
  [
    'a later version',
    (w) => (w['formatVersion'] = 2),
    'pack “x”: “formatVersion” is 2; this version of On Record reads 1; the pack is refused',
  ],
  ['no claims', (w) => Object.assign(w, { claims: undefined }), 'pack “x” has no list of “claims”; the pack is refused'],
  ['no usable claim', (w) => Object.assign(w, { claims: [1] }), 'pack “x” has no claim that can be used; the pack is refused'],
];
test.each(refusals)('a pack with %s is refused', (_name, spoil, text) => {
  const { pack, problems } = parseSpoilt(spoil);
  expect(pack).toBeNull();
  expect(problems.filter((problem) => problem.severity === 'error').map((problem) => problem.text)).toContain(text);
});

test.each([['{'], [''], ['[]'], ['"text"'], ['null'], ['7']])('the file %j is refused', (input) => {
  const { pack, problems } = parsePack(input, 'x');
  expect(pack).toBeNull();
  expect(problems[0]).toMatchObject({ severity: 'error', pointer: '' });
});

interface Damage {
  readonly name: string;
  readonly spoil: (wire: Wire) => void;
  readonly problem: string;
  readonly pointer: string;
  /** Claims that are left. */
  readonly left?: number;
}
const errors: Damage[] = [
  {
    name: 'nobody who can be cited',
    spoil: (w) => delete claimOf(w, 1)['sources'],
    problem: 'pack “x”: claim 2 (“bridge-open”) has no source, no publisher’s review and no appearance; the claim is left out',
    pointer: '/claims/1',
    left: 1,
  },
  {
    name: 'only a reading of the pack',
    spoil: (w) => (w.claims[1] = { id: 'b', text: 'The old bridge is open.', reviews: [{ by: 'pack', category: 'supported' }] }),
    problem: 'pack “x”: claim 2 (“b”) has no source, no publisher’s review and no appearance; the claim is left out',
    pointer: '/claims/1',
    left: 1,
  },
  {
    name: 'an id twice',
    spoil: (w) => (claimOf(w, 1)['id'] = 'bridge-closed'),
    problem: 'pack “x”: claim 2 (“bridge-closed”) has the same id as one before it; it is left out',
    pointer: '/claims/1',
    left: 1,
  },
  {
    name: 'an id with a colon',
    spoil: (w) => (claimOf(w, 1)['id'] = 'a:b'),
    problem:
      'pack “x”: claim 2 (“a:b”), “id” is “a:b”, not 1 to 128 letters, digits or . _ ~ - that start with a letter or digit; the claim is left out',
    pointer: '/claims/1/id',
    left: 1,
  },
  {
    name: 'a text of one word',
    spoil: (w) => (claimOf(w, 1)['text'] = 'Fake!'),
    problem:
      'pack “x”: claim 2 (“bridge-open”), “text” has fewer than 2 words (“Fake!”) and would match far too much; the claim is left out',
    pointer: '/claims/1/text',
    left: 1,
  },
  {
    name: 'an unknown kind, which is not guessed',
    spoil: (w) => (claimOf(w, 1)['kind'] = 'rumour'),
    problem:
      'pack “x”: claim 2 (“bridge-open”), “kind” is “rumour”, which is none of: fact, quotation, intent, opinion, prediction; the claim is left out',
    pointer: '/claims/1/kind',
    left: 1,
  },
  {
    name: 'a bond to an unknown article',
    spoil: (w) => (claimOf(w, 1)['articleBound'] = 'herald'),
    problem: 'pack “x”: claim 2 (“bridge-open”) is bound to the article “herald”, which the pack does not have; it is left out',
    pointer: '/claims/1',
    left: 1,
  },
  {
    name: 'a review without a publisher',
    spoil: (w) => (claimOf(w)['reviews'] = [{ label: 'False' }]),
    problem: 'pack “x”: claim 1 (“bridge-closed”), review 1 has no “publisher”; the review is left out',
    pointer: '/claims/0/reviews/0',
  },
  {
    name: 'a source that is an address only',
    spoil: (w) => (claimOf(w)['sources'] = ['https://a.example']),
    problem: 'pack “x”: claim 1 (“bridge-closed”), source 1 is not an object; it is left out',
    pointer: '/claims/0/sources/0',
  },
  {
    name: 'an article at no web address',
    spoil: (w) => w.articles.push({ id: 'b', publisher: 'B', url: 'javascript:alert(1)' }),
    problem:
      'pack “x”: article 2 (“b”), “url” is “javascript:alert(1)”, not an address that starts with http:// or https://; the article is left out',
    pointer: '/articles/1/url',
  },
];
test.each(errors)('a claim or record with $name is left out', ({ spoil, problem, pointer, left = 2 }) => {
  const { pack, problems } = parseSpoilt(spoil);
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', text: problem, pointer }));
  expect(pack?.claims).toHaveLength(left);
});

const address = 'not an address that starts with http:// or https://; it is left out';
const warnings: [name: string, spoil: (wire: Wire) => void, problem: string][] = [
  [
    'unknown field',
    (w) => (claimOf(w)['colour'] = 'red'),
    'claim 1 (“bridge-closed”), “colour” is no field of this format version; it is ignored',
  ],
  [
    'quote over 40 words',
    (w) => (claimOf(w)['sources'] = [{ publisher: 'P', quote: words(41) }]),
    'claim 1 (“bridge-closed”), source 1, “quote” has 41 words, more than 40; it is left out',
  ],
  [
    'address with a script',
    (w) => (claimOf(w)['sources'] = [{ publisher: 'P', url: 'JavaScript:a()' }]),
    `claim 1 (“bridge-closed”), source 1, “url” is “JavaScript:a()”, ${address}`,
  ],
  [
    'address with a password',
    (w) => (claimOf(w)['sources'] = [{ publisher: 'P', url: 'https://a:b@c.example' }]),
    `claim 1 (“bridge-closed”), source 1, “url” is “https://a:b@c.example”, ${address}`,
  ],
  [
    'page of the extension',
    (w) => (w['editorialUrl'] = '/options.html'),
    '“editorialUrl” is “/options.html”, a page of the extension, which only a bundled pack may name; it is left out',
  ],
  [
    'day not in the calendar',
    (w) => (claimOf(w)['date'] = '2023-02-29'),
    'claim 1 (“bridge-closed”), “date” is “2023-02-29”, not a date like 2022, 2022-02 or 2022-02-24; it is left out',
  ],
  [
    'validity that runs backwards',
    (w) => (claimOf(w)['validity'] = { from: '2022-03', until: '2022-02-24' }),
    'claim 1 (“bridge-closed”), “validity” ends (2022-02-24) before it begins (2022-03); it is left out',
  ],
  [
    'unknown category',
    (w) => (claimOf(w)['reviews'] = [{ category: 'wrong', label: 'Wrong', publisher: 'P' }]),
    'claim 1 (“bridge-closed”), review 1, “category” is “wrong”, which is none of: false, misleading, missing-context, disputed, outdated, unverifiable, opinion, supported, satire, unknown; it is left out',
  ],
  [
    'review without a label',
    (w) => (claimOf(w)['reviews'] = [{ publisher: 'P' }]),
    'claim 1 (“bridge-closed”), review 1 has no “label”: what the publisher called it is not known',
  ],
  [
    'reading with a publisher',
    (w) => (claimOf(w)['reviews'] = [{ by: 'pack', label: 'False', publisher: 'P' }]),
    'claim 1 (“bridge-closed”), review 1 is the pack’s reading and yet has a label or a publisher, which are left out',
  ],
  [
    'half a character',
    (w) => (claimOf(w)['note'] = 'a\uD800b'),
    'claim 1 (“bridge-closed”), “note” holds broken or invisible characters, which are replaced',
  ],
  [
    'turned text',
    (w) => (claimOf(w)['note'] = 'a\u202Eb'),
    'claim 1 (“bridge-closed”), “note” holds broken or invisible characters, which are replaced',
  ],
  ['number in quotation marks', (w) => (claimOf(w)['note'] = 7), 'claim 1 (“bridge-closed”), “note” is not text; it is left out'],
  [
    'text of two words',
    (w) => (claimOf(w)['variants'] = ['Bridge closed']),
    'claim 1 (“bridge-closed”), variant 1 has only 2 words (“Bridge closed”) and may match too much',
  ],
  [
    'variant twice',
    (w) => (claimOf(w)['variants'] = ['The bridge is shut', 'the bridge is shut']),
    'claim 1 (“bridge-closed”), “variants” says “the bridge is shut” more than once',
  ],
  [
    'relation to nothing',
    (w) => (claimOf(w)['relations'] = [{ type: 'related', claim: 'gone' }]),
    'claim 1 (“bridge-closed”) refers to “gone”, but the pack has no other claim of that id; the reference is left out',
  ],
  [
    'relation to itself',
    (w) => (claimOf(w)['relations'] = [{ type: 'related', claim: 'bridge-closed' }]),
    'claim 1 (“bridge-closed”) refers to “bridge-closed”, but the pack has no other claim of that id; the reference is left out',
  ],
  [
    'name without an entry',
    (w) => (claimOf(w)['names'] = ['nobody']),
    'claim 1 (“bridge-closed”) refers to “nobody”, but the pack has no name of that key; the reference is left out',
  ],
  [
    'appearance in no article',
    (w) => (claimOf(w)['appearances'] = [{ article: 'gone', quote: 'a b' }]),
    'claim 1 (“bridge-closed”) refers to “gone”, but the pack has no article of that id; the reference is left out',
  ],
  [
    'same words twice',
    (w) => (claimOf(w, 1)['text'] = 'The OLD bridge was closed for 12 days.'),
    'claim 2 (“bridge-open”) says word for word what the claim “bridge-closed” says',
  ],
  [
    'alias of two names',
    (w) => w.names.push({ key: 'other', aliases: ['ADA MAYOR'] }),
    'name 2 (“other”) has the alias “ADA MAYOR”, which is one of “mayor” too',
  ],
];
test.each(warnings)('%s: told, and the claim is kept', (_name, spoil, problem) => {
  const { pack, problems } = parseSpoilt(spoil);
  expect(problems).toContainEqual(expect.objectContaining({ severity: 'warning', text: `pack “x”: ${problem}` }));
  expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(pack?.claims).toHaveLength(2);
});

describe('what is mended', () => {
  test('broken and invisible characters do not get through', () => {
    const { pack } = parseSpoilt((w) => (claimOf(w)['note'] = ' a\uD800b\u202Ec\u0000 '));
    expect(pack?.claims[0]?.note).toBe('a\uFFFDbc');
  });

  test('null counts as absent', () => {
    const { pack, problems } = parseSpoilt((w) => Object.assign(claimOf(w), { date: null, variants: null, kind: null }));
    expect(problems).toEqual([]);
    expect(pack?.claims[0]).toMatchObject({ variants: [], kind: 'fact' });
  });

  test('a bundled pack may name a page of the extension', () => {
    const wire = { ...goodPack(), editorialUrl: '/editorial.html' };
    expect(parsePack(wire, 'x', { ownPages: ['/editorial.html'] })).toMatchObject({
      pack: { editorialUrl: '/editorial.html' },
      problems: [],
    });
  });

  test('words are counted in scripts without spaces, too', () => {
    const { pack, problems } = parseSpoilt((w) => (claimOf(w)['text'] = '古い橋は十二日間閉鎖された'));
    expect(problems).toEqual([]);
    expect(pack?.claims).toHaveLength(2);
  });

  test('what later versions may add is passed over in silence', () => {
    expect(parsePack({ ...goodPack(), signatures: [{}], deltas: [] }, 'x').problems).toEqual([]);
  });
});

test('the same problem a thousand times is told twenty times and counted', () => {
  const wire = goodPack();
  const claims = Array.from({ length: 1000 }, (_, index) => ({
    ...wire.claims[1],
    id: `c${String(index)}`,
    text: `The bridge number ${String(index)} is open.`,
    colour: 1,
  }));
  const { pack, problems } = parsePack({ ...wire, claims }, 'x');
  expect(pack?.claims).toHaveLength(1000);
  expect(problems).toHaveLength(21);
  expect(problems.at(-1)).toMatchObject({ code: 'unknown-field', more: 980, severity: 'warning' });
  expect(problems.at(-1)?.text).toMatch(/^pack “x”: 980 more problems like this one: /);
});
