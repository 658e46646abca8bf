/** Which words look like verbs, by their form and the word before them: no tagger, since most of what one costs is not needed here. */
import type { Prepared, Term } from '../text/prepare.ts';
import type { Token } from '../text/tokens.ts';

const auxiliaries: ReadonlySet<string> = new Set(
  'is are was were be been being has have had will would did does do can could may might must should to'.split(' '),
);
const beForms: ReadonlySet<string> = new Set('is are was were be been being'.split(' '));
const adverbs: ReadonlySet<string> = new Set(
  'not never also already now just still ever really even only simply secretly repeatedly again'.split(' '),
);
const nounSigns: ReadonlySet<string> = new Set(
  'a an the of in on at for from with this that these those its his her their our my your no any some two three by and or'.split(' '),
);
/** Past forms that do not end in "-ed". */
const irregular: ReadonlySet<string> = new Set(
  (
    'put cut hit set let shut run ran come came become became won lost held led fled met kept left felt found paid laid sold bought brought thought ' +
    'taught fought caught begun began done gone went seen saw known knew shown given gave taken took driven drove written wrote spoken spoke stolen stole ' +
    'chosen chose frozen sent spent built made broke broken grew grown threw thrown flew flown fell fallen rose risen struck stood understood undertook undertaken'
  ).split(' '),
);
const pastForm = (word: string): boolean => /[^e]ed$/.test(word) || irregular.has(word);
const presentForm = /(?:ing|es|[^su]s)$/;

/** The last token before `index` that is no adverb. */
function wordBefore(tokens: readonly Token[], index: number): string {
  let at = index - 1;
  while (adverbs.has(tokens[at]?.word ?? '') || /n't$/.test(tokens[at]?.word ?? '')) {
    if (/n't$/.test(tokens[at]?.word ?? '')) return 'do';
    at--;
  }
  return tokens[at]?.word ?? '';
}

/** After an auxiliary, or formed like a verb and not standing where a noun stands. */
export function isVerb(side: Prepared, term: Term): boolean {
  const token = side.tokens[term.firstToken];
  const before = wordBefore(side.tokens, term.firstToken);
  if (!token || nounSigns.has(before) || side.text[token.start - 1] === '-' || token.word.endsWith('ly')) return false;
  const isBy = beForms.has(before) && side.tokens[term.lastToken + 1]?.word === 'by';
  return isBy || isModal(before) || pastForm(token.word) || presentForm.test(token.word);
}

/** Before these stands who does it; after them any word is a verb. */
function isModal(word: string): boolean {
  return auxiliaries.has(word) && !beForms.has(word) && !/^ha[sd]?v?e?$/.test(word);
}

export function isInfinitive({ tokens }: Prepared, term: Term): boolean {
  return wordBefore(tokens, term.firstToken) === 'to';
}

/** Surely a verb: after an auxiliary, or in a past form. */
export function isSureVerb(side: Prepared, term: Term): boolean {
  const token = side.tokens[term.firstToken];
  const before = wordBefore(side.tokens, term.firstToken);
  if (!token || !isVerb(side, term) || before === 'to') return false;
  return isModal(before) || pastForm(token.word) || (auxiliaries.has(before) && token.word.endsWith('ing'));
}

/** "Is covered", "was seen", not "is covering". */
export function isPassiveForm(tokens: readonly Token[], verb: Term): boolean {
  return beForms.has(wordBefore(tokens, verb.firstToken)) && !/ing$/.test(tokens[verb.firstToken]?.word ?? '');
}

/** "By sending troops" tells how, not who. */
export function hasBy(tokens: readonly Token[], verb: Term, after: Term): boolean {
  if (after.kind === 'word' && /ing$/.test(tokens[after.firstToken]?.word ?? '')) return false;
  return tokens.slice(verb.lastToken + 1, after.firstToken).some(({ word }) => word === 'by');
}

/** Only function words stand between the two, and no "and": "A and B attack" has two agents. */
export function isNext(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return (
    between.length <= mostBetween && between.every(({ stop, word }) => (stop || word.endsWith('ly')) && word !== 'and' && word !== 'or')
  );
}
/** Words between a verb and its agent or patient. */
const mostBetween = 4;
