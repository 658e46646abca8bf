/** Stance and voice of one match, decided by cues in a fixed order, each of which is kept for the explanation. */
import type { Claim, Cue, Difference, Segment, Stance, Voice } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { attribution } from './attribution.ts';
import type { Term } from '../text/prepare.ts';
import { differences } from './differences.ts';
import { lacksAgent, lacksNames, missingEssential, namesNobody } from './missing.ts';
import { misquote } from './misquote.ts';
import { negations } from './negation.ts';
import { openness } from './openness.ts';
import { polarity, type Polarity } from './polarity.ts';
import { quotedPassage, type Quoted } from './quotation.ts';
import { refutation, refutedAround, type Refutation } from './refutation.ts';
import { hasVerb } from './speech.ts';

export interface Judged {
  readonly stance: Stance;
  readonly voice: Voice;
  readonly cue: Cue | null;
  readonly differs: readonly Difference[];
  /** The stance hangs on a negation that only the wording has. */
  readonly bare: boolean;
  /** Enough of the wording's names are met, here or in what stands before. */
  readonly named: boolean;
  /** Who does it is met, here or in what stands before. */
  readonly doer: boolean;
  /** Nothing that the wording cannot do without is missing. */
  readonly whole: boolean;
  /** The same, names included. */
  readonly complete: boolean;
}

export interface Surroundings {
  readonly segment: Segment;
  /** The sentences before and after, in the same block. */
  readonly before: string | undefined;
  readonly next: string | undefined;
  /** Keys of names in the headline and the sentences before: who may be speaking. */
  readonly named: ReadonlySet<string>;
  readonly date: string | null;
  /** Tells whether many of the claim's wordings have a term; left out where there is one only. */
  readonly isCommon?: (term: Term) => boolean;
}

interface Spoken {
  readonly voice: Voice;
  readonly cue: Cue | null;
}

/** Order: what is refuted, asked or supposed is not said, whoever says it; then who says it. */
function voiceOf(alignment: Alignment, surroundings: Surroundings, refuted: Cue | null): Spoken {
  if (refuted) return { voice: 'refuted', cue: refuted };
  const open = openness(alignment);
  if (open) return { voice: 'open', cue: open };
  const attributed = attribution(alignment);
  if (attributed) return { voice: 'reported', cue: attributed };
  const quoted = quotedPassage(alignment);
  if (quoted || surroundings.segment.origin === 'quote') return { voice: 'reported', cue: { kind: 'quotation', text: '…' } };
  return { voice: 'own', cue: null };
}

/** He is named outside the quotation marks, or was named before and nobody else is: "“…,” he said." */
function isSpeaking({ segment }: Alignment, quoted: Quoted, speaker: string, before: ReadonlySet<string>, cue: Cue | null): boolean {
  const outside = segment.terms.filter((term) => term.kind === 'name' && (term.end <= quoted.start || term.start >= quoted.end));
  if (outside.length > 0) return outside.some((term) => term.key === speaker);
  return before.has(speaker) && (cue === null || /^(?:he|she|they)\b/i.test(cue.text) || /\b(?:he|she)$/i.test(cue.text));
}

/** The recorded speaker in quotation marks, with words that turn what is recorded, or that are much like it and not the same. @param isTurned of what stands within the quotation marks */
function garbled(alignment: Alignment, claim: Claim, surroundings: Surroundings, isTurned: (quoted: string) => boolean): Difference | null {
  const quoted = quotedPassage(alignment);
  if (!quoted || claim.speaker === undefined) return null;
  // A title in quotation marks ("1 comment on “…”") is no speech: somebody must say it, or the sentence be the quotation.
  const cue = attribution(alignment);
  const { text } = alignment.segment;
  const isSpeech = /^\s*["“„«]/.test(text) || hasVerb(text.slice(0, quoted.start)) || hasVerb(text.slice(quoted.end));
  if (!isSpeech || !isSpeaking(alignment, quoted, `@${claim.speaker}`, surroundings.named, cue)) return null;
  const [recorded] = claim.quotations;
  const here = text.slice(quoted.start, quoted.end);
  const turned: Difference | null = isTurned(here) && recorded !== undefined ? { what: 'wording', here, recorded } : null;
  return misquote(text, quoted, claim) ?? turned;
}

/** Words outside of the quotation marks turn nothing of it: there the speaker is named. A "not" that the quotation lacks turns it. */
function isTurnedBy(found: Polarity, told: readonly Difference[]): (quoted: string) => boolean {
  return (quoted) =>
    isBare(found) ||
    (found.says === 'opposite' && found.cue !== null && quoted.includes(found.cue.text)) ||
    told.some(({ here }) => quoted.includes(here));
}

/** A negation together with another figure, date or name says nothing of the recorded one: "does not have 400 ships". */
function stanceOf(found: Polarity, differs: readonly Difference[], isGarbled: boolean, isNegative: boolean): Stance {
  if (isGarbled) return 'differs';
  if (found.says === 'opposite') return differs.length > 0 && found.cue?.kind === 'negation' ? 'unclear' : 'denies';
  // With another date and another figure it is another occasion.
  const isAnother = differs.some(({ what }) => what === 'date') && differs.some(({ what }) => what === 'figure');
  if (isAnother) return 'unclear';
  // "No troops in Ukraine" tells nothing of troops in Poland.
  if (isNegative && differs.some(({ what }) => what === 'name' || what === 'place')) return 'unclear';
  if (differs.length > 0) return 'differs';
  return found.says === null ? 'unclear' : 'asserts';
}

/**
 * What is refuted is what the sentence repeats. Where that is the opposite of the wording by the wording's own negation, the claim is
 * affirmed: "it is a myth that Ukraine is a member" beside "Ukraine is not a member".
 */
function judgeRefuted(
  found: Polarity,
  refuted: Cue,
  isInside: boolean,
  differs: readonly Difference[],
): Omit<Judged, 'bare' | 'named' | 'doer' | 'whole' | 'complete'> {
  const affirms = isInside && found.says === 'opposite' && !found.negated;
  if (affirms) return { stance: 'asserts', voice: 'reported', cue: refuted, differs: [] };
  // "Fact-checkers found no troops" finds itself what the sentence says; "it is not true that … not" is twice turned.
  const isOpen = found.says === null || (found.negated && (found.says === 'opposite' || tellsOfChecking.test(refuted.text)));
  return { stance: isOpen ? 'unclear' : 'asserts', voice: 'refuted', cue: refuted, differs };
}
const tellsOfChecking = /fact[- ]check|debunk|disprov|refut|discredit|rebut|myth|hoax|misinformation|disinformation|conspiracy/i;

/** The negation is the wording's own. */
function isBare({ says, cue, negated }: Polarity): boolean {
  return says === 'opposite' && cue?.kind === 'negation' && !negated;
}

/** No stance is taken from a headline. */
function untold(voice: Voice): Judged {
  const nothing = { differs: [], bare: false, named: false, doer: false, whole: false, complete: false };
  return { stance: 'unclear', voice, cue: { kind: 'headline', text: '' }, ...nothing };
}

/** @param claim its form must be `statement`; no stance is taken from a headline */
export function judgeStance(alignment: Alignment, claim: Claim, surroundings: Surroundings): Judged {
  const frame: Refutation | null = refutation(alignment);
  const refuted = frame?.cue ?? refutedAround(surroundings.before, surroundings.next);
  const { voice, cue: voiceCue } = voiceOf(alignment, surroundings, refuted);
  if (claim.form === 'headline') return untold(voice);
  const found = polarity(alignment, (at) => !frame || at < frame.start || at >= frame.end);
  const told = [...found.differs, ...differences(alignment, claim, surroundings.date)];
  const wording = garbled(alignment, claim, surroundings, isTurnedBy(found, told));
  const differs = [...(wording ? [wording] : []), ...told];
  const named = !lacksNames(alignment) && !namesNobody(alignment, claim, surroundings.named);
  const doer = !lacksAgent(alignment);
  const whole = missingEssential(alignment, surroundings.isCommon) === null;
  const complete = named && whole;
  const bare = isBare(found);
  if (refuted) return { ...judgeRefuted(found, refuted, frame !== null, differs), bare, named, doer, whole, complete };
  const stance = stanceOf(found, differs, wording !== null, negations(alignment.wording).length > 0);
  return { stance, voice, cue: stance === 'asserts' ? voiceCue : (found.cue ?? voiceCue), differs, bare, named, doer, whole, complete };
}
