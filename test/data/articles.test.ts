/** The three articles from which the bundled pack was made: found by matching, not by looking up their own words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import rulesTable from '../../data/rules.json' with { type: 'json' };
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { judgeSegments } from '../../lib/matching/read.ts';
import { applyRules, nothingOff } from '../../lib/matching/rules.ts';
import type { Finding, Rule } from '../../lib/matching/types.ts';
import type { Document } from '../../scripts/annotate/document.ts';
import { readDocuments } from '../../scripts/annotate/documents.ts';
import { readPacks } from '../../scripts/annotate/packs.ts';

const data = process.env['ON_RECORD_DATA'];
const dates = { 'asianet-newsable': '2022-02-24', gadgetclock: '2022-02-24', 'norway-today': '2022-01-31' } as const;
const packs = readPacks({ bundled: true, packs: [], withoutAppearances: true });
const recorded = readPacks({ bundled: true, packs: [], withoutAppearances: false }).flatMap(({ claims }) => claims);

function fourGrams(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return words.slice(3).map((_, index) => words.slice(index, index + 4).join(' '));
}

/** The sentence and the quote share a run of four words. */
function isOf(sentence: string, quote: string): boolean {
  const there = new Set(fourGrams(quote));
  return fourGrams(sentence).some((gram) => there.has(gram));
}

async function read(article: keyof typeof dates): Promise<{ document: Document; findings: Finding[] }> {
  const [document] = readDocuments(join(data ?? '', 'articles', `${article}.txt`), dates[article]);
  if (!document) throw new Error(`${article} is empty`);
  const judged = await judgeSegments(createMatcher(packs.map(packInMemory)), document.segments, document.page, 'strict');
  const findings = applyRules(judged, rulesTable.rules as unknown as readonly Rule[], nothingOff, () => recorded.length);
  return { document, findings: findings.filter(({ effect }) => effect !== 'hidden') };
}

describe.skipIf(data === undefined)('the three articles', () => {
  it('finds nine in ten of the appearances, their own words taken out', async () => {
    const missed: string[] = [];
    let all = 0;
    for (const article of Object.keys(dates) as (keyof typeof dates)[]) {
      const { document, findings } = await read(article);
      for (const claim of recorded) {
        for (const appearance of claim.appearances.filter((one) => one.article === article)) {
          all++;
          const sentences = document.segments.filter(({ text }) => isOf(text, appearance.quote)).map(({ ordinal }) => ordinal);
          if (!findings.some((finding) => finding.claim === claim.id && sentences.includes(finding.segment)))
            missed.push(`${claim.id}: ${appearance.quote}`);
        }
      }
    }
    expect(missed.length, `missed of ${String(all)}:\n${missed.join('\n')}`).toBeLessThanOrEqual(all * 0.1);
  });

  it('points at whole sentences of the source', async () => {
    const { document } = await read('gadgetclock');
    const source = readFileSync(join(data ?? '', 'articles', 'gadgetclock.txt'), 'utf8').replace(/^\uFEFF/, '');
    for (const { text, start, end } of document.segments) expect(source.slice(start, end)).toBe(text);
  });
});
