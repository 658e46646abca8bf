/** Why a match was made, as one plain sentence: the reasons are those of the card, in its English words. */
import { listedLine } from '../../components/findings/listed-line.ts';
import { decidedLines } from '../../components/findings/why-lines.ts';
import type { Finding } from '../../lib/matching/types.ts';
import { text } from '../english.ts';

const stances: Readonly<Record<Finding['stance'], string>> = {
  asserts: 'says the same as',
  denies: 'says the opposite of',
  differs: 'speaks of the same, but differs from',
  unclear: 'speaks of the same, without a clear stance, as',
};

/** "The figure differs: …." → "the figure differs: …" */
function asClause(line: string): string {
  return line.replace(/\.$/, '').replace(/^[A-Z](?=[a-z]+ )/, (first) => first.toLowerCase());
}

/** @param segment the segment's text, which the aligned words point into */
export function sentence(finding: Finding, segment: string): string {
  const { wording, aligned, cue, differs } = finding.why;
  const met = aligned.map(({ segment: [start, end] }) => `“${segment.slice(start, end)}”`).join(', ');
  const reasons = cue === null && differs.length === 0 ? [] : decidedLines(text, finding).slice(0, differs.length + (cue === null ? 0 : 1));
  return [`The passage ${stances[finding.stance]} “${wording}”: ${met} met it`, ...reasons.map(asClause)].join('; ') + '.';
}

/** Why it is listed and not painted; null where it is painted. */
export function listedSentence(finding: Finding): string | null {
  return listedLine(text, finding);
}
