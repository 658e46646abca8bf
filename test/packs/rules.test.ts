import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const { rules } = read('data/rules.json') as { rules: { id: string }[] };
const messages = read('public/_locales/en/messages.json') as Record<string, { message: string }>;

test('every rule has an id of its own', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

test.each(rules.map((rule) => rule.id))('the rule “%s” is told to the reader in a sentence', (id) => {
  expect(messages[`rule_${id.replaceAll('-', '_')}`]?.message ?? '').toMatch(/\S+ \S+ \S+.*\.$/);
});
