/** Questions, conditions, doubt and intentions: what is asked, supposed or planned is not said to be so. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import type { Token } from '../text/tokens.ts';
import { clauseEnd, clauseStart } from './clauses.ts';

const hedges =
  /\b(?:might|may|could|perhaps|maybe|possibly|supposedly|supposed(?! to)|purported(?:ly)?|alleged(?! by)|whether|imagine|suppose|hypothetical\w*)\b/i;
const intentions =
  /\b(?:plan(?:s|ned|ning)?|want(?:s|ed)?|intend(?:s|ed)?|consider(?:s|ed|ing)?|threaten(?:s|ed|ing)?|hope[sd]?|ready|prepared|promise[sd]?|propose[sd]?|tr(?:y|ies|ied)|ask(?:s|ed)?|urge[sd]?|offered|expect(?:s|ed)?|encourage[sd]?|invite[sd]?|call(?:s|ed)? on \w+)\s+(?:to|for|sending|making)\b/i;

/** Where a sentence that begins with "if" or "and if" comes to its main clause: after a dash, else after the last comma. */
function mainClause(text: string, tokens: readonly Token[]): number {
  const dash = text.search(/\s[–—-]\s/);
  const comma = dash > 0 ? dash : text.lastIndexOf(',');
  const main = tokens.findIndex(({ start }) => start > comma);
  return comma < 0 || main < 0 ? tokens.length : main;
}

function conditionShare(alignment: Alignment): { share: number; text: string } {
  const { tokens, text } = alignment.segment;
  const index = tokens.findIndex((token) => token.word === 'if' || token.word === 'unless' || token.word === 'whether');
  const cue = tokens[index];
  if (!cue) return { share: 0, text: '' };
  const end = index <= 1 ? mainClause(text, tokens) : clauseEnd(text, tokens, index + 1);
  const inside = alignment.pairs.filter((pair) => pair.here.firstToken > index && pair.here.firstToken < end);
  return { share: inside.length / Math.max(1, alignment.pairs.length), text: text.slice(cue.start, cue.end) };
}

/** A cue counts where most of the aligned words stand in its clause: "so that it could send help" leaves what was decided as it is. */
function inClause(alignment: Alignment, cue: RegExp, kind: 'hedge' | 'intention'): Cue | null {
  const reachesBack = kind === 'hedge';
  const { text, tokens } = alignment.segment;
  const found = cue.exec(text);
  if (!found || cue.test(alignment.wording.text)) return null;
  const at = tokens.findIndex((token) => token.start >= found.index);
  const from = reachesBack ? clauseStart(text, tokens, at) : at;
  const to = clauseEnd(text, tokens, at);
  const words = alignment.pairs.filter((pair) => reachesBack || pair.recorded.kind !== 'name');
  const inside = words.filter((pair) => pair.here.firstToken >= from && pair.here.firstToken < to);
  return inside.length > words.length / 2 ? { kind, text: found[0] } : null;
}

/** "NATO plans to send troops" is not "NATO sent troops"; where the wording itself tells of a plan, it is. */
function intention(alignment: Alignment): Cue | null {
  return /\b(?:plan|want|intend|consider|threat|hope|ready|will|going to|prepar|promis|pledge|vow|ask|call|urge|demand|order|appeal)/i.test(
    alignment.wording.text,
  )
    ? null
    : inClause(alignment, intentions, 'intention');
}

/** "Yeah right, …", "Sure, …": most often the contrary is meant; nobody can tell from the words. */
const mocking =
  /^["“'\s]*(?:(?:oh|ah|yeah|yes|ya|well)[,\s]+)*(?:sure+|right|of course|totally|as if|suure+)\s*[,.!…]|^["“'\s]*(?:oh|ah)[,\s]+yes\s*[,.!…]|\s\/s\W*$/i;

/** "Would be covered if it were a member". */
function isUnreal({ segment, wording }: Alignment): boolean {
  return (
    /\bwould\b/i.test(segment.text) &&
    /\b(?:if|unless)\b[^.]*\b(?:were|had|did|was|could|\w{3,}ed)\b/i.test(segment.text) &&
    !/\b(?:would|if)\b/i.test(wording.text)
  );
}

/** "Should it turn out that …", "Were Ukraine a member, …": a condition without "if". */
const inverted = /^(?:should|were|had)\s+(?:it|they|he|she|there|the|an?|[a-zà-ɏ][a-zà-ɏ’'-]+)\s.+,/i;

/** @returns the cue by which the segment leaves the matter open, null where it does not */
export function openness(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  if (/\?["”’')\]]*\s*$/.test(text)) return { kind: 'question', text: '?' };
  const mock = mocking.exec(text);
  if (mock) return { kind: 'hedge', text: mock[0].trim() };
  const condition = conditionShare(alignment);
  if (condition.share > 0.5 && !/\b(?:if|unless|whether)\b/i.test(alignment.wording.text))
    return { kind: 'condition', text: condition.text };
  const unless = inverted.exec(text);
  if (unless && !inverted.test(alignment.wording.text)) return { kind: 'condition', text: unless[0].split(' ')[0] ?? '' };
  if (isUnreal(alignment)) return { kind: 'condition', text: 'would … if' };
  return inClause(alignment, hedges, 'hedge') ?? intention(alignment);
}
