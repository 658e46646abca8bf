/** "By Biden, not by Trump" beside "by Trump, not by Biden": which of two aligned names is ruled out. */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';

/** Tokens between "not" and the name: "not by President". */
const mostBetween = 2;

const prepositions: ReadonlySet<string> = new Set('with by in of from to against for on at'.split(' '));

/** "…, not by Trump": at the beginning or after a pause, not after "is" or "did". */
function isContrast({ text, tokens }: Prepared, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (at === 0) return true;
  return before !== undefined && token !== undefined && /[,;–—-]|\band\b/.test(text.slice(before.start, token.start));
}

/** @returns the word before it that rules a name out */
function ruledOutBy(side: Prepared, name: Term): string | null {
  for (let back = 1; back <= mostBetween + 1; back++) {
    const token = side.tokens[name.firstToken - back];
    if (!token || (!token.stop && token.word !== 'rather')) return null;
    if (
      (token.word === 'not' && isContrast(side, name.firstToken - back)) ||
      (token.word === 'than' && side.tokens[name.firstToken - back - 1]?.word === 'rather')
    )
      return token.word;
  }
  return null;
}

/** @returns the cue where a name is ruled out here that the wording puts forward; else null */
export function contrastedName(alignment: Alignment): string | null {
  for (const { here, recorded } of alignment.pairs) {
    if (recorded.kind !== 'name' || ruledOutBy(alignment.wording, recorded) !== null) continue;
    const cue = ruledOutBy(alignment.segment, here);
    // "Ukraine started it, not Russia" denies nothing of a war "with Russia": bare against bare, or with its preposition.
    const isBare = /^(?:not|than)$/.test(alignment.segment.tokens[here.firstToken - 1]?.word ?? '');
    const standsBare = !prepositions.has(alignment.wording.tokens[recorded.firstToken - 1]?.word ?? '');
    if (cue !== null && (!isBare || standsBare)) return cue;
  }
  return null;
}

/** "Under Trump, and under Biden" of a claim that it was "Trump, not Biden": whom the wording rules out takes part here. */
export function includesRuledOut({ pairs, segment, wording }: Alignment): boolean {
  return pairs.some(({ here, recorded }) => {
    if (recorded.kind !== 'name' || ruledOutBy(wording, recorded) === null) return false;
    return ruledOutBy(segment, here) === null;
  });
}
