/**
 * Text → tokens with their place. Every token keeps UTF-16 offsets in the text as it was given, so that an explanation can point at it.
 * One pass; the folding (case, marks, spelling, stem) is cached by surface form.
 */
import { foldForeign, type Pipeline } from './pipelines.ts';
import { scan } from './scan.ts';
import { spell } from './spelling.ts';
import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';

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
}

interface Folded {
  readonly word: string;
  readonly stem: string;
  readonly kind: 'word' | 'number';
  readonly stop: boolean;
}

const invisible = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/gu;
const cacheLimit = 20_000;
const caches: Readonly<Record<Pipeline, Map<string, Folded>>> = { en: new Map(), de: new Map(), fr: new Map(), es: new Map() };

function foldNumber(surface: string): Folded {
  const word = surface.replace(/[$€£,%]/g, '');
  return { word, stem: word, kind: 'number', stop: false };
}

const plainWord = /^[A-Za-z]+$/;

/** Nine words in ten are letters of English alone, and there is nothing to take away. */
function foldWord(surface: string): Folded {
  if (plainWord.test(surface) && !/^USA?$/.test(surface)) return foldBare(surface.toLowerCase());
  const plain = surface.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  // "US" and "U.S." are the country; "us" is the pronoun.
  if (/^(?:U\.?S\.?A?\.?)$/.test(plain)) return { word: 'usa', stem: 'usa', kind: 'word', stop: false };
  const lower = plain.toLowerCase().replace(/\./g, '');
  if (/n't$/.test(lower)) return { word: lower, stem: lower, kind: 'word', stop: true };
  return foldBare(lower.replace(/'(?:s|re|ve|ll|d|m)?$/, ''));
}

function foldBare(bare: string): Folded {
  const word = spell(bare);
  return { word, stem: stem(word), kind: 'word', stop: stopWords.has(bare) || stopWords.has(word) || bare.length < 2 };
}

function foldOther(surface: string, pipeline: Exclude<Pipeline, 'en'>): Folded {
  return { ...foldForeign(surface.replace(invisible, ''), pipeline), kind: 'word' };
}

function fold(surface: string, number: boolean, pipeline: Pipeline): Folded {
  const cache = caches[pipeline];
  const known = cache.get(surface);
  if (known) return known;
  const made = number ? foldNumber(surface) : pipeline === 'en' ? foldWord(surface) : foldOther(surface, pipeline);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(surface, made);
  return made;
}

function capital(first: string): boolean {
  return first !== first.toLowerCase();
}

/** "— Name (@handle) 5 March, 2020" under a post that is quoted in running text says who posted, not what. */
const byline = /—\s[^—]{0,80}\(@\w+\)\s+\w+ \d+, \d{4}\s*$/;

function withoutByline(text: string): number {
  return text.includes('(@') ? (byline.exec(text)?.index ?? text.length) : text.length;
}

const joined = /\p{Ll}\p{Lu}/u;
const hashtagPart = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;

/** Tokens of a sentence, in order; addresses are left out, hashtags and handles are split at their capitals, hyphens separate words. */
export function tokenise(text: string, pipeline: Pipeline = 'en'): Token[] {
  const tokens: Token[] = [];
  const add = (surface: string, start: number, number: boolean): void => {
    const { word, stem, kind, stop } = fold(surface, number, pipeline);
    if (word) tokens.push({ word, stem, start, end: start + surface.length, kind, stop, capital: capital(surface.charAt(0)) });
  };
  scan(text, withoutByline(text), (start, end, number) => {
    const surface = text.slice(start, end);
    const before = text.charAt(start - 1);
    if ((before !== '#' && before !== '@') || !joined.test(surface)) add(surface, start, number);
    else for (const part of surface.matchAll(hashtagPart)) add(part[0], start + part.index, number);
  });
  return tokens;
}
