/**
 * Does the segment say the same as the wording, or its opposite? Negations that reach aligned words are counted on both sides; an odd
 * difference, or a pair of antonyms in place of an aligned word, turns the meaning. Where a negation reaches only a small part of what is
 * aligned, nobody can tell what it turns, and the answer is to abstain.
 */
import type { Cue } from '../types.ts';
import type { Alignment, Pair } from '../align/align.ts';
import type { Term } from '../text/prepare.ts';
import type { Token } from '../text/tokens.ts';
import { areAntonyms } from '../text/synonyms.ts';
import { negations, type Negation } from './negation.ts';

export interface Polarity {
  readonly same: boolean | null;
  readonly cue: Cue | null;
}

/** A negation that reaches less than this of the aligned weight says nothing about the claim. */
const leastShare = 0.15;
/** From this share on it turns the claim; between the two nobody can tell. */
const sureShare = 0.3;

type Side = (pair: Pair) => Term;
const segmentSide: Side = (pair) => pair.here;
const wordingSide: Side = (pair) => pair.recorded;

/** Share of the weight of the aligned words (names left out, unless there is nothing else) that a negation reaches. */
function reach(negation: Negation, pairs: readonly Pair[], side: Side): number {
  const words = pairs.filter((pair) => pair.recorded.kind !== 'name');
  const counted = words.length > 0 ? words : pairs;
  const whole = counted.reduce((sum, pair) => sum + pair.recorded.weight, 0);
  const part = counted.reduce((sum, pair) => {
    const at = side(pair).firstToken;
    return sum + (at >= negation.from && at < negation.to ? pair.recorded.weight : 0);
  }, 0);
  return whole > 0 ? part / whole : 0;
}

/** A cue that is itself aligned ("denials" with "denials") is a word like any other. */
function isAligned(negation: Negation, pairs: readonly Pair[], side: Side): boolean {
  return pairs.some((pair) => side(pair).firstToken === negation.token);
}

function antonyms(alignment: Alignment): { here: Term; recorded: Term } | null {
  const hereMet = new Set(alignment.pairs.map((pair) => pair.here));
  const recordedMet = new Set(alignment.pairs.map((pair) => pair.recorded));
  for (const here of alignment.segment.terms) {
    if (hereMet.has(here) || here.kind !== 'word') continue;
    for (const recorded of alignment.wording.terms) {
      if (!recordedMet.has(recorded) && areAntonyms(here.key, recorded.key)) return { here, recorded };
    }
  }
  return null;
}

interface Reached {
  readonly negation: Negation;
  readonly share: number;
}

function reached(prepared: Alignment['segment'], pairs: readonly Pair[], side: Side): Reached[] {
  return negations(prepared)
    .filter((negation) => !isAligned(negation, pairs, side))
    .map((negation) => ({ negation, share: reach(negation, pairs, side) }))
    .filter(({ share }) => share >= leastShare);
}

/** How often the meaning is turned: once for negations that stand side by side ("no troops, nor any plans"), once more for each within another's scope. */
function turns(tokens: readonly Token[], negations: readonly Reached[]): number {
  const joined = (from: number, to: number): boolean => tokens.slice(from, to + 1).some(({ word }) => /^(?:and|n?or)$/.test(word));
  const nested = negations.filter(({ negation }) =>
    negations.some(
      ({ negation: outer }) => outer.token < negation.token && negation.token < outer.to && !joined(outer.token, negation.token),
    ),
  );
  return negations.length === 0 ? 0 : 1 + nested.length;
}

/** `same: null` where it cannot be told. */
export function polarity(alignment: Alignment): Polarity {
  const { pairs, segment, wording } = alignment;
  const here = reached(segment, pairs, segmentSide);
  const there = reached(wording, pairs, wordingSide);
  const pair = antonyms(alignment);
  const turned = (turns(segment.tokens, here) + turns(wording.tokens, there) + (pair ? 1 : 0)) % 2 === 1;
  const first = here[0] ?? there[0];
  if (!turned) return { same: true, cue: null };
  if (pair) return { same: false, cue: { kind: 'antonym', text: segment.text.slice(pair.here.start, pair.here.end) } };
  const cue: Cue | null = first ? { kind: 'negation', text: first.negation.text } : null;
  const sure = [...here, ...there].some(({ share }) => share >= sureShare);
  return { same: sure ? false : null, cue };
}
