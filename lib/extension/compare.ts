/** Segments of a page → findings with their effect. Self-contained: all that it needs is in the call, the settings and the store. */
import { type JudgedMatch } from '../matching/findings.ts';
import { judgeSegments } from '../matching/read.ts';
import { applyRules } from '../matching/rules.ts';
import type { Finding, PageFacts, Rule, Segment, Strictness } from '../matching/types.ts';
import { withLanguage } from '../packs/page-language.ts';
import type { OpenPack } from './corpus/open.ts';
import { selectionOf, withoutMutedPassages } from './selection.ts';
import { withoutSwitchedOff } from './switched-off.ts';
import type { Settings } from './settings/settings.ts';
import type { MutedItem } from './store/records/muted.ts';

export interface Comparison {
  readonly page: PageFacts;
  readonly segments: readonly Segment[];
  /** Segments before this ordinal are context: they are matched, since the next ones refer to them, and not answered. */
  readonly from: number;
}

export interface Chosen {
  readonly packs: readonly OpenPack[];
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly muted: readonly MutedItem[];
}

interface Judged {
  readonly matches: readonly JudgedMatch[];
  /** Packs that could be compared. */
  readonly packs: readonly OpenPack[];
}

/** @throws what went wrong with the first pack, where none could be compared */
async function judgeAll(
  packs: readonly OpenPack[],
  { page: told, segments }: Comparison,
  strictness: Strictness,
  report: (error: unknown) => void,
): Promise<Judged> {
  const page = withLanguage(told, segments);
  // At once, so that one pack is compared while another one's claims are fetched.
  const all = await Promise.allSettled(packs.map(({ matcher }) => judgeSegments(matcher, segments, page, strictness)));
  const failures = all.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  if (failures.length === packs.length && packs.length > 0) throw failures[0];
  failures.forEach(report);
  const matches = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  matches.sort((left, right) => left.match.segment - right.match.segment || right.match.score - left.match.score);
  return { matches, packs: packs.filter((_, place) => all[place]?.status === 'fulfilled') };
}

/** The packs that the reader has not switched off. */
export function packsOn({ packs, settings }: Pick<Chosen, 'packs' | 'settings'>): readonly OpenPack[] {
  return packs.filter(({ stored }) => !settings.packsOff.includes(stored.id));
}

export interface Outcome {
  /** By segment, then by falling score; hidden ones too, for the rules' counts. */
  readonly findings: readonly Finding[];
  /** Packs that were compared; one whose claims cannot be read keeps none of the others from it. */
  readonly packs: readonly OpenPack[];
}

/** @param report told of packs that could not be compared @throws what went wrong, where none could */
export async function compare(comparison: Comparison, chosen: Chosen, report: (error: unknown) => void): Promise<Outcome> {
  const { matches, packs } = await judgeAll(packsOn(chosen), comparison, chosen.settings.strictness, report);
  const judged = withoutMutedPassages(withoutSwitchedOff(matches, chosen.settings, comparison.page), chosen.muted);
  const sizes = new Map(packs.map(({ stored }) => [stored.id, stored.claims]));
  const selection = selectionOf(chosen.settings, chosen.muted);
  const findings = applyRules(judged, chosen.rules, selection, (pack) => sizes.get(pack) ?? 0);
  return { findings: findings.filter(({ segment }) => segment >= comparison.from), packs };
}

/** How often each rule has given an effect. */
export function firedRules(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) if (rule !== '') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}
