/** Words by which a text says that something is wrong: a fact-check repeats a claim to refute it. */
import type { Alignment } from '../align/align.ts';
import type { Cue } from '../types.ts';

const wrongWords =
  'false|a falsehood|falsehoods|an untruth|a fabrication|untrue|not true|a lie|lies|a myth|a hoax|a fake|baseless|unfounded|groundless|debunked|fabricated|fabrication|nonsense|bogus|misleading|unsubstantiated|unproven|absurd|ridiculous|laughable|ludicrous|invented|made up(?! of)|fiction|rubbish|wrong|fake|incorrect|propaganda|disinformation|misinformation|inaccurate|doctored|manipulated|altered|forged|a forgery|an invention|inventions?|photoshopped|contradicted|unsupported|out of context|without (?:any )?(?:basis|foundation|evidence)';
const degree = '(?:simply |just |completely |totally |entirely |demonstrably |also |plainly |clearly |an? (?:outright |complete |old )?)?';
const claimWords =
  'claims?|rumou?rs?|stor(?:y|ies)|theor(?:y|ies)|narratives?|allegations?|reports?|posts?|accusations?|ideas?|notions?|pretext|versions?|suggestions?|assertions?|statements?|lies?|charges?|talking points?';

/** Each of these ends in a wrong word, and takes the browser milliseconds to make ready: without such a word they are not asked. */
const judgements: readonly RegExp[] = [
  new RegExp(`\\b(?:it(?:['’]s| is| was)|this is|that(?:['’]s| is))\\s+${degree}(?:${wrongWords})\\b`, 'i'),
  new RegExp(`\\b(?:is|are|was|were|being|been|be)\\s+${degree}(?:${wrongWords})\\b`, 'i'),
  new RegExp(`\\b(?:turn(?:s|ed)? out|prove[sdn]?)\\s+(?:to (?:be|have been) )?${degree}(?:${wrongWords})\\b`, 'i'),
  new RegExp(`\\b(?:called|calls|call|labell?ed|branded|dismissed|dismisses)\\b.{0,80}\\b(?:as )?(?:${wrongWords})\\b`, 'i'),
];
const wrongWord = new RegExp(`\\b(?:${wrongWords})\\b`, 'i');

const others: readonly RegExp[] = [
  /\b(?:isn['’]?t|wasn['’]?t|aren['’]?t|is not|was not|are not)\s+(?:true|correct|accurate)\b/i,
  /\b(?:no|not any|without|zero|little|n['’]t any|lack of|nothing)\s+(?:\w+\s+){0,2}(?:evidence|proof|sign|indication|basis|to back|to support|to prove)\b/i,
  /\b(?:falsely|wrongly|baselessly|erroneously|misleadingly|inaccurately|incorrectly|without evidence)\s+(?:claim|said|say|stat|suggest|assert|alleg|accus|report|portray|describ|insist|told|circulat|shar|link|blam|label|credit|depict|attribut|present)\w*/i,
  /,\s*(?:falsely|wrongly|misleadingly)\s*,/i,
  /\b(?:debunk|disprov|disproof|refut|discredit|rebut|fact[- ]check)\w*/i,
  new RegExp(
    `\\b(?:false|baseless|unfounded|groundless|bogus|debunked|fake|discredited|misleading|unproven|absurd|ridiculous|conspiracy|invented|fabricated)\\s+(?:\\w+\\s+)?(?:${claimWords})\\b`,
    'i',
  ),
  /\b(?:myth|hoax|conspiracy theor(?:y|ies)|disinformation|misinformation|fake news(?! program| show)|propaganda (?:claim|line|narrative|stor)\w*)\b/i,
  new RegExp(
    `\\b(?:contrary to|despite)\\s+(?:\\w+(?:['’]s)?\\s+){0,3}(?:${claimWords}|belief|propaganda)\\b|\\b(?:contrary to|despite) what\\b`,
    'i',
  ),
  new RegExp(
    `(?<!\\b(?:can|cannot|not|never|no|without|without a|room for|little) |n['’]t )\\b(?:reject|dismiss|den(?:y|ies|ied)|contradict|disput|question|doubt|challeng|counter)\\w*\\s+(?:\\w+(?:['’]s)?\\s+){0,3}(?:${claimWords}|that)\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:${claimWords})\\b.{0,100}\\b(?:does not|do not|did not|doesn['’]t|don['’]t|didn['’]t) (?:hold up|stand up|survive|withstand|check out|add up)\\b`,
    'i',
  ),
  /\b(?:nobody|no one|don['’]?t|do not|never|shouldn['’]?t|should not|cannot|can['’]?t)\b.{0,20}\b(?:believe|trust|fall for|buy into|swallow)\b/i,
  /\b(?:fake|bogus|forged|doctored|parody|satirical|mock|spoof)\s+(?:[a-zà-ɏ]+\s+){0,2}(?:accounts?|videos?|covers?|photos?|images?|reports?|tweets?|screenshots?|clips?|posts?|documents?|letters?|pages?|websites?|sites?|magazines?)\b/i,
  /\b(?:removed|deleted|took down|flagged|suspended)\s+(?:\w+\s+){0,2}(?:posts?|videos?|tweets?|messages?|claims?)\b/i,
  /\b(?:videos?|clips?|footage|photos?|pictures?|images?|recordings?)\b.{0,100}\b(?:from|in|at) (?:an? |the |another )?(?:\w+ )?(?:game|film|movie|simulat(?:ion|or)|protest|music video|tv series)\b/i,
  /\?["”’')]?\s+(?:no\b|false\b|wrong\b|not true|untrue|nonsense|fake\b|rubbish)/i,
  new RegExp(
    `\\b(?:${claimWords})\\b.{0,100}\\b(?:has|have|had|was|were|is|are|being)\\s+(?:\\w+ly\\s+)?(?:been\\s+)?(?:\\w+ly\\s+)?(?:denied|rejected|dismissed|disputed|contradicted|retracted|withdrawn|corrected|ridiculed)\\b`,
    'i',
  ),
  /\b(?:is|are|was|were|is one|are two|are three|are some)\s+(?:of|among)\s+(?:\S+\s+){0,2}(?:falsehoods?|lies|myths|fabrications|untruths|inventions|hoaxes|fakes)\b/i,
  /\bmisquot\w+\b|\b(?:accounts?|sites?|pages?|users?|channels?)\b.{0,40}\bpos(?:ed|es|ing) as\b|\bthere never (?:was|were|has been|had been) (?:one|any|such|an?)\b|\bnone (?:was|were|has|had|had been) ever\b/i,
  /\b(?:shared|shares|spread|circulated|posted|cited|presented|offered|passed (?:around|on))\s+(?:\S+\s+){0,3}as (?:proof|evidence)\b/i,
  /\b(?:was|were|is|are|shows?|showed|comes?|came|dates?)\s+(?:\w+\s+)?in (?:truth|reality|fact)\b|\bin (?:truth|reality|fact)\s+(?:\w+\s+)?(?:shot|filmed|taken|recorded|photographed|shows?|showed|from|comes?|came|dates?)\b/i,
  /\b(?:fell|fallen|falling) for (?:it|this|that|the)\b|\b(?:mis)?taken for (?:an? |the )?|\bmistook\b/i,
  /\bnever happened\b|\bdid not happen\b|\bdidn['’]?t happen\b|\bpretext\b|\bnothing to do with (?:reality|the truth)\b|\bpassed off as\b|\b(?:there is|there['’]s) nothing \w+ about\b/i,
];

export interface Refutation {
  readonly cue: Cue;
  /** UTF-16 range of the cue in the segment: its own "no" negates nothing else. */
  readonly start: number;
  readonly end: number;
}

/** "Wrongly blamed": the verb may be the claim's own, the adverb judges it. */
const byAdverb = /^(?:falsely|wrongly|baselessly|erroneously|misleadingly|inaccurately|incorrectly)/i;

/** "Was a fake" of a claim that something was staged: the claim's own word, not a word about it. */
function isOwnWord({ pairs }: Alignment, end: number): boolean {
  return pairs.some(({ here, recorded }) => recorded.kind === 'word' && here.end === end);
}

/** Frames that already stand in the claim say nothing about it. */
export function refutation(alignment: Alignment): Refutation | null {
  const { text } = alignment.segment;
  for (const frame of wrongWord.test(text) ? [...judgements, ...others] : others) {
    const found = frame.exec(text);
    if (!found || frame.test(alignment.wording.text)) continue;
    const end = found.index + found[0].length;
    if (byAdverb.test(found[0]) || !isOwnWord(alignment, end))
      return { cue: { kind: 'refutation', text: found[0] }, start: found.index, end };
  }
  return null;
}

const opener = '^(?:["“]?\\s*)(?:(?:but |and |yet |in fact,? |in truth,? |in reality,? |no[,.:—–-] |however,? )*)';
const verdicts: readonly RegExp[] = [
  new RegExp(
    `${opener}(?:this|that|it|these claims?|the claims?|those claims?|the (?:story|post|video|report|rumou?r)s?)\\s+(?:is|are|was|were|has been|have been)\\s+(?:\\w+\\s+)?(?:${wrongWords})`,
    'i',
  ),
  new RegExp(
    `${opener}(?:there is no (?:evidence|proof)|fact[- ]checkers|false\\b|not true|untrue|nonsense|wrong\\b|rubbish|no evidence|none of (?:this|that|it) is true)`,
    'i',
  ),
];
/** "It is a lie that …:", "Myth:", "Claim:" before the sentence. */
const announcements: readonly RegExp[] = [
  /\b(?:false|misleading|baseless|debunked|untrue)\b[^.]{0,40}:\s*$/i,
  /^\W*(?:the )?(?:myth|claim|false claim|rumou?r|fake|what (?:he|she|they) (?:claimed?|said))\W*$/i,
  /\b(?:following|these|several|many|some)\b[^.]{0,40}\b(?:false|misleading|baseless|debunked)\b[^.]{0,30}(?:claims?|stories|rumou?rs)\b/i,
];

/** The sentence after ("This is false.", "There is no evidence for it.") or before ("False claims are going round:") may refute it. */
export function refutedAround(before: string | undefined, next: string | undefined): Cue | null {
  const after = next === undefined ? null : verdicts.map((verdict) => verdict.exec(next)).find((found) => found !== null);
  if (after) return { kind: 'refutation', text: after[0].trim() };
  const ahead = before === undefined ? null : announcements.map((pattern) => pattern.exec(before)).find((found) => found !== null);
  return ahead ? { kind: 'refutation', text: ahead[0].trim() } : null;
}
