/**
 * Text → tokens with their place. Every token keeps UTF-16 offsets in the text as it was given, so that an explanation can point at it.
 * One pass; what a form comes to (case, marks, spelling, stem) is kept (`forms.ts`).
 */
import { Forms, type Form } from './forms.ts';
import { foldForeign, type Pipeline } from './pipelines.ts';
import { scan } from './scan.ts';
import { spell } from './spelling.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { weightInAlignment } from './weights.ts';

export interface Token {
  /** Lower case, without marks, spelling variants brought together. */
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number';
  /** Carries grammar only and does not count for the score. */
  readonly stop: boolean;
  /** Written with a capital first letter. */
  readonly capital: boolean;
  /** Of the stem, in an alignment. */
  readonly weight: number;
}

interface Folded {
  readonly word: string;
  readonly stem: string;
  readonly kind: 'word' | 'number';
  readonly stop: boolean;
}

const invisible = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/gu;

function foldNumber(surface: string): Folded {
  const word = surface.replace(/[$€£,%]/g, '');
  return { word, stem: word, kind: 'number', stop: false };
}

const plainWord = /^[A-Za-z]+$/;

/** Nine words in ten are letters of English alone, and there is nothing to take away. */
function foldWord(surface: string): Folded {
  if (plainWord.test(surface) && surface !== 'US' && surface !== 'USA') return foldBare(surface.toLowerCase());
  const plain = surface.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  // "US" and "U.S." are the country; "us" is the pronoun.
  if (/^(?:U\.?S\.?A?\.?)$/.test(plain)) return { word: 'usa', stem: 'usa', kind: 'word', stop: false };
  const lower = plain.toLowerCase().replace(/\./g, '');
  if (/n't$/.test(lower)) return { word: lower, stem: lower, kind: 'word', stop: true };
  return foldBare(lower.replace(/'(?:s|re|ve|ll|d|m)?$/, ''));
}

function foldBare(bare: string): Folded {
  const word = spell(bare);
  const isStop = stopWords.has(bare) || (word !== bare && stopWords.has(word)) || bare.length < 2;
  return { word, stem: stem(word), kind: 'word', stop: isStop };
}

function foldOther(surface: string, pipeline: Exclude<Pipeline, 'en'>): Folded {
  return { ...foldForeign(surface.replace(invisible, ''), pipeline), kind: 'word' };
}

function formsOf(pipeline: Pipeline): Forms {
  const fold = pipeline === 'en' ? foldWord : (surface: string) => foldOther(surface, pipeline);
  return new Forms((surface, isNumber) => {
    const { word, stem, kind, stop } = isNumber ? foldNumber(surface) : fold(surface);
    const first = surface.charAt(0);
    return { surface, word, stem, kind, stop, capital: first !== first.toLowerCase(), weight: weightInAlignment(stem) };
  });
}

const forms: Partial<Record<Pipeline, Forms>> = {};

function tokenOf({ word, stem, kind, stop, capital, weight }: Form, start: number, end: number): Token {
  return { word, stem, start, end, kind, stop, capital, weight };
}

/** "— Name (@handle) 5 March, 2020" under a post that is quoted in running text says who posted, not what. */
const byline = /—\s[^—]{0,80}\(@\w+\)\s+\w+ \d+, \d{4}\s*$/;

function withoutByline(text: string): number {
  return text.includes('(@') ? (byline.exec(text)?.index ?? text.length) : text.length;
}

const hash = 35;
const handle = 64;
const joined = /\p{Ll}\p{Lu}/u;
function isTag(text: string, start: number, end: number): boolean {
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  return (before === hash || before === handle) && joined.test(text.slice(start, end));
}

const hashtagPart = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;

/** Tokens of a sentence, in order; addresses are left out, hashtags and handles are split at their capitals, hyphens separate words. */
export function tokenise(text: string, pipeline: Pipeline = 'en'): Token[] {
  const known = (forms[pipeline] ??= formsOf(pipeline));
  const tokens: Token[] = [];
  const add = (start: number, end: number, isNumber: boolean): void => {
    const form = known.at(text, start, end, isNumber);
    if (form.word) tokens.push(tokenOf(form, start, end));
  };
  scan(text, withoutByline(text), (start, end, isNumber) => {
    if (!isTag(text, start, end)) add(start, end, isNumber);
    else
      for (const { 0: part, index } of text.slice(start, end).matchAll(hashtagPart))
        add(start + index, start + index + part.length, isNumber);
  });
  return tokens;
}
