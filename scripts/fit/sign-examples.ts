/** The contrast set as examples: each match with its signs, and whether it is of the right claim, or whether what would be painted is right. */
import rulesTable from '../../data/rules.json' with { type: 'json' };
import { judge } from '../../lib/matching/findings.ts';
import { applyRules, nothingOff } from '../../lib/matching/rules.ts';
import type { Claim, Match, Rule } from '../../lib/matching/types.ts';
import { matcherOf, pageOf, segmentsOf } from '../eval/contrast/find.ts';
import { readRows, type Row, type Split } from '../eval/contrast/rows.ts';
import type { LabelledRow } from './forest.ts';

export const settings = { trees: 120, depth: 3, rate: 0.06, leastWeight: 2, lambda: 2 };

export interface Example extends LabelledRow {
  readonly claim: string;
  /** As many of the claim's as were kept. */
  readonly variants: number;
}

const rules = rulesTable.rules as unknown as readonly Rule[];
/** The oldest sentences: the checks were written with them in view, and pass more often on them than on others. */
const oldWeight = 0.5;

function isRight({ claim, also = [], painted }: Row, found: string): boolean {
  return painted === true && (claim === found || also.includes(found));
}

/** Whether the rules paint it where it is sure. */
function mayBePainted(match: Match, claim: Claim, row: Row): boolean {
  const segment = segmentsOf(row)[match.segment];
  if (!segment) return false;
  const sure = { ...match, score: 1, sureness: 1 };
  return applyRules([judge(sure, claim, segment, pageOf(row))], rules, nothingOff, () => 1)[0]?.effect === 'painted';
}

/** Claims of a reader's own, and of many packs, have few variants or none. */
const variantsKept = [Infinity, 3, 0];
const fewWeight = 0.5;

/** What is told, and whether it is right of a match; null where the row does not tell. */
interface Question {
  readonly tells: 'relevance' | 'sureness';
  rightOf(row: Row, match: Match, claim: Claim): boolean | null;
}

const isOfItsClaim: Question = {
  tells: 'relevance',
  rightOf: ({ claim, also = [], maybe = [] }, { claim: found }) =>
    claim === found || also.includes(found) || (maybe.includes(found) ? null : false),
};

const isRightlyPainted: Question = {
  tells: 'sureness',
  rightOf: (row, match, claim) =>
    row.painted === null || row.maybe?.includes(claim.id) === true || !mayBePainted(match, claim, row) ? null : isRight(row, claim.id),
};

async function examplesIn(rows: readonly Row[], variants: number, { tells, rightOf }: Question): Promise<Example[]> {
  const matcher = matcherOf(variants);
  const examples: Example[] = [];
  for (const row of rows) {
    const claims = new Map<string, Claim>();
    const met: { match: Match; values: Float64Array }[] = [];
    await matcher.match(segmentsOf(row), pageOf(row), {
      strictness: 'strict',
      onClaim: (_, claim) => claims.set(claim.id, claim),
      onSigns: (told, match, values) => {
        if (told === tells) met.push({ match, values });
      },
    });
    const weight = (row.id.startsWith('c') ? oldWeight : 1) * (variants === Infinity ? 1 : fewWeight);
    for (const { match, values } of met) {
      const claim = claims.get(match.claim);
      const right = claim ? rightOf(row, match, claim) : null;
      if (right !== null) examples.push({ claim: match.claim, variants, values, right, weight });
    }
  }
  return examples;
}

/** In the order of the rows, with all variants of the claims, then with few and none. */
async function examplesOf(split: Split, question: Question): Promise<Example[]> {
  const rows = readRows(split);
  const examples: Example[] = [];
  for (const variants of variantsKept) examples.push(...(await examplesIn(rows, variants, question)));
  return examples;
}

/** Each match: is it of a claim that the sentence speaks of? */
export function relevanceExamples(split: Split): Promise<Example[]> {
  return examplesOf(split, isOfItsClaim);
}

/** Each match of which something might be painted: would that be right? */
export function surenessExamples(split: Split): Promise<Example[]> {
  return examplesOf(split, isRightlyPainted);
}
