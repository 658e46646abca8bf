/** Why a match was made, as one plain sentence. */
import type { AlignedWords, Cue, Finding } from '../../lib/matching/types.ts';

const stances: Readonly<Record<Finding['stance'], string>> = {
  asserts: 'says the same as',
  denies: 'says the opposite of',
  differs: 'speaks of the same, but differs from',
  unclear: 'speaks of the same, without a clear stance, as',
};

const cues: Readonly<Record<Cue['kind'], string>> = {
  negation: 'negated by',
  refutation: 'called wrong by',
  attribution: 'attributed by',
  hedge: 'left open by',
  question: 'asked by',
  condition: 'supposed by',
  quotation: 'in quotation marks',
  antonym: 'turned round by',
  headline: 'the claim is a headline only',
  language: 'no stance is taken in this language',
};

function words(aligned: readonly AlignedWords[], text: string): string {
  return aligned.map(({ segment: [start, end] }) => `“${text.slice(start, end)}”`).join(', ');
}

/** @param text the segment's text, which the aligned words point into */
export function sentence(finding: Finding, text: string): string {
  const { wording, aligned, differs, cue } = finding.why;
  const because = cue ? `; ${cues[cue.kind]}${cue.text && cue.kind !== 'quotation' ? ` “${cue.text}”` : ''}` : '';
  const other = differs.map(({ here, recorded }) => `; “${here}” here, “${recorded}” on record`).join('');
  return `The passage ${stances[finding.stance]} “${wording}”: ${words(aligned, text)} met it${other}${because}.`;
}
