/**
 * What is added to the claim's words and narrows them to something else: how somebody was when it began ("started the war with an
 * outdated air force"), or when and how only it was not done ("has not attacked since midnight").
 */
import type { Alignment } from '../align/align.ts';
import { negations } from './negation.ts';
import type { Known } from './strays.ts';

const beginnings: ReadonlySet<string> = new Set('start begin began begun open enter'.split(' '));
const asWhat =
  /^\s+(?:with|without|as|under|on|in|at)\s+(?:(?:the|a|an|its|his|her|their|only|just|few|no|some|very|far|much|less|fewer|more)\s+)*(?<word>[A-Za-zÀ-ɏ-]+)/;
const times =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|purpose|first|19\d\d|20\d\d)$/i;
/** Tokens right behind the claim's words that say when, how or for how long, together with a word that the claim does not know. */
const limits = /^(?:since|by|for|with|until|till|before|during|because|in|from)$/;
const limitsAlone = /^(?:yet|alone|again|anymore|directly|overnight|today|tonight)$/;

function tailOf({ pairs, segment }: Alignment): string {
  return segment.text.slice(Math.max(...pairs.map(({ here }) => here.end)));
}

/** "Started the war as the underdog": it tells in what state, not who caused it. */
function tellsOfState(alignment: Alignment): boolean {
  const { pairs, segment } = alignment;
  if (!pairs.some(({ here }) => beginnings.has(segment.tokens[here.firstToken]?.stem ?? ''))) return false;
  const found = asWhat.exec(tailOf(alignment))?.groups?.['word'];
  return found !== undefined && !times.test(found) && !/^[A-ZÀ-ÞĀ-ɏ]/.test(found);
}

/** "Did not attack by sea" of a claim that says that there was no attack at all. */
function limitsNegation({ pairs, wording, segment }: Alignment, known: Known): boolean {
  if (negations(wording).length === 0 || negations(segment).length === 0) return false;
  const last = Math.max(...pairs.map(({ here }) => here.lastToken));
  const [next, after] = [segment.tokens[last + 1], segment.terms.find((term) => term.firstToken > last + 1)];
  const end = segment.tokens[last]?.end ?? 0;
  if (!next || /[,;:.!?()—–]/.test(segment.text.slice(end, next.start))) return false;
  return limitsAlone.test(next.word) || (limits.test(next.word) && after !== undefined && !known(after));
}

const duties = /\b(?:ha(?:s|ve|d|ving)|needs?|needed|supposed|expected|obliged|allowed|able|unable|free)\s+(?:not\s+)?to\s/gi;

/** "Never had to register": what must be done, or may, need not have been done. */
function tellsOfDuty({ pairs, segment, wording }: Alignment): boolean {
  const isDuty = ({ index, 0: { length } }: RegExpMatchArray): boolean => pairs.some(({ here }) => here.start === (index ?? 0) + length);
  return !new RegExp(duties.source, 'i').test(wording.text) && Array.from(segment.text.matchAll(duties)).some(isDuty);
}

/** @param known tells whether some wording of the claim knows a term */
export function isNarrowed(alignment: Alignment, known: Known): boolean {
  return tellsOfState(alignment) || tellsOfDuty(alignment) || limitsNegation(alignment, known);
}
