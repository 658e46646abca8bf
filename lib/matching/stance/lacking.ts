/** What of the claim the segment lacks, each term by how many of the wordings have it. Cost: the claim's concepts times its wordings. */
import type { Alignment } from '../align/align.ts';
import { among, type Commonness } from '../commonness.ts';

export interface Lacking {
  /** Weight of the wording's terms that met nothing, each times its share. */
  readonly missing: number;
  /** The greatest of the claim's concepts that is not here: weight times share. */
  readonly greatest: number;
  /** Share of the weight of the claim's concepts that is here, 0 to 1. */
  readonly concepts: number;
}

export function lacking({ pairs, wording, segment, fromContext }: Alignment, common: Commonness): Lacking {
  const met = new Set([...pairs.map(({ recorded }) => recorded), ...fromContext]);
  const missing = wording.terms.reduce((sum, term) => sum + (met.has(term) ? 0 : term.weight * common.shareOf(term)), 0);
  const isHere = among([...segment.terms, ...fromContext]);
  let [whole, part, greatest] = [0, 0, 0];
  for (const { term, share } of common.concepts) {
    const worth = term.weight * share;
    whole += worth;
    if (isHere(term)) part += worth;
    else greatest = Math.max(greatest, worth);
  }
  return { missing, greatest, concepts: whole > 0 ? part / whole : 1 };
}
