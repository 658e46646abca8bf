/** Who says it: a named speaker or source, or the page itself. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';

const verbs =
  'said|says|say|claimed|claims|claim|claiming|insisted|insists|alleged|alleges|asserted|asserts|argued|argues|stated|states|told|tells|warned|warns|announced|announces|declared|declares|accused|accuses|' +
  'maintained|maintains|contended|contends|suggested|suggests|tweeted|wrote|writes|posted|repeated|repeats|added|confirmed|confirms|explained|reported|reports|noted|notes|believes|believed|thinks|vowed|pledged|admitted|acknowledged|described|describes|justified|dismissed|denied|denies|reiterated|emphasi[sz]ed|stressed|pointed out|called on|outlined|portrayed|portrays';
const bySource =
  /\b(?:according to|in the words of|as quoted by|quoted as saying|citing|in (?:his|her|its|their|moscow's|russia's|putin's) (?:view|words|telling))\b/i;
const bySpeaker = new RegExp(
  `(?:^|[^\\p{L}'’])(?!(?:i|we|you)\\s)([\\p{L}\\p{M}.'’-]+)\\s+(?:also |has |have |had |once |now |again |repeatedly |further |openly |publicly |later |then |who )?(${verbs})\\b`,
  'iu',
);
const inverted = new RegExp(`[,”"’']\\s*(?:${verbs})\\s+(?!that\\b)[\\p{L}]`, 'iu');
/** A claim, a report: "the Kremlin's claim that …", "rumours that …". */
const nouns =
  /\b(?:claims?|allegations?|accusations?|assertions?|statements?|rumou?rs?|reports?|narratives?|propaganda|belief|suggestions?|insistence)\s+(?:that|of|about)\b/i;
const own = /^(?:i|we|you)$/i;

function alignedAt(alignment: Alignment, at: number): boolean {
  return alignment.pairs.some((pair) => pair.here.start <= at && at < pair.here.end);
}

/** The first cue in the segment that does not belong to the claim itself. */
export function attribution(alignment: Alignment): Cue | null {
  const text = alignment.segment.text;
  const source = bySource.exec(text);
  if (source) return { kind: 'attribution', text: source[0] };
  for (const pattern of [bySpeaker, inverted, nouns]) {
    const found = pattern.exec(text);
    if (!found) continue;
    const verb = found[2] ?? found[0];
    const verbAt = found.index + found[0].lastIndexOf(verb);
    if (own.test(found[1] ?? '') || alignedAt(alignment, verbAt)) continue;
    return { kind: 'attribution', text: found[0].replace(/^[^\p{L}]+/u, '').trim() };
  }
  return null;
}
