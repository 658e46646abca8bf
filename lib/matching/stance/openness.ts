/** Questions, conditions and doubt: what is asked or supposed is not said. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { clauseEnd } from './clauses.ts';

const hedges = /\b(?:might|may|could|perhaps|maybe|possibly|supposedly|whether|imagine|suppose|hypothetical\w*)\b/i;

function conditionShare(alignment: Alignment): { share: number; text: string } {
  const { tokens, text } = alignment.segment;
  const index = tokens.findIndex((token) => token.word === 'if' || token.word === 'unless' || token.word === 'whether');
  const cue = tokens[index];
  if (!cue) return { share: 0, text: '' };
  const end = clauseEnd(text, tokens, index + 1);
  const inside = alignment.pairs.filter((pair) => pair.here.firstToken > index && pair.here.firstToken < end);
  return { share: inside.length / Math.max(1, alignment.pairs.length), text: text.slice(cue.start, cue.end) };
}

/** @returns the cue by which the segment leaves the matter open, null where it does not */
export function openness(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  if (/\?["”’')\]]*\s*$/.test(text)) return { kind: 'question', text: '?' };
  const condition = conditionShare(alignment);
  if (condition.share > 0.5 && !/\b(?:if|unless|whether)\b/i.test(alignment.wording.text))
    return { kind: 'condition', text: condition.text };
  const hedge = hedges.exec(text);
  if (!hedge || hedges.test(alignment.wording.text)) return null;
  const last = Math.max(...alignment.pairs.map((pair) => pair.here.end));
  return hedge.index < last && !alignment.pairs.some((pair) => pair.here.start === hedge.index) ? { kind: 'hedge', text: hedge[0] } : null;
}
