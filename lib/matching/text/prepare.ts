/**
 * A sentence made ready for alignment: its tokens, and its terms in order. A term is what can meet a term of the other side:
 * a name under any alias, a figure with its unit, or a word that carries meaning.
 */
import { readFigures, type TextFigure } from './figures.ts';
import type { Mention, NameTable } from './names.ts';
import type { Pipeline } from './pipelines.ts';
import { tokenise, type Token } from './tokens.ts';

export interface Term {
  readonly kind: 'name' | 'figure' | 'word';
  /** Stem of a word, "@key" of a name, "#value" of a figure. */
  readonly key: string;
  readonly weight: number;
  readonly firstToken: number;
  readonly lastToken: number;
  readonly start: number;
  readonly end: number;
  readonly figure: TextFigure | null;
}

export interface Prepared {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly weight: number;
}

/** A name says what the topic is, not what is said of it: it weighs less than its rarity would give. */
const nameWeight = 3.5;
const figureWeight = 6;

function termOf(kind: Term['kind'], key: string, weight: number, tokens: readonly Token[], place: readonly [number, number]): Term {
  const [firstToken, lastToken] = place;
  const start = tokens[firstToken]?.start ?? 0;
  return { kind, key, weight, firstToken, lastToken, start, end: tokens[lastToken]?.end ?? start, figure: null };
}

function wordOf({ stem, weight, start, end }: Token, place: number): Term {
  return { kind: 'word', key: stem, weight, firstToken: place, lastToken: place, start, end, figure: null };
}

/** Names before figures before words: what is part of one is none of the next. */
function termsOf(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Term[] {
  const terms: Term[] = [];
  const figures = readFigures(text, tokens);
  const taken = mentions.length + figures.length > 0 ? new Uint8Array(tokens.length) : null;
  const take = (term: Term): void => {
    terms.push(term);
    taken?.fill(1, term.firstToken, term.lastToken + 1);
  };
  for (const { key, firstToken, lastToken } of mentions) take(termOf('name', `@${key}`, nameWeight, tokens, [firstToken, lastToken]));
  for (const figure of figures) {
    const { value, firstToken, lastToken } = figure;
    if (taken?.[firstToken] === 1) continue;
    take({ ...termOf('figure', `#${String(value)}`, figureWeight, tokens, [firstToken, lastToken]), figure });
  }
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token && !token.stop && taken?.[index] !== 1) terms.push(wordOf(token, index));
  }
  return taken ? terms.sort((left, right) => left.start - right.start) : terms;
}

function prepared(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Prepared {
  const terms = termsOf(text, tokens, mentions);
  return { text, tokens, terms, weight: terms.reduce((sum, term) => sum + term.weight, 0) };
}

/** What is the same for every pack: without names. Cost: linear in the text. */
export function prepareWords(text: string, pipeline: Pipeline = 'en'): Prepared {
  return prepared(text, tokenise(text, pipeline), []);
}

/** With a pack's names in the place of the words of which they are made; the same object where none of them stands in it. */
export function withNames(words: Prepared, names: NameTable): Prepared {
  const mentions = names.find(words.tokens);
  return mentions.length === 0 ? words : prepared(words.text, words.tokens, mentions);
}

/** Cost: linear in the text. */
export function prepare(text: string, names: NameTable, pipeline: Pipeline = 'en'): Prepared {
  const tokens = tokenise(text, pipeline);
  return prepared(text, tokens, names.find(tokens));
}
