/**
 * Does the segment say the same as the wording, its opposite, or another thing of the same? Negations that reach aligned words are counted
 * on both sides; an odd difference, or an antonym in place of an aligned word, turns the meaning, and two turns undo each other: "is not
 * American" and "is French" agree. Where a negation reaches only a small part of what is aligned, nobody can tell what it turns, and the
 * answer is to abstain.
 */
import type { Cue, Difference } from '../types.ts';
import type { Alignment, Pair } from '../align/align.ts';
import type { Term } from '../text/prepare.ts';
import type { Token } from '../text/tokens.ts';
import { conflicts, type Conflict } from './conflicts.ts';
import { contrastedName } from './contrast.ts';
import { negations, type Negation } from './negation.ts';
import { turnedParticle } from './particles.ts';
import { hasLostAgent, otherAgent } from './roles.ts';

export interface Polarity {
  /** `null` where it cannot be told. */
  readonly says: 'same' | 'opposite' | 'other' | null;
  readonly cue: Cue | null;
  readonly differs: readonly Difference[];
  /** The segment has a negation of its own; otherwise the wording's turns the meaning. */
  readonly negated: boolean;
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

function wordDifference({ segment, wording }: Alignment, here: Term, recorded: Term): Difference {
  return { what: 'word', here: segment.text.slice(here.start, here.end), recorded: wording.text.slice(recorded.start, recorded.end) };
}

interface Turned {
  /** Null where the difference says it all. */
  readonly cue: Cue | null;
  readonly opposite: boolean;
  readonly byAgent: boolean;
  readonly differs: readonly Difference[];
}

/** A word, a small word or a change of places that turns the meaning without a negation. @param counted negations: "keeps troops out" turns once */
function turnedBy(alignment: Alignment, found: readonly Conflict[], counted: readonly Reached[]): Turned | null {
  const { text, tokens } = alignment.segment;
  const antonym = found.find(({ kind }) => kind === 'antonym');
  if (antonym)
    return {
      cue: { kind: 'antonym', text: text.slice(antonym.here.start, antonym.here.end) },
      opposite: true,
      byAgent: false,
      differs: [],
    };
  const particle = turnedParticle(alignment);
  if (particle && !counted.some(({ negation }) => tokens[negation.token] === particle))
    return { cue: { kind: 'antonym', text: text.slice(particle.start, particle.end) }, opposite: true, byAgent: false, differs: [] };
  const [member] = found;
  const agent = member ? null : otherAgent(alignment);
  const [here, recorded] = member ? [member.here, member.recorded] : [agent?.here, agent?.recorded];
  if (!here || !recorded) return null;
  return {
    cue: null,
    opposite: false,
    byAgent: !member,
    differs: [wordDifference(alignment, here, recorded)],
  };
}

const purposes = /^(?:to|because|for|just|only|merely|simply|in order|so that|out of)\b/i;

/** "Did not invade to stop trafficking", "did not leave because of the war": what is denied is the purpose or the reason, not the deed. */
function deniesPurpose({ pairs, segment }: Alignment, here: readonly Reached[], there: readonly Reached[]): boolean {
  const last = pairs.at(-1)?.here;
  const next = last && segment.tokens[last.lastToken + 1];
  if (!next || here.length === 0 || there.length === 0 || !purposes.test(segment.text.slice(next.start))) return false;
  return !/[.,;:!?]/.test(segment.text.slice(last.end, next.start));
}

/** @param outside tells of a place in the segment whether its negations count: a refutation's own "no" does not */
export function polarity(alignment: Alignment, outside: (at: number) => boolean): Polarity {
  const { pairs, segment, wording } = alignment;
  const here = reached(segment, pairs, segmentSide).filter(({ negation }) => outside(segment.tokens[negation.token]?.start ?? 0));
  const there = reached(wording, pairs, wordingSide);
  const negated = here.length > 0;
  const contrast = contrastedName(alignment);
  if (contrast) return { says: 'opposite', cue: { kind: 'negation', text: contrast }, differs: [], negated };
  const isNegated = (turns(segment.tokens, here) + turns(wording.tokens, there)) % 2 === 1;
  const turned = turnedBy(alignment, conflicts(alignment), here);
  const first = here[0] ?? there[0];
  const cue: Cue | null = first ? { kind: 'negation', text: first.negation.text } : null;
  if (turned) {
    // "Not American" and "French" agree; "Ukraine did not attack" and "Russia attacked" need not.
    if (isNegated) return { says: turned.byAgent ? null : 'same', cue: null, differs: [], negated };
    return { says: turned.opposite ? 'opposite' : 'other', cue: turned.cue, differs: turned.differs, negated };
  }
  const isSure = [...here, ...there].some(({ share }) => share >= sureShare);
  if (isNegated) return { says: isSure ? 'opposite' : null, cue, differs: [], negated };
  const isOpen = hasLostAgent(alignment) || deniesPurpose(alignment, here, there);
  return { says: isOpen ? null : 'same', cue: null, differs: [], negated };
}
