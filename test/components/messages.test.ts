/** Conformance of public/_locales: complete, used, and alike in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import type { ProblemCode } from '../../lib/packs/problems.ts';
import pack from '../../data/packs/nato-ukraine-2022.json';
import { REFUSALS } from '../../lib/extension/refusal.ts';
import { TROUBLES } from '../../lib/packs/import/trouble.ts';
import { FEED_WORDS } from '../../components/text/data-names.ts';
import catalogue from '../../data/feeds.json';
import rules from '../../data/rules.json';

const languages: Readonly<Record<string, Readonly<Record<string, { readonly message: string }>>>> = { en, de };
const places = (message: string): string[] => [...new Set(message.match(/\$\d/g) ?? [])].sort();
const keyOf = (prefix: string, id: string): string => `${prefix}_${id.replaceAll('-', '_')}`;

test.each(Object.keys(languages))('%s has every message, with the same places to fill', (language) => {
  const filled = (messages: (typeof languages)[string]) =>
    Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, places(message)]));
  expect(filled(languages[language] ?? {})).toEqual(filled(en));
  expect(Object.entries(languages[language] ?? {}).filter(([, { message }]) => message.trim() === '')).toEqual([]);
});

test.each(Object.keys(languages))('%s: the store takes a description of at most 132 characters', (language) => {
  expect(languages[language]?.['extensionDescription']?.message.length).toBeLessThanOrEqual(132);
});

test.each(Object.keys(languages))('%s: each rule has its sentence, each topic of the bundled pack its name', (language) => {
  const wanted = [
    ...rules.rules.map(({ id }) => keyOf('rule', id)),
    ...pack.claims.flatMap(({ topics }) => topics.map((topic) => keyOf('topic', topic))),
  ];
  expect(wanted.filter((key) => languages[language]?.[key] === undefined)).toEqual([]);
});

test('no message is left over', () => {
  const sources = ['components', 'lib/extension', 'entrypoints']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
    .join('\n');
  const config = readFileSync('wxt.config.ts', 'utf8');
  const used = (key: string): boolean =>
    /^(?:rule|topic|reason|doubt|trouble|problem|feed)_/.test(key) ||
    sources.includes(`'${key.replace(/_(?:one|other)$/, '')}'`) ||
    sources.includes(`'${key}'`) ||
    config.includes(`__MSG_${key}__`);
  expect(Object.keys(en).filter((key) => !used(key))).toEqual([]);
});

test('each trouble and each refusal has its sentence, in English the one that is logged', () => {
  const said = Object.entries(en).filter(([key]) => key.startsWith('trouble_'));
  expect(Object.fromEntries(said.map(([key, { message }]) => [key, message]))).toEqual(
    Object.fromEntries(Object.entries({ ...TROUBLES, ...REFUSALS }).map(([trouble, sentence]) => [keyOf('trouble', trouble), sentence])),
  );
});

test.each(Object.keys(languages))(
  '%s has words of its own for each feed of the catalogue, in English those of data/feeds.json',
  (language) => {
    for (const feed of catalogue.feeds)
      for (const field of FEED_WORDS) {
        const said = languages[language]?.[keyOf('feed', `${feed.id}-${field}`)]?.message;
        if (language === 'en') expect(said).toBe(feed[field]);
        else expect(said).toEqual(expect.any(String));
      }
  },
);

/** `false`: it costs nothing, and nobody is told of it alone. A new code does not compile until it stands here. */
const codes: Readonly<Record<ProblemCode, boolean>> = {
  'not-json': true,
  'wrong-type': true,
  missing: true,
  empty: true,
  'too-long': true,
  'too-short': true,
  'too-many': true,
  'mended-text': false,
  'bad-id': true,
  'bad-date': true,
  'bad-address': true,
  'bad-language': true,
  'bad-number': true,
  'not-one-of': true,
  'long-quote': true,
  'no-evidence': true,
  'no-label': false,
  duplicate: true,
  dangling: true,
  inconsistent: true,
  'unknown-field': false,
  'foreign-format': true,
  more: false,
};

test('each problem that costs something of a pack has its words', () => {
  const wanted = Object.entries(codes).flatMap(([code, costs]) => (costs ? [keyOf('problem', code)] : []));
  expect(
    Object.keys(en)
      .filter((key) => key.startsWith('problem_'))
      .sort(),
  ).toEqual(wanted.sort());
});

test('no rule has a sentence that is there no more', () => {
  const known = new Set(rules.rules.map(({ id }) => keyOf('rule', id)));
  expect(Object.keys(en).filter((key) => key.startsWith('rule_') && key !== 'rule_gate' && !known.has(key))).toEqual([]);
});
