/**
 * How sure it is that a segment does with a claim what the words say: boosted trees over the signs, fitted on the contrast set by
 * `scripts/fit-sureness.ts`, which also sets the bars where a stated precision was reached on claims that it had not seen.
 */
import table from '../../data/matching/sureness.json' with { type: 'json' };
import { Forest } from './forest.ts';
import { SIGNS } from './stance/signs.ts';
import type { Strictness } from './types.ts';

const trees = new Forest(table.trees);

const certain = 0.99;
/** Of all runs of letters: what is written so much as in the record has nothing beside it. */
const wordForWord = 0.95;

function at(signs: Float64Array, name: (typeof SIGNS)[number]): number {
  return signs[SIGNS.indexOf(name)] ?? 0;
}

/** All terms met, on both sides, and all checks pass: that needs no trees. */
function isTermForTerm(signs: Float64Array): boolean {
  const foreign = at(signs, 'foreignWithin') + at(signs, 'foreignBeside') + at(signs, 'foreignElsewhere');
  const meets = foreign + at(signs, 'missing') === 0 && at(signs, 'termsHere') === at(signs, 'termsRecorded');
  return (meets && at(signs, 'all') === 1) || at(signs, 'alike') >= wordForWord;
}

/** @param signs by `SIGNS` @returns 0 to 1 */
export function sureness(signs: Float64Array): number {
  const told = trees.probability(signs);
  return isTermForTerm(signs) ? Math.max(certain, told) : told;
}

/** Least sureness of a finding that may be painted. */
export function sureFrom(strictness: Strictness): number {
  return table.bars[strictness];
}

/** Below it nobody can tell whether the segment says what the claim says: its stance is unclear. */
export const leastSure: number = table.bars.told;
