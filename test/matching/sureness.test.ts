/** By which signs it is told how sure a match is, and what follows from it. */
import { describe, expect, it } from 'vitest';
import { align, type Alignment } from '../../lib/matching/align/align.ts';
import { among, Commonness } from '../../lib/matching/commonness.ts';
import { Forest } from '../../lib/matching/forest.ts';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { foreign } from '../../lib/matching/stance/foreign.ts';
import { lacking } from '../../lib/matching/stance/lacking.ts';
import { likeness } from '../../lib/matching/stance/likeness.ts';
import { SIGNS } from '../../lib/matching/stance/signs.ts';
import { sureness } from '../../lib/matching/sureness.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare, type Prepared } from '../../lib/matching/text/prepare.ts';
import type { Match } from '../../lib/matching/types.ts';
import { claimOf, rated } from './claims.ts';

const names = nameTable([
  { key: 'north', aliases: ['Northland'] },
  { key: 'south', aliases: ['Southland'] },
]);
const side = (text: string): Prepared => prepare(text, names);
const met = (wording: string, text: string): Alignment => align(side(wording), side(text), new Set());

describe('commonness', () => {
  const common = new Commonness(['Northland closed the harbour', 'Northland shut the harbour', 'The harbour is closed for good'].map(side));
  const [north, closed, harbour] = side('Northland closed the harbour').terms;

  it('counts wordings that have a term or a synonym of it', () => {
    expect([north, closed, harbour].map((term) => term && common.shareOf(term))).toEqual([2 / 3, 1, 1]);
  });

  it('has each concept once', () => {
    expect(common.concepts.map(({ term }) => term.key)).toEqual(['@north', closed?.key, harbour?.key, 'good']);
  });

  it('finds a term among others', () => {
    const has = among(side('They shut it').terms);
    expect([closed, harbour].map((term) => term && has(term))).toEqual([true, false]);
  });
});

describe('signs', () => {
  it('parts what the claim does not know by where it stands', () => {
    const alignment = met(
      'Northland closed the harbour',
      'In spring, Northland, fearing pirates, closed a harbour of rivals, and Berg wept over bicycles.',
    );
    const found = foreign(alignment, among(alignment.wording.terms));
    expect(found.within).toBeGreaterThan(0);
    expect(found.elsewhere).toBeGreaterThan(found.beside);
    expect(found.names).toBe(1);
    expect(foreign(met('Northland closed the harbour', 'Northland closed the harbour.'), () => false)).toEqual({
      within: 0,
      beside: 0,
      elsewhere: 0,
      names: 0,
    });
  });

  it('weighs what is lacking by how many wordings have it', () => {
    const wordings = [
      'Northland closed the harbour with mines',
      'Mines closed the harbour of Northland',
      'Northland closed the harbour for good',
    ];
    const common = new Commonness(wordings.map(side));
    const all = lacking(met(wordings[0] ?? '', 'Northland closed the harbour with mines.'), common);
    const some = lacking(met(wordings[0] ?? '', 'Northland closed the harbour.'), common);
    expect(all).toMatchObject({ missing: 0 });
    expect(some.missing).toBeGreaterThan(0);
    expect(some.concepts).toBeLessThan(all.concepts);
    expect(some.greatest).toBeGreaterThan(all.greatest);
  });

  it('hears how alike both are written', () => {
    expect(likeness(met('Northland closed the harbour', 'northland closed the harbour!'))).toEqual({ contained: 1, dice: 1 });
    const longer = likeness(met('Northland closed the harbour', 'Northland closed the harbour because of the storm.'));
    expect(longer.contained).toBeGreaterThan(0.95);
    expect(longer.dice).toBeLessThan(0.9);
  });
});

describe('trees', () => {
  it('add up the leaves to which the values lead', () => {
    const forest = new Forest({ bias: 0, depth: 1, features: [0, 1], thresholds: [0.5, 2], leaves: [-1, 1, 0, 3] });
    expect(forest.probability(Float64Array.of(0, 0))).toBeCloseTo(1 / (1 + Math.exp(1)), 9);
    expect(forest.probability(Float64Array.of(1, 5))).toBeCloseTo(1 / (1 + Math.exp(-4)), 9);
    // What is asked for is reached, or can no longer be: 1 / (1 + e) is .27, and the trees give 1 and 3 at most.
    expect(forest.probability(Float64Array.of(0, 0), 0.2)).toBe(forest.probability(Float64Array.of(0, 0)));
    expect(forest.probability(Float64Array.of(1, 5), 0.98)).toBe(forest.probability(Float64Array.of(1, 5)));
    expect(forest.probability(Float64Array.of(1, 5), 0.99)).toBe(0);
    expect(forest.probability(Float64Array.of(0, 0), 0.95)).toBe(0);
  });
});

describe('sureness', () => {
  const claims = [claimOf({ id: 'fleet', text: 'Northland sent its fleet to close the harbour of Southland', reviews: [rated('false')] })];
  const matcher = createMatcher([packInMemory({ id: 'test', claims, names: [{ key: 'north', aliases: ['Northland'] }], articles: [] })]);
  const page = { url: '', title: null, language: 'en', date: null };

  async function one(text: string): Promise<{ match: Match | undefined; signs: Float64Array | undefined }> {
    let signs: Float64Array | undefined;
    const segment = { ordinal: 0, text, origin: 'body', start: 0, end: text.length, block: 0 } as const;
    const matches = await matcher.match([segment], page, {
      strictness: 'strict',
      onSigns: (tells, _, values) => {
        if (tells === 'sureness') signs = values;
      },
    });
    return { match: matches[0], signs };
  }

  it('is great where all terms of both sides meet', async () => {
    const { match, signs } = await one('Northland sent its fleet to close the harbour of Southland.');
    expect(match?.sureness).toBeGreaterThanOrEqual(0.99);
    expect(signs).toHaveLength(SIGNS.length);
    expect(sureness(signs ?? new Float64Array())).toBeGreaterThanOrEqual(0.99);
  });

  it('is less where something else is said of the same words, and nothing where nothing would be painted', async () => {
    const exact = await one('Northland sent its fleet to close the harbour of Southland.');
    const other = await one(
      'Northland sent a letter that asked why the fleet had to close the harbour of Southland for bathers and tourists.',
    );
    expect(other.match?.sureness ?? 0).toBeLessThan(exact.match?.sureness ?? 0);
    expect((await one('Northland did not send its fleet to close the harbour of Southland.')).match?.sureness ?? 0).toBe(0);
  });
});
