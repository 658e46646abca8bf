/**
 * What a wording cannot do without: its figure where the segment has none, the verb between its terms, the name of who
 * does it. Where that is missing, the segment speaks of the same
 * matter and need not say the same: enough to list what is on record, not to say that a wrong claim is repeated.
 */
import type { Alignment } from '../align/align.ts';
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
  return Boolean(isAgent) || /^(?:as|like)$/.test(wording.tokens[term.firstToken - 1]?.word ?? '');
}

/** The first such term of the wording; null where nothing of the kind is missing. */
export function missingEssential(alignment: Alignment): Term | null {
  return (
    unmet(alignment).find(
      (term) => isMissingFigure(alignment, term) || isMissingVerb(alignment, term) || isMissingAgent(alignment, term),
    ) ?? null
  );
}
