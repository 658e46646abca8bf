import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../lib/matching/align/align.ts';
import { Bounds } from '../../lib/matching/align/bound.ts';
import { features, isEvidence, score } from '../../lib/matching/align/score.ts';
import { nameTable } from '../../lib/matching/text/names.ts';
import { prepare, type Prepared } from '../../lib/matching/text/prepare.ts';
import { parsePack } from '../../lib/packs/parse.ts';

const file = readFileSync(new URL('../../data/packs/nato-ukraine-2022.json', import.meta.url), 'utf8');
const pack = parsePack(file, 'bundled', { ownPages: ['/editorial.html'] }).pack;
const names = nameTable(pack?.names ?? []);
const texts = (pack?.claims ?? []).flatMap(({ text, variants }) => [text, ...variants]);
const wordings = texts.map((text) => prepare(text, names));
const bar = 0;
const bounds = new Bounds(bar);
const all = wordings.map((wording) => ({ wording, number: bounds.add(wording) }));
const bound = (number: number): number => 1 / (1 + Math.exp(-bounds.of(number)));

/** As bestWordings scores it, with all of the segment known to the claim. */
const nothing: ReadonlySet<string> = new Set();

function scoreOf(wording: Prepared, segment: Prepared, context: ReadonlySet<string>, phrases: ReadonlySet<string>): number {
  const alignment = align(wording, segment, context, phrases);
  return isEvidence(alignment) ? score(features(alignment, () => true)) : 0;
}

/** A letter left out, or put in twice. */
function misspelt(word: string, place: number): string {
  return place % 2 === 0 ? word.slice(0, place) + word.slice(place + 1) : word.slice(0, place) + word.charAt(place) + word.slice(place);
}

const word = fc
  .tuple(fc.constantFrom(...texts.flatMap((text) => text.split(' '))), fc.nat(9), fc.nat(5))
  .map(([one, place, chance]) => (chance === 0 && one.length > 6 ? misspelt(one, place % one.length) : one));
/** Part of a wording among words of others: some terms meet, some do not. */
const sentence = fc
  .tuple(fc.array(word, { maxLength: 6 }), fc.constantFrom(...texts), fc.array(word, { maxLength: 6 }))
  .map(([before, text, after]) => [...before, text, ...after].join(' '));

describe('the bound of a score', () => {
  it('is never below the score, and for what meets nothing it is 0', () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(...texts), fc.constantFrom('', ...texts), (text, headline, before) => {
        const segment = prepare(text, names);
        const context = new Set(prepare(headline, names).terms.flatMap(({ kind, key }) => (kind === 'name' ? [key] : [])));
        const phrases = new Set(prepare(before, names).terms.map(({ key }) => key));
        bounds.hear(segment, phrases, context);
        for (const { wording, number } of all) expect(bound(number)).toBeGreaterThanOrEqual(scoreOf(wording, segment, context, phrases));
        expect(bounds.isReached).toBe(all.some(({ number }) => bounds.of(number) >= bar));
      }),
      { numRuns: 40 },
    );
    bounds.hear(prepare('Qwertz uiopü asdfg', names), nothing, nothing);
    expect(all.every(({ number }) => bound(number) === 0)).toBe(true);
  });

  it('leaves out nearly everything that does not match', () => {
    const own = all.slice(0, 60);
    let aligned = 0;
    for (const { wording: segment } of own) {
      bounds.hear(segment, nothing, nothing);
      aligned += all.filter(({ number }) => bound(number) >= 0.6).length;
    }
    expect(aligned).toBeGreaterThanOrEqual(own.length);
    expect(aligned).toBeLessThan(own.length * all.length * 0.05);
  });
});
