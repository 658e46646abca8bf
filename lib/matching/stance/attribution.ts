/** Who says it: a named speaker or source, or the page itself. */
import type { Cue } from '../types.ts';
import type { Alignment } from '../align/align.ts';
import { byline } from './byline.ts';

const verbs =
  'said|says|say|saying|claimed|claims|claim|claiming|insisted|insists|insist|insisting|swears|swore|swear|reckons|reckoned|alleged|alleges|allege|alleging|arguing|warning|accusing|asserting|declaring|asserted|asserts|assert|argued|argues|argue|stated|states|told|tells|warned|warns|announced|announces|declared|declares|accused|accuses|accuse|' +
  'maintained|maintains|maintain|contended|contends|suggested|suggests|suggest|tweeted|wrote|writes|posted|repeated|repeats|repeat|added|confirmed|confirms|explained|reported|reports|noted|notes|believes|believed|believe|thinks|think|vowed|pledged|admitted|acknowledged|described|describes|justified|dismissed|denied|denies|reiterated|emphasi[sz]ed|stressed|blames|blamed|pointed out|points to|pointed to|charged|charges|complained|complains|boasted|boasts|conceded|concedes|remarked|lamented|hinted|hints|cautioned|cautions|testified|predicted|predicts|mused|quipped|called on|called|calls|branded|labelled|labeled|voiced|echoed|outlined|portrayed|portrays|made (?:it )?clear|spoke of|speaks of';
/** Nouns as often as verbs: they need a speaker who is written like one. */
const alsoNouns = /^(?:states|reports|claims|notes|claim|posted|repeated|added|calls|called|maintained|confirmed|explained)$/i;
const bySource =
  /\b(?:according to|in the words of|as quoted by|quoted as saying|citing|in (?:his|her|its|their|\p{L}+['’]s?) (?:view|words|telling|eyes|opinion|version))\b/iu;
/** "Put NATO's dead at 2,458": the figure is somebody's. */
const byReckoning = /\b(?:puts?|estimate[sd]?|reckon(?:s|ed)?)\b.{3,80}\bat (?:about |around |some |over |more than |at least )?\d/i;
/** "For Putin, …" */
const forWhom = /^[Ff]or (?:the )?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)*,/u;
/** "Russia sees the enlargement as a threat": so it looks to somebody. */
const seenAs =
  /\p{L}+ (?:sees?|saw|views?|viewed|regards?|regarded|considers?|considered|perceives?|perceived)\b(?=.{3,90}\bas (?:an? |the )?\p{L})/iu;
/** "Is said to have bought": nobody is named, but it is hearsay. */
const hearsay = /\b(?:is|are|was|were) (?:said|believed|thought|alleged|rumou?red|claimed|reported) to\b/i;
const sources: readonly RegExp[] = [bySource, forWhom, hearsay, seenAs, byReckoning];
const adverbs =
  '(?:also |has |have |had |once |now |again |repeatedly |further |openly |publicly |later |then |who |long |often |even |still |already )?';
const bySpeaker = new RegExp(`(?:^|[^\\p{L}'’])([\\p{L}\\p{M}.'’-]+)\\s+${adverbs}(${verbs})\\b`, 'giu');
const inverted = new RegExp(`[,”"’']\\s*(?:${verbs})(?=\\s+(?!that\\b)\\p{L})`, 'iu');
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
  return /\b(?:what|whatever|no matter what)\s+(?:\p{L}+\s+){0,2}$/iu.test(text.slice(0, at));
}

function isSpeaker(word: string, verb: string): boolean {
  if (noSpeaker.test(word)) return false;
  return (
    !alsoNouns.test(verb) ||
    /^\p{Lu}/u.test(word) ||
    /^(?:he|she|they)$/i.test(word) ||
    /(?:er|or|ist|man|ian|ent|chief|head|minister|ministry|officials?|sources?|posts?|users?)s?$/i.test(word)
  );
}

/** Nothing but small words between the speaker and the verb. */
function isNextVerb({ segment }: Alignment, from: number, to: number): boolean {
  return !new RegExp(`\\b(?:${verbs})\\b`, 'i').test(segment.text.slice(from, to));
}

/** The speaker says it in the claim too: "CNN said …" of a claim that "CNN reported …". */
function isOfTheClaim(alignment: Alignment, speakerAt: number): boolean {
  const pair = alignment.pairs.find(({ here }) => here.start <= speakerAt && speakerAt < here.end);
  // "…, the alliance said": there the wording reports too, and claims nothing of the speaker.
  if (!pair || /,\s*(?:the\s+)?$/i.test(alignment.wording.text.slice(0, pair.recorded.start))) return false;
  const rest = alignment.wording.text.slice(pair.recorded.end).trimStart();
  const verb = new RegExp(`^${adverbs}(${verbs}|report)\\b`, 'i').exec(rest);
  if (!verb) return false;
  // Where the claim's own verb is met by another word, this one is about the claim: "said that it told".
  const verbEnd = alignment.wording.text.length - rest.length + verb[0].length;
  return !alignment.pairs.some(
    ({ recorded, here }) => recorded.end === verbEnd && here.start > pair.here.end && !isNextVerb(alignment, pair.here.end, here.start),
  );
}

const saysNobody = /\b(?:not (?:a single|one)|no|nobody|no one|none of)\s+(?:\p{L}+\s+){0,3}$/iu;

function speakerIn(alignment: Alignment): Cue | null {
  const { text } = alignment.segment;
  for (const found of text.matchAll(bySpeaker)) {
    const [whole, speaker = '', verb = ''] = found;
    const at = found.index + whole.indexOf(speaker);
    const verbAt = found.index + whole.lastIndexOf(verb);
    // "Declared themselves", "said no", "says nothing", and "not a single paper tells you": nobody says it.
    if (
      /^\s+(?:(?:it|them|him|her)sel(?:f|ves)|no|yes|nothing|not a word)\b/i.test(text.slice(found.index + whole.length)) ||
      saysNobody.test(text.slice(0, verbAt))
    )
      continue;
    if (alignedAt(alignment, verbAt) || !isSpeaker(speaker, verb) || isConcession(text, at) || isOfTheClaim(alignment, at)) continue;
    return { kind: 'attribution', text: whole.replace(/^[^\p{L}]+/u, '').trim() };
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
  for (const pattern of [inverted, nouns]) {
    const found = pattern.exec(text);
    if (found && (pattern !== nouns || governs(alignment, found.index)) && !alignedAt(alignment, found.index + found[0].search(/\p{L}/u)))
      return { kind: 'attribution', text: found[0].replace(/^[^\p{L}]+/u, '').trim() };
  }
  return null;
}

const reporting = new RegExp(`\\b(?:${verbs})\\b`, 'i');

/** Somebody is said to speak: beside quotation marks that is enough. */
export function tellsOfSpeech(text: string): boolean {
  return reporting.test(text);
}
