/**
 * Verbs of speech in a text, and who stands before them: "Olsen has said". One expression for the verbs alone, since with the speaker in it, in letters of all
 * scripts, it took the browser 26 ms to make ready. Cost: linear in the text.
 */

const verbs =
  'said|says|say|saying|claimed|claims|claim|claiming|insisted|insists|insist|insisting|swears|swore|swear|reckons|reckoned|alleged|alleges|allege|alleging|arguing|warning|accusing|asserting|declaring|asserted|asserts|assert|argued|argues|argue|stated|states|told|tells|warned|warns|announced|announces|declared|declares|accused|accuses|accuse|' +
  'maintained|maintains|maintain|contended|contends|suggested|suggests|suggest|tweeted|wrote|writes|posted|repeated|repeats|repeat|added|confirmed|confirms|explained|reported|reports|noted|notes|believes|believed|believe|thinks|think|vowed|pledged|admitted|acknowledged|described|describes|justified|dismissed|denied|denies|reiterated|emphasi[sz]ed|stressed|blames|blamed|pointed out|points to|pointed to|charged|charges|complained|complains|boasted|boasts|conceded|concedes|remarked|lamented|hinted|hints|cautioned|cautions|testified|predicted|predicts|mused|quipped|called on|called|calls|branded|labelled|labeled|voiced|echoed|outlined|portrayed|portrays|made (?:it )?clear|spoke of|speaks of';
const adverbs = 'also|has|have|had|once|now|again|repeatedly|further|openly|publicly|later|then|who|long|often|even|still|already';
const verb = new RegExp(`\\b(?:${verbs})\\b`, 'gi');
const adverbAtEnd = new RegExp(`\\s(?:${adverbs}) $`, 'i');
const adverbAtStart = new RegExp(`^(?:${adverbs}) `, 'i');
const report = /^report\b/i;
const lastWord = /(?:^|[^a-zà-ɏ'’])([a-zà-ɏ.'’-]+)\s+$/i;

/** UTF-16 range in the text. */
interface Verb {
  readonly start: number;
  readonly end: number;
}

export function* verbsIn(text: string): Generator<Verb, void> {
  for (const { 0: found, index } of text.matchAll(verb)) yield { start: index, end: index + found.length };
}

export function hasVerb(text: string): boolean {
  return text.search(verb) >= 0;
}

/** @returns where the verb ends with which a text begins, an adverb before it left out; −1 where it begins with none */
export function endOfVerb(text: string): number {
  const lead = adverbAtStart.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const { value } = verbsIn(rest).next();
  if (value?.start === 0) return lead + value.end;
  return report.test(rest) ? lead + 'report'.length : -1;
}

interface Spoken {
  readonly speaker: string;
  readonly at: number;
  readonly verb: string;
  readonly verbAt: number;
  /** Of the verb. */
  readonly end: number;
}

/** The word before a verb, or before an adverb that belongs to the verb. @param from where a word can stand */
function speakerBefore(head: string, from: number): { speaker: string; at: number } | null {
  const adverb = head.search(adverbAtEnd);
  for (const side of adverb < 0 ? [head] : [head.slice(0, adverb + 1), head]) {
    const speaker = lastWord.exec(side)?.[1] ?? '';
    const at = side.trimEnd().length - speaker.length;
    if (speaker !== '' && (at === 0 || at > from)) return { speaker, at };
  }
  return null;
}

/** Each verb that a word stands before, in order; a verb that has a speaker is none for the next one. */
export function* spokenIn(text: string): Generator<Spoken, void> {
  let from = 0;
  for (const { start, end } of verbsIn(text)) {
    const found = speakerBefore(text.slice(0, start), from);
    if (!found) continue;
    yield { ...found, verb: text.slice(start, end), verbAt: start, end };
    from = end;
  }
}
