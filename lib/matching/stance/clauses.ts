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

/**
 * Index after the last token of the clause that begins at `from`: the next punctuation or conjunction ends it; "and" and "that" only
 * where a new subject or a verb of its own follows, since "not sent and not paid" is one clause.
 */
export function clauseEnd(text: string, tokens: readonly Token[], from: number): number {
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token) break;
    if (before && index > from && punctuated(text, before, token)) return index;
    if (index <= from || !conjunctions.has(token.word)) continue;
    const next = tokens[index + 1];
    if (!soft.has(token.word)) return index;
    const begins = next !== undefined && (subjects.has(next.word) || finite.has(next.word));
    if ((token.word === 'and' || token.word === 'or') && begins) return index;
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
