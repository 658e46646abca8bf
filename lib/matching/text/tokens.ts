/**
 * Text → tokens with their place. Every token keeps UTF-16 offsets in the text as it was given, so that an explanation can point at it.
 * One pass with one regular expression; the folding (case, marks, spelling, stem) is cached by surface form.
 */
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

const pattern =
  /https?:\/\/\S+|pic\.twitter\.com\/\S+|(?:\p{L}\.){2,}|[$€£]?\d[\d,]*(?:\.\d+)?%?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ]\p{L}+)?/gu;
const invisible = /[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]/gu;
const cacheLimit = 50_000;
const cache = new Map<string, Folded>();

function foldNumber(surface: string): Folded {
  const word = surface.replace(/[$€£,%]/g, '');
  return { word, stem: word, kind: 'number', stop: false };
}

function foldWord(surface: string): Folded {
  const plain = surface.replace(invisible, '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'");
  // "US" and "U.S." are the country; "us" is the pronoun.
  if (/^(?:U\.?S\.?A?\.?)$/.test(plain)) return { word: 'usa', stem: 'usa', kind: 'word', stop: false };
  const lower = plain.toLowerCase().replace(/\./g, '');
  if (/n't$/.test(lower)) return { word: lower, stem: lower, kind: 'word', stop: true };
  const bare = lower.replace(/'(?:s|re|ve|ll|d|m)?$/, '');
  const word = spell(bare);
  return { word, stem: stem(word), kind: 'word', stop: stopWords.has(bare) || bare.length < 2 };
}

function fold(surface: string): Folded {
  const known = cache.get(surface);
  if (known) return known;
  const made = /^[$€£]?\d/.test(surface) ? foldNumber(surface) : foldWord(surface);
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(surface, made);
  return made;
}

function capital(first: string): boolean {
  return first !== first.toLowerCase();
}

/** Splits "#StandWithUkraine" where its capitals stand; other text passes as one piece. */
function* pieces(surface: string, start: number, hashtag: boolean): Generator<readonly [string, number]> {
  if (!hashtag || !/\p{Ll}\p{Lu}/u.test(surface)) {
    yield [surface, start];
    return;
  }
  for (const part of surface.matchAll(/\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu)) yield [part[0], start + part.index];
}

/**
 * Tokens of a sentence, in order; addresses are left out, hashtags are split at their capitals, hyphens separate words.
 * Linear in the text's length.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(pattern)) {
    if (/^(?:https?:|pic\.)/.test(found[0])) continue;
    const before = text[found.index - 1];
    for (const [surface, start] of pieces(found[0], found.index, before === '#' || before === '@')) {
      const folded = fold(surface);
      if (folded.word) tokens.push({ ...folded, start, end: start + surface.length, capital: capital(surface.charAt(0)) });
    }
  }
  return tokens;
}
