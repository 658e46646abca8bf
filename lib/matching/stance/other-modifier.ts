/** "A soldier's salute" where the claim has "Nazi salutes": the word right before what met is another one, and the claim's own is not there. */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';

function rightBefore({ terms, text }: Prepared, term: Term): Term | undefined {
  const before = terms[terms.indexOf(term) - 1];
  const areBeside = before && before.lastToken + 1 === term.firstToken && !/[,;:.!?()—–]/.test(text.slice(before.end, term.start));
  return areBeside && before.kind !== 'figure' ? before : undefined;
}

export function hasOtherModifier({ pairs, segment, wording, fromContext }: Alignment): boolean {
  const [hereMet, recordedMet] = [
    new Set(pairs.map(({ here }) => here)),
    new Set([...pairs.map(({ recorded }) => recorded), ...fromContext]),
  ];
  return pairs.some(({ here, recorded }) => {
    if (recorded.kind !== 'word') return false;
    const [own, other] = [rightBefore(wording, recorded), rightBefore(segment, here)];
    return own !== undefined && other !== undefined && !recordedMet.has(own) && !hereMet.has(other);
  });
}
