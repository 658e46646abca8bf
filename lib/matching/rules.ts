/** Judged matches → findings with their effect: the rules of data/rules.json in order, what the reader has switched off, one mark a passage. */
import type { JudgedMatch } from './findings.ts';
import type { ListedFor } from './listed-for.ts';
import { onePerPassage } from './passage.ts';
import { sureFrom } from './sureness.ts';
import { paintedFrom } from './thresholds.ts';
import type { Condition, Effect, Finding, Match, Rule, Strictness } from './types.ts';
import { whyListed } from './why-listed.ts';

/** What the reader has switched off; everything else is on. */
export interface Selection {
  readonly strictness: Strictness;
  readonly rulesOff: ReadonlySet<string>;
  readonly topicsOff: ReadonlySet<string>;
  readonly categoriesOff: ReadonlySet<string>;
  readonly originsOff: ReadonlySet<string>;
  /** `pack:claim` */
  readonly claimsOff: ReadonlySet<string>;
}

export const nothingOff: Selection = {
  strictness: 'strict',
  rulesOff: new Set(),
  topicsOff: new Set(),
  categoriesOff: new Set(),
  originsOff: new Set(),
  claimsOff: new Set(),
};

function allows<T>(allowed: readonly T[] | undefined, value: T): boolean {
  return allowed === undefined || allowed.includes(value);
}

function holds(condition: Condition, judged: JudgedMatch, strictness: Strictness): boolean {
  return (
    allows(condition.finding, judged.kind) &&
    allows(condition.category, judged.rating.category) &&
    allows(condition.kind, judged.claim.kind) &&
    allows(condition.stance, judged.match.stance) &&
    allows(condition.voice, judged.match.voice) &&
    allows(condition.time, judged.time) &&
    allows(condition.origin, judged.segment.origin) &&
    allows(condition.by, judged.rating.by) &&
    allows(condition.cue, judged.match.why.cue?.kind) &&
    allows(condition.strictness, strictness)
  );
}

function isSwitchedOff(judged: JudgedMatch, selection: Selection): boolean {
  const { claim, rating, segment, match } = judged;
  return (
    selection.claimsOff.has(`${match.pack}:${claim.id}`) ||
    selection.categoriesOff.has(rating.category) ||
    selection.originsOff.has(segment.origin) ||
    (claim.topics.length > 0 && claim.topics.every((topic) => selection.topicsOff.has(topic)))
  );
}

/** The first rule with an effect that covers the match; a rule on the way that is switched off hides it. */
function effectOf(judged: JudgedMatch, rules: readonly Rule[], selection: Selection): { effect: Effect; rule: string } {
  for (const rule of rules) {
    if (!rule.when.some((condition) => holds(condition, judged, selection.strictness))) continue;
    if (selection.rulesOff.has(rule.id)) return { effect: 'hidden', rule: rule.id };
    if (rule.effect !== undefined) return { effect: rule.effect, rule: rule.id };
  }
  return { effect: 'hidden', rule: '' };
}

function toFinding(judged: JudgedMatch, effect: Effect, rule: string, listedFor?: ListedFor): Finding {
  const { match, claim, segment } = judged;
  return {
    ...match,
    id: `${String(match.segment)}:${match.pack}:${match.claim}`,
    kind: judged.kind,
    soft: judged.soft,
    time: judged.time,
    effect,
    rule,
    rating: judged.rating,
    origin: segment.origin,
    claimText: claim.text,
    claimKind: claim.kind,
    topics: claim.topics,
    ...(listedFor && { listedFor }),
  };
}

/** Surely of the claim, and surely what would be painted. */
function isSure({ pack, score, sureness }: Match, { strictness }: Selection, claimsIn: (pack: string) => number): boolean {
  return sureness >= sureFrom(strictness) && score >= paintedFrom(strictness, claimsIn(pack));
}

/**
 * @param claimsIn number of claims in a pack: a greater pack asks for a greater score before anything is painted
 * @returns one finding for each judged match, hidden ones too, in the same order
 */
export function applyRules(
  judged: readonly JudgedMatch[],
  rules: readonly Rule[],
  selection: Selection,
  claimsIn: (pack: string) => number,
): Finding[] {
  const findings = judged.map((one) => {
    if (isSwitchedOff(one, selection)) return toFinding(one, 'hidden', '');
    const { effect, rule } = effectOf(one, rules, selection);
    if (effect === 'listed') return toFinding(one, effect, rule, whyListed(one));
    const isUnsure = effect === 'painted' && !isSure(one.match, selection, claimsIn);
    return isUnsure ? toFinding(one, 'listed', rule, 'unsure') : toFinding(one, effect, rule);
  });
  return onePerPassage(findings);
}
