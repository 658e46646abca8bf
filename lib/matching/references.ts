/**
 * What a sentence leaves to those before it: "he", "it", "the alliance", "the resolution", "it did so because". No parser: a pronoun stands for the
 * name that the nearest earlier sentence with a name of its kind begins with, since who a sentence begins with is who the next one goes on with
 * (Grosz, Joshi & Weinstein 1995, "Centering"); a noun with "the" for the same noun there, with the words that stand beside it.
 * Cost: linear in the words of the sentences looked at.
 */
import { clauseEnd, clauseStart } from './stance/clauses.ts';
import { negations } from './stance/negation.ts';
import type { NameTable } from './text/names.ts';
import type { Prepared, Term } from './text/prepare.ts';
import { areSynonyms } from './text/synonyms.ts';
import type { Token } from './text/tokens.ts';

export interface References {
  /** Keys of the names that its pronouns stand for. */
  readonly names: ReadonlySet<string>;
  /** Keys of terms that its nouns with "the" bring along, or that a sentence before says which it goes on with. */
  readonly phrases: ReadonlySet<string>;
  /** Terms of the sentence before, where this one says something of what that one tells ("That is why …"). */
  readonly linked: readonly Term[];
}

type Kind = 'person' | 'thing';

const pronouns: ReadonlyMap<string, Kind> = new Map([
  ...'he him his himself she her hers herself'.split(' ').map((word) => [word, 'person'] as const),
  ...'it its itself they them their theirs themselves there'.split(' ').map((word) => [word, 'thing'] as const),
]);
/** After "the": the nouns by which a person, or a country or body, is taken up again. */
const nouns: ReadonlyMap<string, Kind> = new Map([
  ...'president minister premier chancellor leader chief politician diplomat'.split(' ').map((word) => [word, 'person'] as const),
  ...'country state nation organisation alliance bloc body agency government union group regime'
    .split(' ')
    .map((word) => [word, 'thing'] as const),
]);
const determiners: ReadonlySet<string> = new Set('the this that these those such'.split(' '));

function kindAt(tokens: readonly Token[], index: number): Kind | null {
  const word = tokens[index]?.word ?? '';
  const pronoun = pronouns.get(word);
  if (pronoun) return pronoun;
  const noun = nouns.get(word);
  return noun && determiners.has(tokens[index - 1]?.word ?? '') ? noun : null;
}

function firstOf(kind: Kind, { terms }: Prepared, names: NameTable): Term | undefined {
  return terms.find((term) => term.kind === 'name' && names.isPerson(term.key.slice(1)) === (kind === 'person'));
}

const nothing: ReadonlySet<string> = new Set();

/** @param earlier sentences, nearest first */
function namesMeant(segment: Prepared, earlier: readonly Prepared[], names: NameTable): ReadonlySet<string> {
  // A feed has no names, and its sentences are many.
  if (!earlier.some(({ terms }) => terms.some(({ kind }) => kind === 'name'))) return nothing;
  const meant = new Set<string>();
  segment.tokens.forEach((_, index) => {
    const kind = kindAt(segment.tokens, index);
    if (!kind) return;
    const own = firstOf(kind, segment, names);
    if (own && own.firstToken < index) return;
    for (const sentence of earlier) {
      const found = firstOf(kind, sentence, names);
      if (!found) continue;
      meant.add(found.key);
      return;
    }
  });
  return meant;
}

/** Terms that stand in one clause with a noun belong to it, so many to either side. */
const mostBeside = 4;

function beside({ text, tokens, terms }: Prepared, noun: Term): Term[] {
  const [from, to] = [clauseStart(text, tokens, noun.firstToken), clauseEnd(text, tokens, noun.firstToken)];
  const at = terms.indexOf(noun);
  return terms.slice(Math.max(0, at - mostBeside), at + mostBeside + 1).filter((term) => term.firstToken >= from && term.firstToken < to);
}

/** "The resolution" of "The UN adopted a resolution against Nazism." */
function phrasesMeant(segment: Prepared, before: Prepared | undefined): Term[] {
  const meant: Term[] = [];
  if (!before) return meant;
  for (const term of segment.terms) {
    if (term.kind !== 'word' || !determiners.has(segment.tokens[term.firstToken - 1]?.word ?? '')) continue;
    const noun = before.terms.find((other) => other.kind === 'word' && (other.key === term.key || areSynonyms(other.key, term.key)));
    if (noun) meant.push(...beside(before, noun));
  }
  return meant;
}

const doing = /\b(?:did|does|do|done) (?:so|this|that|it)\b/i;
/** Asked only where somebody does so: what has letters of all scripts in it takes the browser milliseconds to make ready. */
const doesSo = /^(?:and |but |so )?[a-zà-ɏ]+ (?:did|does|do|has done|have done|had done) (?:so|this|that|it)\b/i;
const links: readonly RegExp[] = [
  /^(?:and |but )?(?:that|this|which|here)(?: is| was|['’]s) (?:why|because|how|what|the (?:[a-zà-ɏ]+ )?(?:reason|aim|purpose|goal|result))/i,
  /^(?:and |but )?the (?:[a-zà-ɏ]+ )?(?:reason|aim|purpose|goal|point)\b/i,
  /^(?:and |but |yet )?(?:all of |none of )?(?:it|this|that|these|they) (?:is|are|was|were|has been|have been)\b/i,
];
/** The same at the end of a sentence: its last letters are looked at before all of them. */
const linkAtEnd = /[a-zà-ɏ] (?:it|this|them)[.!]?$/;
const longestEnd = 7;

function isLinked({ text }: Prepared): boolean {
  return linkAtEnd.test(text.slice(-longestEnd)) || (doing.test(text) && doesSo.test(text)) || links.some((link) => link.test(text));
}

const told = /[?]|\b(?:said|says|claim\w*|according to|alleg\w*|if|deni\w*|deny)\b/i;

/** What the sentence before tells is taken over only where it tells it itself, and does not deny it. */
function linkedTo(segment: Prepared, before: Prepared | undefined): readonly Term[] {
  if (!before || !isLinked(segment)) return [];
  return told.test(before.text) || negations(before).length > 0 ? [] : before.terms;
}

/** @param earlier sentences in the order in which they are asked, nearest first; the page's headline and topic last @param before right before, in the same block */
export function referencesOf(segment: Prepared, earlier: readonly Prepared[], before: Prepared | undefined, names: NameTable): References {
  const linked = linkedTo(segment, before);
  const phrases = [...phrasesMeant(segment, before), ...linked].map(({ key }) => key);
  return { names: namesMeant(segment, earlier, names), phrases: phrases.length === 0 ? nothing : new Set(phrases), linked };
}
