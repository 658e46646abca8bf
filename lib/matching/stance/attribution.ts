/** Who says it: a named speaker or source, or the page itself. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { byline } from './byline.ts';
import { endOfVerb, hasVerb, spokenIn, verbsIn } from './speech.ts';

/** Nouns as often as verbs: they need a speaker who is written like one. */
const alsoNouns = /^(?:states|reports|claims|notes|claim|posted|repeated|added|calls|called|maintained|confirmed|explained)$/i;
const bySource =
  /\b(?:according to|in the words of|as quoted by|quoted as saying|citing|in (?:his|her|its|their|[a-zà-ɏ]+['’]s?) (?:view|words|telling|eyes|opinion|version))\b/i;
/** "Put NATO's dead at 2,458": the figure is somebody's. */
const byReckoning = /\b(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\b.{3,80}\bat (?:about |around |some |over |more than |at least )?\d/i;
/** "For Putin, …" */
const forWhom = /^[Ff]or (?:the )?[A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-ɏ][A-Za-zÀ-ɏ.'’-]+)*,/;
/** "Russia sees the enlargement as a threat": so it looks to somebody. */
const seenAs =
  /[a-zà-ɏ]+ (?:sees?|saw|views?|viewed|regards?|regarded|considers?|considered|perceives?|perceived)\b(?=.{3,90}\bas (?:an? |the )?[a-zà-ɏ])/i;
/** "Is said to have bought": nobody is named, but it is hearsay. */
const hearsay = /\b(?:is|are|was|were) (?:said|believed|thought|alleged|rumou?red|claimed|reported) to\b/i;
const sources: readonly RegExp[] = [bySource, forWhom, hearsay, seenAs, byReckoning];
/** After an inverted verb. */
const subject = /^\s+(?!that\b)[a-zà-ɏ]/i;
/** A claim, a report: "the Kremlin's claim that …", "rumours that …". */
const nouns =
  /\b(?:claims?|allegations?|accusations?|assertions?|statements?|rumou?rs?|reports?|narratives?|propaganda|belief|suggestions?|insistence|confidence|warnings?|alleged)\s+(?:that|of|about|genocide|plan|plans|attack)\b/i;
/** Before these stands no speaker: "I say", "people to say", "is said to". */
const noSpeaker =
  /^(?:i|we|you|to|not|can|could|would|should|will|may|might|must|never|and|or|but|is|are|was|were|be|been|being|do|does|did|it|a|an|the|this|these|those|its|his|her|their|our|your|my|of|in|on|by|with|united|sovereign|false|many|no|nobody|none|here|there|anyone|whatever|member|nation)$/i;

function alignedAt(alignment: Alignment, at: number): boolean {
  return alignment.pairs.some((pair) => pair.here.start <= at && at < pair.here.end);
}

/** "I don't care what they say", "whatever he says": nothing is told of what they say. */
function isConcession(text: string, at: number): boolean {
  return /\b(?:what|whatever|no matter what)\s+(?:[a-zà-ɏ]+\s+){0,2}$/i.test(text.slice(0, at));
}

function isSpeaker(word: string, verb: string): boolean {
  if (noSpeaker.test(word)) return false;
  return (
    !alsoNouns.test(verb) ||
    /^[A-ZÀ-ÞĀ-ɏ]/.test(word) ||
    /^(?:he|she|they)$/i.test(word) ||
    /(?:er|or|ist|man|ian|ent|chief|head|minister|ministry|officials?|sources?|posts?|users?)s?$/i.test(word)
  );
}

/** Nothing but small words between the speaker and the verb. */
function isNextVerb({ segment }: Alignment, from: number, to: number): boolean {
  return !hasVerb(segment.text.slice(from, to));
}

/** The speaker says it in the claim too: "CNN said …" of a claim that "CNN reported …". */
function isOfTheClaim(alignment: Alignment, speakerAt: number): boolean {
  const pair = alignment.pairs.find(({ here }) => here.start <= speakerAt && speakerAt < here.end);
  // "…, the alliance said": there the wording reports too, and claims nothing of the speaker.
  if (!pair || /,\s*(?:the\s+)?$/i.test(alignment.wording.text.slice(0, pair.recorded.start))) return false;
  const rest = alignment.wording.text.slice(pair.recorded.end).trimStart();
  const verb = endOfVerb(rest);
  if (verb < 0) return false;
  // Where the claim's own verb is met by another word, this one is about the claim: "said that it told".
  const verbEnd = alignment.wording.text.length - rest.length + verb;
  return !alignment.pairs.some(
    ({ recorded, here }) => recorded.end === verbEnd && here.start > pair.here.end && !isNextVerb(alignment, pair.here.end, here.start),
  );
}

const saysNobody = /\b(?:not (?:a single|one)|no|nobody|no one|none of)\s+(?:[a-zà-ɏ]+\s+){0,3}$/i;

function speakerIn(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  for (const { speaker, at, verb, verbAt, end } of spokenIn(text)) {
    // "Declared themselves", "said no", "says nothing", and "not a single paper tells you": nobody says it.
    if (
      /^\s+(?:(?:it|them|him|her)sel(?:f|ves)|no|yes|nothing|not a word)\b/i.test(text.slice(end)) ||
      saysNobody.test(text.slice(0, verbAt))
    )
      continue;
    if (alignedAt(alignment, verbAt) || !isSpeaker(speaker, verb) || isConcession(text, at) || isOfTheClaim(alignment, at)) continue;
    return { kind: 'attribution', text: text.slice(at, end).replace(/^[^a-zà-ɏ]+/i, '') };
  }
  return null;
}

/** "…”, said Olsen": the first verb that comes right after a comma or quotation mark, and before its subject. */
function invertedIn({ segment: { text } }: Alignment): { at: number; text: string } | null {
  for (const { start, end } of verbsIn(text)) {
    const isSetOff = /[,”"’']$/.test(text.slice(0, start).trimEnd());
    if (isSetOff && subject.test(text.slice(end))) return { at: start, text: text.slice(start, end) };
  }
  return null;
}

/** A claim "that …" is about what follows it. */
function governs({ pairs }: Alignment, at: number): boolean {
  return pairs.filter(({ here }) => here.start > at).length > pairs.length / 2;
}

/** The first cue in the segment that does not belong to the claim itself. */
export function attribution(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  const source = sources.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (source) return { kind: 'attribution', text: source[0] };
  const speaker = speakerIn(alignment) ?? byline(alignment);
  if (speaker) return speaker;
  const inverted = invertedIn(alignment);
  if (inverted && !alignedAt(alignment, inverted.at)) return { kind: 'attribution', text: inverted.text };
  const noun = nouns.exec(text);
  return noun && governs(alignment, noun.index) && !alignedAt(alignment, noun.index) ? { kind: 'attribution', text: noun[0] } : null;
}
