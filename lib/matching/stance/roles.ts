/**
 * Who does it to whom. "A attacks B" and "B attacks A" share all their words; so do "Ukraine started the war" and "since the war started,
 * Ukraine …". A word between two aligned ones that is formed like a verb has the first as its agent and the second as its patient; after
 * "by" it is the other way round. No parser: a wrong guess is worse than none, so that both sides must be plain. Linear in the pairs.
 */
import type { Alignment, Pair } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import type { Token } from '../text/tokens.ts';
import { clauseEnd, clauseStart } from './clauses.ts';

export interface Swap {
  readonly agentHere: Term;
  readonly agentRecorded: Term;
}

type Side = (pair: Pair) => Term;
const segmentSide: Side = (pair) => pair.here;
const wordingSide: Side = (pair) => pair.recorded;

interface Roles {
  readonly agent: Pair;
  readonly patient: Pair;
}

const auxiliaries: ReadonlySet<string> = new Set('is are was were be been being has have had will would did does do can could'.split(' '));
/** What both do to each other. */
const mutual: ReadonlySet<string> = new Set(
  'meet met talk contact fight fought war speak spoke negoti marri play border agre share'.split(' '),
);
const nounSigns: ReadonlySet<string> = new Set(
  'a an the of in on at to for from with this that its his her their our no any some two three'.split(' '),
);
const beForms: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));
const vague: ReadonlySet<string> = new Set('anoth other one'.split(' '));
/** Words between a verb and its agent or patient. */
const mostBetween = 3;

function isVerb(side: Prepared, term: Term): boolean {
  const token = side.tokens[term.firstToken];
  const before = side.tokens[term.firstToken - 1]?.word ?? '';
  if (!token || nounSigns.has(before)) return false;
  return auxiliaries.has(before) || /(?:ed|ing|es|[^su]s|ught|ade|ote|old|ent|ook|ave|ell)$/.test(token.word);
}

/** Only function words stand between the two, and no "and": "A and B attack" has two agents. */
function isNext(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return between.length <= mostBetween && between.every(({ stop, word }) => stop && word !== 'and' && word !== 'or');
}

function hasBy(tokens: readonly Token[], verb: Term, after: Term): boolean {
  return tokens.slice(verb.lastToken + 1, after.firstToken).some(({ word }) => word === 'by');
}

/** The aligned terms just before and just after a verb, in its own clause. */
function neighbours(side: Prepared, pairs: readonly Pair[], of: Side, verb: Pair): readonly [Pair, Pair] | null {
  const { text, tokens } = side;
  const sorted = [...pairs].sort((left, right) => of(left).start - of(right).start);
  const at = sorted.indexOf(verb);
  const [before, after] = [sorted[at - 1], sorted[at + 1]];
  if (!before || !after) return null;
  const [first, last] = [of(verb).firstToken, of(verb).lastToken];
  const inClause = of(before).firstToken >= clauseStart(text, tokens, first) && of(after).firstToken < clauseEnd(text, tokens, first);
  const areNext = isNext(tokens, of(before).lastToken, first) && isNext(tokens, last, of(after).firstToken);
  return inClause && areNext ? [before, after] : null;
}

/** "Is covered", "was seen", not "is covering". */
function isPassiveForm(tokens: readonly Token[], verb: Term): boolean {
  return beForms.has(tokens[verb.firstToken - 1]?.word ?? '') && !/ing$/.test(tokens[verb.firstToken]?.word ?? '');
}

function rolesOf(side: Prepared, pairs: readonly Pair[], of: Side, verb: Pair): Roles | null {
  if (!isVerb(side, of(verb))) return null;
  const found = neighbours(side, pairs, of, verb);
  if (!found || found.some((pair) => vague.has(pair.recorded.key))) return null;
  const [before, after] = found;
  if (hasBy(side.tokens, of(verb), of(after))) return { agent: after, patient: before };
  return isPassiveForm(side.tokens, of(verb)) ? null : { agent: before, patient: after };
}

/** The first verb whose agent and patient have changed places; null where there is none, or nobody can tell. */
export function swappedRoles(alignment: Alignment): Swap | null {
  const { pairs, segment, wording } = alignment;
  for (const verb of pairs) {
    if (verb.recorded.kind !== 'word' || mutual.has(verb.recorded.key)) continue;
    const here = rolesOf(segment, pairs, segmentSide, verb);
    const there = rolesOf(wording, pairs, wordingSide, verb);
    if (here && there && here.agent === there.patient && here.patient === there.agent) {
      return { agentHere: here.agent.here, agentRecorded: there.agent.recorded };
    }
  }
  return null;
}

/** The wording's agent does it; in the segment the patient stands before the verb and nobody is named by "by": "the war started". */
export function lostAgent(alignment: Alignment): Term | null {
  const { pairs, segment, wording } = alignment;
  for (const verb of pairs) {
    const there = verb.recorded.kind === 'word' ? rolesOf(wording, pairs, wordingSide, verb) : null;
    if (!there || mutual.has(verb.recorded.key)) continue;
    const { patient, agent } = there;
    const isSubject = patient.here.lastToken < verb.here.firstToken && isNext(segment.tokens, patient.here.lastToken, verb.here.firstToken);
    const agentBefore =
      agent.here.lastToken < patient.here.firstToken && isNext(segment.tokens, agent.here.lastToken, patient.here.firstToken);
    const byAgent = hasBy(segment.tokens, verb.here, agent.here);
    if (isSubject && isVerb(segment, verb.here) && !agentBefore && !byAgent) return agent.recorded;
  }
  return null;
}
