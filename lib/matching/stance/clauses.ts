/** Where a clause ends: negation and conditions do not reach beyond it. */
import type { Token } from '../text/tokens.ts';

const conjunctions: ReadonlySet<string> = new Set(
  'but although though while whereas because since however yet unless except which who that so and or as when after before if'.split(' '),
);
const soft: ReadonlySet<string> = new Set(['and', 'or', 'that', 'which', 'who', 'as']);
const subjects: ReadonlySet<string> = new Set(
  'i you he she it we they there this that these those the a his her its their our my'.split(' '),
);

const finite: ReadonlySet<string> = new Set('is are was were has have had will would did does do can could'.split(' '));

function punctuated(text: string, left: Token, right: Token): boolean {
  return /[.;:!?()—–]|,\s/.test(text.slice(left.end, right.start)) || / - /.test(text.slice(left.end, right.start));
}

function endsClause(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index]?.word ?? '';
  if (!conjunctions.has(word)) return false;
  if (!soft.has(word)) return true;
  const next = tokens[index + 1]?.word ?? '';
  return (word === 'and' || word === 'or') && (subjects.has(next) || finite.has(next));
}

/**
 * Index after the last token of the clause that begins at `from`: the next punctuation or conjunction ends it; "and" and "that" only
 * where a new subject or a verb of its own follows, since "not sent and not paid" is one clause.
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
    if (conjunctions.has(token.word) && !soft.has(token.word)) return index;
  }
  return 0;
}
