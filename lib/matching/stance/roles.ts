/**
 * Who does it to whom. "A attacks B" and "B attacks A" share all their words; so do "Ukraine started the war" and "since the war started,
 * Ukraine …". A verb between two terms has the first as its agent and the second as its patient; with "by" it is the other way round. No
 * parser: a wrong guess is worse than none, so that both sides must be plain. Linear in the pairs.
 */
import type { Alignment, Pair } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { clauseEnd, clauseStart } from './clauses.ts';
import { hasBy, isInfinitive, isNext, isPassiveForm, isSureVerb, isVerb } from './verbs.ts';

export interface OtherAgent {
  /** Who does it here; null where nobody is named. */
  readonly here: Term | null;
  readonly recorded: Term;
}

interface Roles {
  readonly agent: Term | null;
  readonly patient: Term | null;
}

/** What both do to each other. */
const mutual: ReadonlySet<string> = new Set(
  'meet met talk contact fight fought war speak spoke negoti marri play border agre share'.split(' '),
);
const vague: ReadonlySet<string> = new Set('anoth other one peopl everyon someon nobodi'.split(' '));

/** A present form is a verb after a name only: "A attacks B", not "the attacks". */
function isPlainVerb(side: Prepared, verb: Term): boolean {
  const left = side.terms[side.terms.indexOf(verb) - 1];
  return isSureVerb(side, verb) || (isVerb(side, verb) && left?.kind === 'name');
}

/** The terms beside a verb, in its clause and with nothing but small words between. */
function besides({ text, tokens, terms: all }: Prepared, verb: Term): { readonly before: Term | null; readonly after: Term | null } {
  const terms = all.filter((term) => !tokens[term.firstToken]?.word.endsWith('ly'));
  const at = terms.indexOf(verb);
  const from = clauseStart(text, tokens, verb.firstToken);
  const to = clauseEnd(text, tokens, verb.firstToken);
  const [left, right] = [terms[at - 1], terms[at + 1]];
  return {
    before: left && left.firstToken >= from && isNext(tokens, left.lastToken, verb.firstToken) ? left : null,
    after: right && right.firstToken < to && isNext(tokens, verb.lastToken, right.firstToken) ? right : null,
  };
}

function rolesOf(side: Prepared, verb: Term, mayBeVerb = isPlainVerb): Roles | null {
  if (!mayBeVerb(side, verb)) return null;
  const { before, after } = besides(side, verb);
  if ([before, after].some((term) => term && vague.has(term.key))) return null;
  if (after && hasBy(side.tokens, verb, after)) return { agent: after, patient: before };
  if (isPassiveForm(side.tokens, verb)) return { agent: null, patient: before };
  return { agent: isInfinitive(side, verb) ? null : before, patient: after };
}

function metBy(pairs: readonly Pair[], recorded: Term | null): Term | undefined {
  return pairs.find((pair) => pair.recorded === recorded)?.here;
}

/** "Russia, America and Britain signed": one of several. */
function isOneOfSeveral(side: Prepared, term: Term): boolean {
  const before = side.tokens[term.firstToken - 1];
  const earlier = before && /^(?:the|a|an)$/.test(before.word) ? side.tokens[term.firstToken - 2] : before;
  return earlier?.word === 'and' || earlier?.word === 'or';
}

/** "Washington and European capitals threatened": both do it. */
function isAmongAgents(segment: Prepared, met: Term | undefined, agent: Term | null): boolean {
  return met !== undefined && agent !== null && isOneOfSeveral(segment, agent);
}

/** The two have changed places, or the recorded agent is a name and somebody else named does it here. */
function compare({ pairs, segment, wording }: Alignment, here: Roles, there: Roles): OtherAgent | null {
  const recorded = there.agent;
  if (!recorded || isOneOfSeveral(wording, recorded)) return null;
  const agent = metBy(pairs, recorded);
  if (isAmongAgents(segment, agent, here.agent)) return null;
  const patient = metBy(pairs, there.patient);
  const areSwapped = here.agent !== null && here.agent === patient && (here.patient === agent || here.patient === null);
  const isOtherName = recorded.kind === 'name' && here.agent?.kind === 'name' && here.agent.key !== recorded.key;
  return areSwapped || isOtherName ? { here: here.agent, recorded } : null;
}

/** The first verb that somebody else does here than in the wording; null where there is none, or nobody can tell. */
export function otherAgent(alignment: Alignment): OtherAgent | null {
  const { pairs, segment, wording } = alignment;
  for (const verb of pairs) {
    if (verb.recorded.kind !== 'word' || mutual.has(verb.recorded.key)) continue;
    const here = rolesOf(segment, verb.here);
    const there = rolesOf(wording, verb.recorded);
    const found = here && there ? compare(alignment, here, there) : null;
    if (found) return found;
  }
  return null;
}

/** The wording's agent is a name and does it; here the patient or some unnamed one stands in its place: "the war started", "a ministry runs it". */
export function hasLostAgent({ pairs, segment, wording }: Alignment): boolean {
  return pairs.some(({ recorded, here: verb }) => {
    if (recorded.kind !== 'word' || mutual.has(recorded.key)) return false;
    const named = rolesOf(wording, recorded)?.agent;
    const agent = named?.kind === 'name' ? metBy(pairs, named) : undefined;
    const here = agent && rolesOf(segment, verb, isVerb)?.agent;
    if (!here || here === agent || here.kind === 'name') return false;
    // "Ukraine's army attacked": the name stands before its noun.
    return !isNext(segment.tokens, agent.lastToken, here.firstToken) || agent.start > verb.start;
  });
}
