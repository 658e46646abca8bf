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

/** A word or two in another clause add nothing: "…, wake up". In the weights of terms. */
const mostElsewhere = 8;
/** Where so much of the wording stands letter for letter, a "not" on either side is the wording's own. */
const samePhrase = 0.8;

/** Of a wrong claim a "not" may stand where it turns nothing, so that the words agree and the sentences do not. */
function isPlain(signs: Float64Array): boolean {
  const negations = at(signs, 'negationsHere') + at(signs, 'negationsRecorded');
  return at(signs, 'wrong') === 0 || negations === 0 || at(signs, 'contained') >= samePhrase;
}

/** All that is common to the wordings is here, nothing stands among it or beside it, and all checks pass: that needs no trees. */
function isTermForTerm(signs: Float64Array): boolean {
  const lacks = at(signs, 'foreignWithin') + at(signs, 'foreignBeside') + at(signs, 'missing');
  const meets = lacks === 0 && at(signs, 'foreignElsewhere') < mostElsewhere && at(signs, 'all') === 1;
  return (meets && isPlain(signs)) || at(signs, 'alike') >= wordForWord;
}

/** Another claim that fits so much better is the one that is misquoted. */
const mostBehind = 0.05;

/** Quotation marks, the recorded speaker and other words: that has been checked word by word, and is too rare for trees. */
function isMisquoted(signs: Float64Array): boolean {
  return at(signs, 'misquoted') === 1 && at(signs, 'lead') >= -mostBehind;
}

/** @param signs by `SIGNS` @returns 0 to 1 */
export function sureness(signs: Float64Array): number {
  const told = trees.probability(signs);
  return isTermForTerm(signs) || isMisquoted(signs) ? Math.max(certain, told) : told;
}

/** Least sureness of a finding that may be painted. */
export function sureFrom(strictness: Strictness): number {
  return table.bars[strictness];
}

/** Below it nobody can tell whether the segment says what the claim says: its stance is unclear. */
export const leastSure: number = table.bars.told;
