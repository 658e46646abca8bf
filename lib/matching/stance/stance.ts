/** Stance and voice of one match, decided by cues in a fixed order, each of which is kept for the explanation. */
import type { Claim, Cue, Difference, Segment, Stance, Voice } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { attribution } from './attribution.ts';
import { differences } from './differences.ts';
import { misquote } from './misquote.ts';
import { openness } from './openness.ts';
import { polarity } from './polarity.ts';
import { quotedPassage } from './quotation.ts';
import { refutation, refutedBy } from './refutation.ts';

export interface Judged {
  readonly stance: Stance;
  readonly voice: Voice;
  readonly cue: Cue | null;
  readonly differs: readonly Difference[];
}

export interface Surroundings {
  readonly segment: Segment;
  /** The sentence after, in the same block. */
  readonly next: string | undefined;
  /** Keys of names in the sentences around: who may be speaking. */
  readonly around: ReadonlySet<string>;
  readonly date: string | null;
}

/** Order: what is refuted, asked or supposed is not said, whoever says it; then who says it. */
function voiceOf(alignment: Alignment, surroundings: Surroundings): { voice: Voice; cue: Cue | null } {
  const refuted = refutation(alignment.segment.text, alignment.wording.text) ?? refutedBy(surroundings.next);
  if (refuted) return { voice: 'refuted', cue: refuted };
  const open = openness(alignment);
  if (open) return { voice: 'open', cue: open };
  const attributed = attribution(alignment);
  if (attributed) return { voice: 'reported', cue: attributed };
  const quoted = quotedPassage(alignment);
  if (quoted || surroundings.segment.origin === 'quote') return { voice: 'reported', cue: { kind: 'quotation', text: '“…”' } };
  return { voice: 'own', cue: null };
}

function garbled(alignment: Alignment, claim: Claim, surroundings: Surroundings): Difference | null {
  const quoted = quotedPassage(alignment);
  if (!quoted || claim.speaker === undefined) return null;
  const speaker = `@${claim.speaker}`;
  // A title in quotation marks ("1 comment on “…”") is no speech: somebody must say it, or the sentence be the quotation.
  const isSpeech = /^\s*["“„«]/.test(alignment.segment.text) || attribution(alignment)?.kind === 'attribution';
  if (!isSpeech) return null;
  const speaks = alignment.segment.terms.some((term) => term.key === speaker) || surroundings.around.has(speaker);
  return speaks ? misquote(alignment.segment.text, quoted, claim) : null;
}

/** @param claim its form must be `statement`; no stance is taken from a headline */
export function judgeStance(alignment: Alignment, claim: Claim, surroundings: Surroundings): Judged {
  const { voice, cue: voiceCue } = voiceOf(alignment, surroundings);
  if (claim.form === 'headline') return { stance: 'unclear', voice, cue: { kind: 'headline', text: '' }, differs: [] };
  const found = polarity(alignment);
  const wording = garbled(alignment, claim, surroundings);
  const differs = [...found.differs, ...differences(alignment, claim, surroundings.date), ...(wording ? [wording] : [])];
  // "No evidence of", "is not true": the frame's own "no" has been counted as refutation.
  if (voice === 'refuted') return { stance: 'asserts', voice, cue: voiceCue, differs };
  if (found.says === null) return { stance: 'unclear', voice, cue: found.cue, differs };
  if (found.says === 'opposite') return { stance: 'denies', voice, cue: found.cue, differs };
  if (differs.length > 0) return { stance: 'differs', voice, cue: found.cue ?? voiceCue, differs };
  return { stance: 'asserts', voice, cue: voiceCue, differs };
}
