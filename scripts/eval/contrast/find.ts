/** What the extension finds of the bundled pack in one sentence of the contrast set, alone on a page of its date. */
import rulesTable from '../../../data/rules.json' with { type: 'json' };
import { createMatcher } from '../../../lib/matching/matcher.ts';
import { packInMemory } from '../../../lib/matching/memory.ts';
import { judgeSegments } from '../../../lib/matching/read.ts';
import { applyRules, nothingOff } from '../../../lib/matching/rules.ts';
import type { Finding, Rule, Segment } from '../../../lib/matching/types.ts';
import { readPacks } from '../../annotate/packs.ts';
import type { Row } from './rows.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];

/** Findings with every effect, hidden ones too, at the strictness `strict`. */
export function finder(): (row: Row) => Promise<Finding[]> {
  const packs = readPacks({ bundled: true, packs: [], withoutAppearances: false });
  const matcher = createMatcher(packs.map(packInMemory));
  const claims = packs.reduce((sum, pack) => sum + pack.claims.length, 0);
  return async ({ text, date = null, origin = 'body' }) => {
    const segment: Segment = { ordinal: 0, text, origin, start: 0, end: text.length, block: 0 };
    const judged = await judgeSegments(matcher, [segment], { url: '', title: null, language: 'en', date }, 'strict');
    return applyRules(judged, rules, nothingOff, () => claims);
  };
}

export function isPainted(finding: Finding): Finding & { painted: boolean } {
  return { ...finding, painted: finding.effect === 'painted' };
}
