/** "By Biden, not by Trump" beside "by Trump, not by Biden": which of two aligned names is ruled out. */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';

/** Tokens between "not" and the name: "not by President". */
const mostBetween = 2;

/** @returns the word before it that rules a name out */
function ruledOutBy(side: Prepared, name: Term): string | null {
  for (let back = 1; back <= mostBetween + 1; back++) {
    const token = side.tokens[name.firstToken - back];
    if (!token || (!token.stop && token.word !== 'rather')) return null;
    if (token.word === 'not' || (token.word === 'than' && side.tokens[name.firstToken - back - 1]?.word === 'rather')) return token.word;
  }
  return null;
}

/** @returns the cue where one name is ruled out here that the wording puts forward, and another the other way round; else null */
export function contrastedNames(alignment: Alignment): string | null {
  const names = alignment.pairs.filter(({ recorded }) => recorded.kind === 'name');
  const judged = names.map(({ here, recorded }) => ({
    here: ruledOutBy(alignment.segment, here),
    recorded: ruledOutBy(alignment.wording, recorded),
  }));
  const out = judged.find(({ here, recorded }) => here !== null && recorded === null);
  const back = judged.some(({ here, recorded }) => here === null && recorded !== null);
  return out && back ? out.here : null;
}
