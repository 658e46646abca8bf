/** Where a clause ends: negation and conditions do not reach beyond it. */
import type { Token } from '../text/tokens.ts';

const conjunctions: ReadonlySet<string> = new Set(
  'but although though while whereas because since however yet unless except which who that so and or as when after before if'.split(' '),
);
const soft: ReadonlySet<string> = new Set(['and', 'or', 'that', 'which', 'who', 'as']);
const subjects: ReadonlySet<string> = new Set(
  'i you u ya ur he she it we they there this that these those the a his her its their our my'.split(' '),
);

const finite: ReadonlySet<string> = new Set('is are was were has have had will would did does do can could'.split(' '));

function punctuated(text: string, left: Token, right: Token): boolean {
  return /[.;:!?()—–]|,\s/.test(text.slice(left.end, right.start)) || / - /.test(text.slice(left.end, right.start));
}

const finiteForm = /n['’]t$|['’](?:s|re|ve|d|ll)$|[^e]ed$/;
const negative = /^(?:not|no|nobody|nothing|never|none)$/;
/** Tokens of a subject: "and the paper's editors did". */
const longestSubject = 3;

function isFinite(token: Token | undefined): boolean {
  return token !== undefined && (finite.has(token.word) || finiteForm.test(token.word));
}

/** "That is a cross, and CNN doesn't blink": there was a verb, and another subject has one of its own. */
function hasOwnVerb(tokens: readonly Token[], index: number): boolean {
  const ahead = tokens.slice(index + 2, index + 2 + longestSubject).findIndex(({ word }) => finite.has(word) || /n['’]t$/.test(word));
  return ahead >= 0 && tokens.slice(0, index).some(isFinite);
}

/** "And not one word from you", "and they did". */
function beginsAnew(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.word ?? '';
  return subjects.has(next) || finite.has(next) || negative.test(next) || hasOwnVerb(tokens, index);
}

function endsClause(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  if (!conjunctions.has(word)) return false;
  return !soft.has(word) || ((word === 'and' || word === 'or') && beginsAnew(tokens, index));
}

/**
 * Index after the last token of the clause that begins at `from`: the next punctuation or conjunction ends it; "and" only where a new
 * subject, a verb of its own or another "not" follows.
 */
export function clauseEnd(text: string, tokens: readonly Token[], from: number): number {
  for (let index = from + 1; index < tokens.length; index++) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (before && token && punctuated(text, before, token)) return index;
    if (endsClause(tokens, index)) return index;
  }
  return tokens.length;
}

/** Index of the first token of the clause that holds `at`. */
export function clauseStart(text: string, tokens: readonly Token[], at: number): number {
  for (let index = at; index > 0; index--) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before) return index;
    if (punctuated(text, before, token)) return index;
    if (endsClause(tokens, index)) return index;
  }
  return 0;
}
