/** Direct speech: the spans between quotation marks, and whether the aligned words stand in one. */
import type { Alignment } from '../align/align.ts';

export interface Quoted {
  readonly start: number;
  readonly end: number;
}

const marks = /“([^”]*)(?:”|$)|"([^"]*)(?:"|$)|„([^“”]*)(?:[“”]|$)|«([^»]*)(?:»|$)|‘([^’]{12,})’(?![a-zà-ɏ])/gi;

/** Spans between quotation marks in UTF-16 offsets, marks left out; a mark that is never closed reaches to the end. */
export function quotedSpans(text: string): Quoted[] {
  return Array.from(text.matchAll(marks), (found) => ({
    start: found.index + 1,
    end: found.index + found[0].length - (/[”"»’“]$/.test(found[0]) && found[0].length > 1 ? 1 : 0),
  }));
}

/** The quoted span that holds most of the aligned words, names left out; null where they stand outside, or in scattered quotes. */
export function quotedPassage(alignment: Alignment): Quoted | null {
  const words = alignment.pairs.filter((pair) => pair.recorded.kind !== 'name');
  for (const span of quotedSpans(alignment.segment.text)) {
    const inside = words.filter((pair) => pair.here.start >= span.start && pair.here.end <= span.end);
    const length = alignment.segment.text.slice(span.start, span.end).split(/\s+/).length;
    if (length >= 4 && inside.length >= 0.7 * words.length) return span;
  }
  return null;
}
