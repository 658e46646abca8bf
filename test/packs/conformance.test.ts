import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ratingOf } from '../../lib/matching/rating.ts';
import type { Claim } from '../../lib/matching/types.ts';
import type { Pack } from '../../lib/packs/pack.ts';
import { parsePack } from '../../lib/packs/parse.ts';
import { serialisePack } from '../../lib/packs/serialise.ts';
import { countWords } from '../../lib/packs/words.ts';

/** What must hold of the data that ships, beyond being readable. */
const directory = new URL('../../data/packs/', import.meta.url);
const files = readdirSync(directory).filter((file) => file.endsWith('.json'));

/** The ids of the claims for which `holds` is not so: a failure names them all. */
function offenders(pack: Pack, holds: (claim: Claim) => boolean): string[] {
  return pack.claims.filter((claim) => !holds(claim)).map((claim) => claim.id);
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

test('packs are bundled', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('data/packs/%s', (file) => {
  const text = readFileSync(new URL(file, directory), 'utf8');
  const { pack: read, problems } = parsePack(text, file, { ownPages: ['/editorial.html'] });
  if (!read) throw new Error(problems.map((problem) => problem.text).join('\n'));
  const pack = read;

  test('is read without a problem, and written as it stands', () => {
    expect(problems.map((problem) => problem.text)).toEqual([]);
    expect(serialisePack(pack)).toBe(text);
  });

  test('is named after its id, and says who edits it and how to object', () => {
    expect(`${pack.id}.json`).toBe(file);
    expect(pack.editorialUrl).toBeDefined();
    expect(pack.editors.length).toBeGreaterThan(0);
    expect(pack.licence).toBeDefined();
  });

  test('every claim has a rating or a reading, a context, topics, and three variants at least', () => {
    expect(offenders(pack, (claim) => claim.variants.length >= 3)).toEqual([]);
    expect(offenders(pack, (claim) => ratingOf(claim).category !== 'unknown')).toEqual([]);
    expect(offenders(pack, (claim) => claim.context !== undefined && claim.topics.length > 0)).toEqual([]);
  });

  test('a claim is a sentence', () => {
    expect(offenders(pack, (claim) => /^[“\p{Lu}\p{N}].*[.!?]”?$/u.test(claim.text))).toEqual([]);
  });

  test('quotes hold at most 40 words', () => {
    const quotes = pack.claims.flatMap((claim) => [
      ...claim.quotations,
      ...[...claim.sources, ...claim.appearances].map((one) => one.quote ?? ''),
    ]);
    expect(quotes.filter((quote) => countWords(quote) > 40)).toEqual([]);
  });

  test('a claim says the same thing nowhere twice', () => {
    expect(offenders(pack, (claim) => new Set([claim.text, ...claim.variants].map(folded)).size === claim.variants.length + 1)).toEqual([]);
  });

  test('no wording stands for two claims', () => {
    const owners = new Map<string, string[]>();
    for (const claim of pack.claims) {
      for (const wording of [claim.text, ...claim.variants])
        owners.set(folded(wording), [...(owners.get(folded(wording)) ?? []), claim.id]);
    }
    expect([...owners.values()].filter((ids) => new Set(ids).size > 1)).toEqual([]);
  });

  test('variants assert: none is a question', () => {
    expect(offenders(pack, (claim) => !claim.variants.some((variant) => variant.trim().endsWith('?')))).toEqual([]);
  });

  test('where a publisher has rated a claim, the pack does not; where none has, it does', () => {
    const count = (claim: Claim, by: string): number => claim.reviews.filter((review) => review.by === by).length;
    expect(offenders(pack, (claim) => count(claim, 'pack') === (count(claim, 'publisher') > 0 ? 0 : 1))).toEqual([]);
  });

  test('a claim that was so says until when, and what changed', () => {
    const outdated = (claim: Claim): boolean => ratingOf(claim).category === 'outdated';
    expect(
      offenders(pack, (claim) => !outdated(claim) || (claim.validity?.until !== undefined && claim.validity.change !== undefined)),
    ).toEqual([]);
  });

  test('recorded words stand in a source’s quote', () => {
    const isSourced = (claim: Claim) => (words: string) => claim.sources.some((source) => source.quote?.includes(words));
    expect(offenders(pack, (claim) => claim.quotations.every(isSourced(claim)))).toEqual([]);
    expect(offenders(pack, (claim) => claim.quotations.length === 0 || claim.speaker !== undefined)).toEqual([]);
  });

  test('names that claims use are there, and no others', () => {
    const used = new Set(pack.claims.flatMap((claim) => [...claim.names, ...(claim.speaker === undefined ? [] : [claim.speaker])]));
    expect(pack.names.map((name) => name.key).filter((key) => !used.has(key))).toEqual([]);
    expect(pack.names.filter((name) => name.aliases.length === 0)).toEqual([]);
  });

  test('relations fit each other: what contradicts is contradicted, and nothing is narrower than what is narrower than it', () => {
    const has = (from: string, type: string, to: string): boolean =>
      pack.claims.some((claim) => claim.id === from && claim.relations.some((relation) => relation.type === type && relation.claim === to));
    const misfits = pack.claims.flatMap((claim) =>
      claim.relations
        .filter(({ type, claim: other }) => {
          if (type === 'contradicts' || type === 'same-as') return !has(other, type, claim.id);
          return type !== 'related' && has(other, type, claim.id);
        })
        .map(({ type, claim: other }) => `${claim.id} ${type} ${other}`),
    );
    expect(misfits).toEqual([]);
  });

  test('who commented is not named', () => {
    const comments = pack.claims.filter((claim) => claim.appearances.some((appearance) => appearance.origin === 'comment'));
    expect(comments.map((claim) => claim.claimant ?? '').filter((claimant) => claimant !== 'a reader comment')).toEqual([]);
  });

  test('nothing of the workshop is left in what readers see', () => {
    const leftover = /\bfile \d{3}\b|\bthe store\b|\bstored (?:page|excerpt)|\bthe brief\b|\bTODO\b|wording of the address/i;
    expect(
      offenders(
        pack,
        (claim) => !leftover.test(JSON.stringify({ ...claim, sources: claim.sources.map((source) => ({ ...source, url: '' })) })),
      ),
    ).toEqual([]);
  });
});
