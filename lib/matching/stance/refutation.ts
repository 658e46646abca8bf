/** Words by which a text says that something is wrong: a fact-check repeats a claim to refute it. */
import type { Cue } from '../types.ts';

const frames: readonly RegExp[] = [
  /\b(?:it(?:'s| is| was)|this is|that(?:'s| is))\s+(?:simply |just |completely |totally |demonstrably )?(?:false|untrue|not true|a lie|a myth|a hoax|nonsense|wrong|fake|incorrect|propaganda|disinformation)\b/i,
  /\b(?:is|are|was|were|being)\s+(?:simply |completely |totally |entirely |demonstrably |also )?(?:false|untrue|not true|a lie|a myth|a hoax|baseless|unfounded|groundless|debunked|fabricated|nonsense|bogus|misleading|unsubstantiated|unproven)\b/i,
  /\b(?:isn['’]?t|wasn['’]?t|aren['’]?t|is not|was not)\s+(?:true|correct|accurate)\b/i,
  /\b(?:no|not any|without|zero|little|n['’]t any|lack of)\s+(?:\w+\s+){0,2}(?:evidence|proof|sign|indication|basis)\b/i,
  /\b(?:falsely|wrongly|baselessly|erroneously|misleadingly|inaccurately|incorrectly|without evidence)\s+(?:claim|said|say|stat|suggest|assert|alleg|accus|report|portray|describ|insist|told|circulat|shar|link|depict)\w*/i,
  /\b(?:debunk|disprov|refut|discredit|rebut|fact[- ]check)\w*/i,
  /\b(?:false|baseless|unfounded|groundless|bogus|debunked|fake|discredited|misleading|unproven|absurd|ridiculous|conspiracy)\s+(?:\w+\s+)?(?:claims?|rumou?rs?|stor(?:y|ies)|theor(?:y|ies)|narratives?|allegations?|reports?|posts?|accusations?|idea|notion|pretext)\b/i,
  /\b(?:myth|hoax|conspiracy theor(?:y|ies)|disinformation|misinformation|fake news|propaganda (?:claim|line|narrative|stor)\w*)\b/i,
  /\b(?:contrary to|despite)\s+(?:\w+\s+){0,3}(?:claims?|rumou?rs?|reports?|belief|assertions?|propaganda)\b/i,
  /\bnever happened\b|\bdid not happen\b|\bdidn['’]?t happen\b|\bpretext\b|\bnothing to do with (?:reality|the truth)\b/i,
];
/** Frames that already stand in the claim say nothing about it. */
export function refutation(segment: string, wording: string): Cue | null {
  for (const frame of frames) {
    const found = frame.exec(segment);
    if (found && !frame.test(wording)) return { kind: 'refutation', text: found[0] };
  }
  return null;
}

const verdicts =
  /^(?:["“]?\s*)(?:(?:but |and |yet |in fact,? |no[,.:—–-] |however,? )*)(?:(?:this|that|it|these claims?|the claims?|those claims?)\s+(?:is|are|was|were|has been|have been)\s+(?:\w+\s+)?(?:false|untrue|not true|wrong|a lie|a myth|a hoax|baseless|unfounded|debunked|fake|nonsense|groundless|incorrect|misleading)|there is no (?:evidence|proof)|fact[- ]checkers|false\b|not true|nonsense|wrong\b|rubbish|no evidence)/i;

/** The sentence after ("This is false.", "There is no evidence for it.") may refute the one before. */
export function refutedBy(next: string | undefined): Cue | null {
  const found = next === undefined ? null : verdicts.exec(next);
  return found ? { kind: 'refutation', text: found[0].trim() } : null;
}
