/**
 * A sentence made ready for alignment: its tokens, and its terms in order. A term is what can meet a term of the other side:
 * a name under any alias, a figure with its unit, or a word that carries meaning.
 */
import { readFigures, type TextFigure } from './figures.ts';
import type { NameTable } from './names.ts';
import type { Pipeline } from './pipelines.ts';
import { tokenise, type Token } from './tokens.ts';
import { weightOf } from './weights.ts';

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
const leastWeight = 1.5;
const greatestWeight = 8;

function wordWeight(stem: string): number {
  return Math.min(greatestWeight, Math.max(leastWeight, weightOf(stem)));
}

/** Cost: linear in the tokens. */
export function prepare(text: string, names: NameTable, pipeline: Pipeline = 'en'): Prepared {
  const tokens = tokenise(text, pipeline);
  const terms: Term[] = [];
  const taken = new Set<number>();
  const add = (kind: Term['kind'], key: string, weight: number, firstToken: number, lastToken: number, figure: TextFigure | null): void => {
    const first = tokens[firstToken];
    const last = tokens[lastToken];
    if (!first || !last) return;
    terms.push({ kind, key, weight, firstToken, lastToken, start: first.start, end: last.end, figure });
    for (let index = firstToken; index <= lastToken; index++) taken.add(index);
  };
  for (const mention of names.find(tokens)) add('name', `@${mention.key}`, nameWeight, mention.firstToken, mention.lastToken, null);
  for (const figure of readFigures(text, tokens)) {
    if (taken.has(figure.firstToken)) continue;
    add('figure', `#${String(figure.value)}`, figureWeight, figure.firstToken, figure.lastToken, figure);
  }
  tokens.forEach((token, index) => {
    if (!token.stop && !taken.has(index)) add('word', token.stem, wordWeight(token.stem), index, index, null);
  });
  terms.sort((left, right) => left.start - right.start);
  return { text, tokens, terms, weight: terms.reduce((sum, term) => sum + term.weight, 0) };
}
