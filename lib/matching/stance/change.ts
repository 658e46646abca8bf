/** "Fell by 4 %" is another matter than "stands at 4 %": a figure that tells how much something has changed. */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';

const mostBetween = 2;

function isChange({ tokens }: Prepared, figure: Term): boolean {
  const before = tokens.slice(Math.max(0, figure.firstToken - mostBetween), figure.firstToken);
  return before.some(({ word }) => word === 'by');
}

export function tellsOfChange({ pairs, segment, wording }: Alignment): boolean {
  return pairs.some(
    ({ here, recorded }) => here.kind === 'figure' && recorded.kind === 'figure' && isChange(segment, here) && !isChange(wording, recorded),
  );
}
