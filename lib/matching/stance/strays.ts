/**
 * Words of the segment that stand among what met the claim and that no wording of it knows: they show that the same words are put
 * together in another way. "Ukraine started talks to end the war" holds all of "Ukraine started the war", and so does "NATO condemned
 * Russia's war in Ukraine" beside "NATO is at war with Russia in Ukraine". What only adds to a word (an adjective, an adverb, a time, an
 * insertion between commas) does not stray. Cost: linear in the terms of the segment.
 */
import type { Alignment } from '../align/align.ts';
import type { Prepared, Term } from '../text/prepare.ts';
import { spell } from '../text/spelling.ts';
import { stem } from '../text/stem.ts';
import { negations } from './negation.ts';
import { isVerb } from './verbs.ts';

export type Known = (term: Term) => boolean;

function stems(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map((each) => stem(spell(each))));
}

/** Words of degree, time and address that leave what is said as it is. */
const light = stems(
  'whole entire real actual already finally today yesterday tomorrow tonight ago long together alone completely huge big great terrible horrible bloody brutal ' +
    'illegal evil crazy famous notorious alleged moment day week month year decade hour morning evening night weekend spring summer autumn winter century ' +
    'time late early recent current last next first monday tuesday wednesday thursday friday saturday sunday january february march april june july august ' +
    'september october november december yes okay vs versus lol folks guy people man mr mrs full thousand hundred many several arrive land enter reach use put get make go gone come keep president country own take',
);
/** Verbs that only say that something is known, seen, meant or so. */
const frames = stems(
  'know knew known see saw seen hear heard show prove think thought believe remember realise understand forget mean meant fact truth turn happen exist deny doubt',
);

export function isHarmless(side: Prepared, term: Term): boolean {
  const token = side.tokens[term.firstToken];
  if (term.kind !== 'word' || !token) return false;
  return light.has(term.key) || frames.has(term.key) || token.word.endsWith('ly') || /^(?:19|20)\d\d$/.test(token.word);
}

/** Nothing but white space or a hyphen between the two. */
function areBeside(side: Prepared, left: Term, right: Term): boolean {
  return left.lastToken + 1 === right.firstToken && /^[\s\-–“"‘']*$/.test(side.text.slice(left.end, right.start));
}

/** Only words that carry grammar, and no punctuation, between the two. */
function areJoined(side: Prepared, left: Term, right: Term): boolean {
  return !/[,;:.!?()—–]/.test(side.text.slice(left.end, right.start));
}

const beForms: ReadonlySet<string> = new Set('is are was were has have had will would can could be been being'.split(' '));
const determiners: ReadonlySet<string> = new Set('the a an that his her its their it'.split(' '));
const prepositions: ReadonlySet<string> = new Set(
  'of for against on about over to after before with from by near around at under between like despite'.split(' '),
);

function wordsBetween(side: Prepared, left: Term, right: Term): string[] {
  return side.tokens.slice(left.lastToken + 1, right.firstToken).map((token) => token.word);
}

/** "A bloody war", "president Zelensky": it adds to the word after it. */
function isAddition(side: Prepared, term: Term, next: Term | undefined): boolean {
  const isProper = side.tokens[term.firstToken]?.capital === true && term.firstToken > 0;
  return next !== undefined && term.kind === 'word' && !isProper && areBeside(side, term, next) && !isVerb(side, term);
}

/** UTF-16 ranges between two commas, dashes or brackets. */
function insertions(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(/(?<=[,(–—])[^,()–—]*(?=[,)–—])/g), (found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

class Passage {
  readonly #alignment: Alignment;
  readonly #known: Known;
  readonly #met: ReadonlySet<Term>;
  readonly #first: Term;
  readonly #last: Term;
  readonly #apart: readonly { start: number; end: number }[];

  constructor(alignment: Alignment, known: Known, first: Term, last: Term) {
    this.#alignment = alignment;
    this.#known = known;
    this.#met = new Set(alignment.pairs.map(({ here }) => here));
    this.#first = first;
    this.#last = last;
    this.#apart = insertions(alignment.segment.text).filter(
      ({ start, end }) => !alignment.pairs.some(({ here }) => here.start >= start && here.end <= end),
    );
  }

  isOfClaim(term: Term): boolean {
    return this.#met.has(term) || this.#known(term) || (isHarmless(this.#alignment.segment, term) && !this.#isObject(term));
  }

  /** "Started the year": a time, but what the verb is about. */
  #isObject(term: Term): boolean {
    const { segment, pairs } = this.#alignment;
    const verb = pairs.find(({ here }) => here.lastToken === term.firstToken - 2)?.here;
    return verb !== undefined && /^(?:the|a|an|its|their)$/.test(segment.tokens[term.firstToken - 1]?.word ?? '') && isVerb(segment, verb);
  }

  /** Between the first and the last word that met, and no mere addition. */
  straysInside(term: Term, next: Term | undefined): boolean {
    if (term.start < this.#first.start || term.start > this.#last.start) return false;
    if (this.#apart.some(({ start, end }) => term.start >= start && term.end <= end)) return false;
    return !(next && this.isOfClaim(next) && isAddition(this.#alignment.segment, term, next));
  }

  /** What met first stands first in the wording too. */
  #beginsAlike(): boolean {
    const { pairs, wording } = this.#alignment;
    return pairs[0]?.recorded === wording.terms[0];
  }

  /** "War crimes" behind "war", and "was added later" behind "the swastika on the jersey". */
  straysBehind(term: Term): boolean {
    const { segment } = this.#alignment;
    if (term.start < this.#last.end || !areJoined(segment, this.#last, term)) return false;
    const between = wordsBetween(segment, this.#last, term);
    return between.length === 0 || (between.length <= 3 && beForms.has(between[0] ?? ''));
  }

  /** "Condemned Russia's attack", "victims of the attack", "work to stop". */
  straysBefore(term: Term, next: Term | undefined): boolean {
    const { segment } = this.#alignment;
    if (next !== this.#first || !areJoined(segment, term, next)) return false;
    const between = wordsBetween(segment, term, next);
    if (between.some((word) => prepositions.has(word))) return true;
    // A verb governs what the claim begins with: "studied the massacre"; before a later part of it a clause may begin.
    // Who does it is somebody else: "India has not condemned …".
    if (isVerb(segment, next)) return true;
    return isVerb(segment, term) && this.#beginsAlike() && between.every((word) => determiners.has(word));
  }
}

/** "Did not condemn the attack": what is negated is no word of the claim. */
function strayNegation({ segment, pairs }: Alignment, passage: Passage): Term | null {
  for (const { token, to } of negations(segment)) {
    if (!pairs.some(({ here }) => here.firstToken > token && here.firstToken < to)) continue;
    const next = segment.terms.find((term) => term.firstToken > token);
    if (!next) continue;
    const isAsked = segment.tokens
      .slice(token + 1, next.firstToken)
      .some(({ word }) => /^(?:why|how|when|where|what|who|whether|say|says|said)$/.test(word));
    if (isAsked || (!passage.isOfClaim(next) && isVerb(segment, next))) return next;
  }
  return null;
}

/** The first word that strays; null where there is none. @param known tells whether some wording of the claim knows a term */
export function stray(alignment: Alignment, known: Known): Term | null {
  const { segment, pairs } = alignment;
  const [first, last] = [pairs[0]?.here, pairs.at(-1)?.here];
  if (!first || !last) return null;
  const passage = new Passage(alignment, known, first, last);
  const turning = new Set(negations(segment).map(({ token }) => token));
  for (const [at, term] of segment.terms.entries()) {
    const next = segment.terms[at + 1];
    if (passage.isOfClaim(term) || turning.has(term.firstToken)) continue;
    if (passage.straysInside(term, next) || passage.straysBehind(term) || passage.straysBefore(term, next)) return term;
  }
  return strayNegation(alignment, passage);
}
