/** Findings on a folder of saved pages, one line each, so that a person can judge them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import rulesTable from '../../data/rules.json' with { type: 'json' };
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import { judgeSegments } from '../../lib/matching/read.ts';
import { applyRules, nothingOff } from '../../lib/matching/rules.ts';
import type { Finding, Rule, Segment } from '../../lib/matching/types.ts';
import { readDocuments } from '../annotate/documents.ts';
import { readPacks } from '../annotate/packs.ts';
import { dataFile, type EvalOptions } from './support/options.ts';
import type { EvalResult } from './support/result.ts';

const rules = rulesTable.rules as unknown as readonly Rule[];

function line(file: string, finding: Finding, segments: readonly Segment[]): string {
  const text = segments.find(({ ordinal }) => ordinal === finding.segment)?.text ?? '';
  return [file, finding.effect, finding.kind, finding.score, finding.claim, text, finding.claimText].join('\t').replace(/[\r\n]+/g, ' ');
}

export async function run(options: EvalOptions): Promise<EvalResult> {
  const folder = dataFile(options.pages, 'pages');
  const packs = readPacks({ bundled: options.packs.length === 0, packs: options.packs, withoutAppearances: false });
  const matcher = createMatcher(packs.map(packInMemory));
  const sizes = new Map(packs.map(({ id, claims }) => [id, claims.length]));
  const notes: string[] = [];
  const counts = { pages: 0, sentences: 0, painted: 0, listed: 0 };
  for (const file of readdirSync(folder).filter((name) => /\.html?$/i.test(name))) {
    for (const { segments, page } of readDocuments(join(folder, file), null)) {
      const judged = await judgeSegments(matcher, segments, page, 'strict');
      const findings = applyRules(judged, rules, nothingOff, (pack) => sizes.get(pack) ?? 0).filter(({ effect }) => effect !== 'hidden');
      counts.pages++;
      counts.sentences += segments.length;
      counts.painted += findings.filter(({ effect }) => effect === 'painted').length;
      counts.listed += findings.filter(({ effect }) => effect === 'listed').length;
      notes.push(...findings.map((finding) => line(file, finding, segments)));
    }
  }
  return { figures: { ...counts, n: counts.pages }, ci: {}, notes };
}
