/**
 * What a wording cannot do without: a heavy word in its middle, its figure where the segment has none, the verb between its terms, the name of who
 * does it. Where that is missing, the segment speaks of the same
 * matter and need not say the same: enough to list what is on record, not to say that a wrong claim is repeated.
 */
import type { Alignment } from '../align/align.ts';
import type { Claim } from '../types.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { hasBy, isNext, isPassiveForm, isSureVerb } from './verbs.ts';

function unmet({ pairs, wording, fromContext }: Alignment): Term[] {
  const met = new Set([...pairs.map(({ recorded }) => recorded), ...fromContext]);
  return wording.terms.filter((term) => !met.has(term));
}

function isMissingFigure(alignment: Alignment, term: Term): boolean {
  return term.kind === 'figure' && !alignment.pairs.some(({ recorded }) => recorded.kind === 'figure');
}

/** "Nazis rule Ukraine": a word between a plural and a name. */
function isPlainVerb(side: Prepared, before: Term, term: Term, after: Term): boolean {
  const areBeside = before.lastToken + 1 === term.firstToken && term.lastToken + 1 === after.firstToken;
  return areBeside && after.kind === 'name' && /[^su]s$/.test(side.tokens[before.lastToken]?.word ?? '');
}

function isMissingVerb({ wording }: Alignment, term: Term): boolean {
  const at = wording.terms.indexOf(term);
  const [before, after] = [wording.terms[at - 1], wording.terms[at + 1]];
  if (term.kind !== 'word' || !before || !after) return false;
  if (!isSureVerb(wording, term) && !isPlainVerb(wording, before, term, after)) return false;
  // "Are stationed in Ukraine" says no more than "are in Ukraine".
  if (isPassiveForm(wording.tokens, term) && !hasBy(wording.tokens, term, after)) return false;
  return isNext(wording.tokens, before.lastToken, term.firstToken) && isNext(wording.tokens, term.lastToken, after.firstToken);
}

/** Who does it, or what it is likened to: a name just before a verb, or after "as". */
function isMissingAgent({ wording }: Alignment, term: Term): boolean {
  if (term.kind !== 'name') return false;
  const next = wording.terms[wording.terms.indexOf(term) + 1];
  const isAgent = next && isSureVerb(wording, next) && isNext(wording.tokens, term.lastToken, next.firstToken);
  const isSubject = /^(?:is|are|was|were|has|have|had|will|did|does|do)$/.test(wording.tokens[term.lastToken + 1]?.word ?? '');
  return Boolean(isAgent) || isSubject || /^(?:as|like)$/.test(wording.tokens[term.firstToken - 1]?.word ?? '');
}

/** A word of at least this weight is no mere addition ("developed", "weapons"; "members" and "party" are). */
const heavy = 5.5;
const light: ReadonlySet<string> = new Set(
  'somebody someone everybody everyone people place thing things across already themselves itself himself anyway somewhere everywhere currently'.split(
    ' ',
  ),
);

/** A heavy word between words that were met; what follows them ("for the cameras", "while the war goes on") adds to the claim. */
function isMissingInside({ pairs, wording }: Alignment, term: Term): boolean {
  const word = wording.tokens[term.firstToken]?.word ?? '';
  if (term.kind !== 'word' || term.weight < heavy || light.has(word) || word.endsWith('ly')) return false;
  return pairs.some(({ recorded }) => recorded.start < term.start) && pairs.some(({ recorded }) => recorded.start > term.start);
}

/** A proper name, in no table: who or where is no way of putting it. */
function isProper({ tokens }: Prepared, term: Term): boolean {
  return tokens[term.firstToken]?.capital === true && term.firstToken > 0;
}

/** One of several names: "$5 billion in Ukraine" says nothing of the Maidan. */
function isMissingName({ wording }: Alignment, term: Term): boolean {
  return term.kind === 'name' && wording.terms.filter(({ kind }) => kind === 'name').length > 1;
}

/** "The resolution" may be any, where the claim's is "on herring quotas". */
function isMissingQualifier({ pairs, wording, segment }: Alignment, term: Term): boolean {
  if (term.kind !== 'word' || term.weight < heavy) return false;
  const before = wording.terms[wording.terms.indexOf(term) - 1];
  const noun = pairs.find(({ recorded }) => recorded === before);
  if (!noun || noun.recorded.kind !== 'word') return false;
  const between = wording.tokens.slice(noun.recorded.lastToken + 1, term.firstToken).map(({ word }) => word);
  const isDefinite = /^(?:the|this|that|these|those)$/.test(segment.tokens[noun.here.firstToken - 1]?.word ?? '');
  return isDefinite && between.some((word) => /^(?:on|of|about|against|for)$/.test(word));
}

/** @param isCommon tells of a term whether it is more than one wording's way of putting it
 * The first such term of the wording; null where nothing of the kind is missing. */
export function missingEssential(alignment: Alignment, isCommon: (term: Term) => boolean = () => true): Term | null {
  const missing = unmet(alignment);
  const inside = missing.filter((term) => isMissingInside(alignment, term));
  return (
    missing.find(
      (term) =>
        (inside.includes(term) && (inside.length > 1 || isCommon(term) || isProper(alignment.wording, term))) ||
        (isCommon(term) && (isMissingName(alignment, term) || isMissingQualifier(alignment, term))) ||
        isMissingFigure(alignment, term) ||
        isMissingVerb(alignment, term) ||
        isMissingAgent(alignment, term),
    ) ?? null
  );
}

/** Who does it is missing. */
export function lacksAgent(alignment: Alignment): boolean {
  return unmet(alignment).some((term) => isMissingAgent(alignment, term));
}

/** Of several names more than half are missing: "American soldiers in the west" speaks of no guard and no country. */
export function lacksNames({ pairs, wording, fromContext }: Alignment): boolean {
  const names = wording.terms.filter(({ kind }) => kind === 'name');
  const met = pairs.filter(({ recorded }) => recorded.kind === 'name').length + fromContext.filter(({ kind }) => kind === 'name').length;
  return names.length > 1 && met < names.length / 2;
}

/** The claim is about names, and the segment names none of them, nor does what stands before it. */
export function namesNobody({ segment }: Alignment, claim: Claim, named: ReadonlySet<string>): boolean {
  const isThere = (key: string): boolean => named.has(key) || segment.terms.some((term) => term.key === key);
  return claim.names.length > 0 && !claim.names.some((name) => isThere(`@${name}`));
}
