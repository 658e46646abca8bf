/**
 * Sentences of running text. `Intl.Segmenter` (UAX #29) does the work in one call; it breaks after "Sept.", "Mr." and "U.S.",
 * so its pieces are joined again where the first ends in an abbreviation, or where a quoted question goes on with "he asked".
 * Linear in the text's length; one call on joined text costs a fifth of a call for each block.
 */
import { endsInAbbreviation } from './text/abbreviations.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string | null | undefined): Intl.Segmenter {
  const tag = /^[a-z]{2,3}\b/i.exec(language ?? '')?.[0].toLowerCase() ?? 'en';
  const known = segmenters.get(tag);
  if (known) return known;
  const made = new Intl.Segmenter(tag, { granularity: 'sentence' });
  segmenters.set(tag, made);
  return made;
}

const goesOn = /^\s*(?:\p{Ll}|[,;)])/u;
const endsInQuotedMark = /[?!…][”"’'»)]+$/u;
const closing = '”"’\'»)';

/** Almost every piece ends in a full stop, and says so with its last character: expressions are asked only where they can tell something. */
function belongTogether(left: string, right: string): boolean {
  const bare = left.trimEnd();
  if (bare.length < left.length && /[\n\r\u2028\u2029]/u.test(left.slice(bare.length))) return false;
  const last = bare.at(-1) ?? '';
  if (closing.includes(last) && endsInQuotedMark.test(bare.slice(-8)) && goesOn.test(right)) return true;
  return (last === '.' || closing.includes(last)) && endsInAbbreviation(bare, right);
}

/**
 * Splits text into sentences; line breaks always end one.
 * @returns spans in UTF-16 offsets, white space at either end left out, in order, never empty.
 */
export function splitSentences(text: string, language?: string | null): Span[] {
  const spans: Span[] = [];
  let start = 0;
  let pending = '';
  const flush = (): void => {
    const lead = pending.length - pending.trimStart().length;
    const core = pending.trim();
    if (core) spans.push({ start: start + lead, end: start + lead + core.length });
  };
  for (const piece of segmenterFor(language).segment(text)) {
    if (pending && belongTogether(pending, piece.segment)) {
      pending += piece.segment;
      continue;
    }
    flush();
    start = piece.index;
    pending = piece.segment;
  }
  flush();
  return spans;
}
