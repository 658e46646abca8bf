/**
 * How much of a wording stands in the segment letter for letter: the share of its runs of four letters, word breaks included, and Dice's
 * coefficient (1945) of both. It hears small words, their order and inflections, which terms do not. Cost: linear in the letters; runs are kept.
 */
import type { Alignment } from '../align/align.ts';
import type { Prepared } from '../text/prepare.ts';

const letters = 4;
const kept = new WeakMap<Prepared, ReadonlySet<string>>();

function runsOf(side: Prepared): ReadonlySet<string> {
  const known = kept.get(side);
  if (known) return known;
  const text = ` ${side.tokens.map(({ word }) => word).join(' ')} `;
  const runs = new Set<string>();
  for (let place = 0; place + letters <= text.length; place++) runs.add(text.slice(place, place + letters));
  kept.set(side, runs);
  return runs;
}

export interface Likeness {
  /** Share of the wording's runs, 0 to 1. */
  readonly contained: number;
  /** 0 to 1; 1 where both are the same. */
  readonly dice: number;
}

export function likeness({ segment, wording }: Alignment): Likeness {
  const [here, recorded] = [runsOf(segment), runsOf(wording)];
  let both = 0;
  for (const run of recorded) if (here.has(run)) both++;
  return { contained: both / Math.max(1, recorded.size), dice: (2 * both) / Math.max(1, here.size + recorded.size) };
}
