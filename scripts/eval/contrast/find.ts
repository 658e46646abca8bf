/** What the extension finds of the bundled pack in one row of the contrast set, alone on a page of its date. */
import rulesTable from '../../../data/rules.json' with { type: 'json' };
import { createMatcher, type Matcher } from '../../../lib/matching/matcher.ts';
import { packInMemory } from '../../../lib/matching/memory.ts';
import { judgeSegments } from '../../../lib/matching/read.ts';
import { applyRules, nothingOff } from '../../../lib/matching/rules.ts';
import { splitSentences } from '../../../lib/matching/segments.ts';
import type { Claim, Finding, PageFacts, Rule, Segment } from '../../../lib/matching/types.ts';
import { readPacks } from '../../annotate/packs.ts';
import type { Row } from './rows.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];
const packs = readPacks({ bundled: true, packs: [], withoutAppearances: false });

/** Of the bundled pack. @param variants as many of each claim's as are kept */
export function matcherOf(variants = Infinity): Matcher {
  const cut = (claim: Claim): Claim => ({ ...claim, variants: claim.variants.slice(0, variants) });
  return createMatcher(packs.map((pack) => packInMemory({ ...pack, claims: pack.claims.map(cut) })));
}

/** Its sentences, in one block. */
export function segmentsOf({ text, origin = 'body' }: Pick<Row, 'text' | 'origin'>): Segment[] {
  return splitSentences(text, 'en').map(({ start, end }, ordinal) => ({
    ordinal,
    text: text.slice(start, end),
    origin,
    start,
    end,
    block: 0,
  }));
}

export function pageOf({ date = null }: { readonly date?: string | null }): PageFacts {
  return { url: '', title: null, language: 'en', date };
}

/** Findings with every effect, hidden ones too, at the strictness `strict`. */
export function finder(): (row: Pick<Row, 'text' | 'origin' | 'date'>) => Promise<Finding[]> {
  const matcher = matcherOf();
  const claims = packs.reduce((sum, pack) => sum + pack.claims.length, 0);
  return async (row) => {
    const judged = await judgeSegments(matcher, segmentsOf(row), pageOf(row), 'strict');
    return applyRules(judged, rules, nothingOff, () => claims);
  };
}

export function isPainted(finding: Finding): Finding & { painted: boolean } {
  return { ...finding, painted: finding.effect === 'painted' };
}
