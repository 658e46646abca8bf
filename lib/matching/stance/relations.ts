/** Small words that put a name or a thing into another relation: "near Ukraine", "after the invasion", "preparing for a bomb". */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { isSureVerb } from './verbs.ts';

const all: ReadonlySet<string> = new Set(
  (
    'near outside around beyond before after since until without despite behind along off than like for against about from towards toward to into onto in inside within ' +
    'on at across over throughout of with by between under during among through'
  ).split(' '),
);
/** These part what they stand before from what is said, unless the claim has them there too. */
const parting: ReadonlySet<string> = new Set(
  'near outside around beyond before after since until without despite behind along off than like'.split(' '),
);
/** These do where the claim has the word without any: "preparing a bomb" and "preparing for a bomb". */
const partingBare: ReadonlySet<string> = new Set('for against about from'.split(' '));
/** Words between a preposition and what it belongs to: "near the western border". */
const mostBetween = 2;

function prepositionBefore({ tokens }: Prepared, term: Term): string | null {
  for (let back = 1; back <= mostBetween + 1; back++) {
    const token = tokens[term.firstToken - back];
    if (!token) return null;
    if (all.has(token.word)) return token.word;
    if (!/^(?:the|a|an|its|his|her|their|our|this|that|[a-zà-ɏ]+ern)$/.test(token.word)) return null;
  }
  return null;
}

function standsSo(wordings: readonly Prepared[], keys: readonly string[], preposition: string): boolean {
  return wordings.some((wording) =>
    wording.terms.some((term) => keys.includes(term.key) && prepositionBefore(wording, term) === preposition),
  );
}

/** "Preparing for a bomb" where the claim has "preparing a bomb": the verb stands right before it on both sides, there without a small word. */
function isBareThere({ pairs, segment, wording }: Alignment, place: number): boolean {
  const [verb, noun] = [pairs[place - 1], pairs[place]];
  if (!verb || !noun || !isSureVerb(segment, verb.here) || noun.recorded.firstToken < verb.recorded.lastToken) return false;
  const between = (side: Prepared, from: Term, to: Term): string[] =>
    side.tokens.slice(from.lastToken + 1, to.firstToken).map(({ word }) => word);
  const isNearHere = between(segment, verb.here, noun.here).length <= mostBetween;
  return isNearHere && !between(wording, verb.recorded, noun.recorded).some((word) => all.has(word));
}

/** The first small word of the segment that parts an aligned word from what is said. @param wordings all of the claim */
export function partedBy(alignment: Alignment, wordings: readonly Prepared[]): string | null {
  for (const [place, { here, recorded }] of alignment.pairs.entries()) {
    const preposition = prepositionBefore(alignment.segment, here);
    if (preposition === null || standsSo(wordings, [here.key, recorded.key], preposition)) continue;
    if (parting.has(preposition) || (partingBare.has(preposition) && isBareThere(alignment, place))) return preposition;
  }
  return null;
}
