/** Conformance of public/_locales: complete, used, and alike in every language. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import de from '../../public/_locales/de/messages.json';
import en from '../../public/_locales/en/messages.json';
import { LOSSES, NOUNS, PROBLEMS } from '../../lib/packs/problem-words.ts';
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
    /^(?:rule|topic|reason|doubt|trouble|problem|place|loss|feed)_/.test(key) ||
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

function said(kind: string): Record<string, string> {
  return Object.fromEntries(Object.entries(en).flatMap(([key, { message }]) => (key.startsWith(`${kind}_`) ? [[key, message]] : [])));
}

test('each problem of a pack has its sentence, and each loss, in English those of the command line', () => {
  const problems = Object.entries(PROBLEMS).map(([code, predicate]) => [keyOf('problem', code), `it ${predicate}.`]);
  expect(said('problem')).toEqual(Object.fromEntries(problems));
  const losses = Object.entries(LOSSES).map(([loss, words]) => [keyOf('loss', loss), `${words.charAt(0).toUpperCase()}${words.slice(1)}.`]);
  expect(said('loss')).toEqual(Object.fromEntries(losses));
});

test('each place of a pack has its name', () => {
  expect(Object.keys(said('place')).sort()).toEqual([...NOUNS, 'pack', 'field', 'labelled'].map((noun) => keyOf('place', noun)).sort());
});

test('no rule has a sentence that is there no more', () => {
  const known = new Set(rules.rules.map(({ id }) => keyOf('rule', id)));
  expect(Object.keys(en).filter((key) => key.startsWith('rule_') && key !== 'rule_gate' && !known.has(key))).toEqual([]);
});
