/** Questions, conditions and doubt: what is asked or supposed is not said. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { clauseEnd, clauseStart } from './clauses.ts';

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

/** A hedge counts where most of the aligned words stand in its clause: "so that it could send help" leaves what was decided as it is. */
function hedge(alignment: Alignment): Cue | null {
  const { text, tokens } = alignment.segment;
  const found = hedges.exec(text);
  if (!found || hedges.test(alignment.wording.text)) return null;
  const at = tokens.findIndex((token) => token.start === found.index);
  const from = clauseStart(text, tokens, at);
  const to = clauseEnd(text, tokens, at);
  const inside = alignment.pairs.filter((pair) => pair.here.firstToken >= from && pair.here.firstToken < to);
  return inside.length > alignment.pairs.length / 2 ? { kind: 'hedge', text: found[0] } : null;
}

/** @returns the cue by which the segment leaves the matter open, null where it does not */
export function openness(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  if (/\?["”’')\]]*\s*$/.test(text)) return { kind: 'question', text: '?' };
  const condition = conditionShare(alignment);
  if (condition.share > 0.5 && !/\b(?:if|unless|whether)\b/i.test(alignment.wording.text))
    return { kind: 'condition', text: condition.text };
  return hedge(alignment);
}
