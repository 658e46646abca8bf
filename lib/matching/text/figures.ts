/**
 * Numbers in running text, in digits or in words, with comparator and unit: "at least 120 allied ships", "one hundred and twenty",
 * "$5bn", "2.5 million", "4 per cent". Years and days of a month are dates, not figures.
 */
import type { Comparator } from '../types.ts';
import { readNumberWords, readScales, type NumberRead } from './number-words.ts';
import type { Token } from './tokens.ts';

export interface TextFigure {
  readonly value: number;
  readonly comparator: Comparator;
  /** Stems of the words that may name the unit, nearest first; "usd", "eur", "gbp" and "percent" for signs. */
  readonly units: readonly string[];
  readonly firstToken: number;
  readonly lastToken: number;
  readonly start: number;
  readonly end: number;
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;
const comparators: readonly (readonly [RegExp, Comparator])[] = [
  [/\b(?:at least|no fewer than|no less than|not less than|minimum of)\s*(?:[$€£]|us\$)?$/i, 'at-least'],
  [/\b(?:no more than|not more than|at most|up to|maximum of)\s*(?:[$€£]|us\$)?$/i, 'at-most'],
  [/\b(?:more than|over|above|upwards of|in excess of|exceeding|exceeds)\s*(?:[$€£]|us\$)?$/i, 'more-than'],
  [/\b(?:fewer than|less than|under|below)\s*(?:[$€£]|us\$)?$/i, 'less-than'],
  [
    /\b(?:about|around|some|roughly|approximately|approx\.?|nearly|almost|close to|circa|an estimated|estimated)\s*(?:[$€£]|us\$)?$/i,
    'about',
  ],
];

function isDate(text: string, tokens: readonly Token[], index: number, value: number): boolean {
  const before = tokens[index - 1]?.word ?? '';
  const after = tokens[index + 1]?.word ?? '';
  if (months.test(before) && value <= 31 && before.length >= 3) return true;
  if (months.test(after) && value <= 31 && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/.test(after)) return true;
  const token = tokens[index];
  const surface = token ? text.slice(token.start, token.end) : '';
  return /^(?:1[89]|20)\d\d$/.test(surface);
}

const signs: Readonly<Record<string, string>> = { $: 'usd', '€': 'eur', '£': 'gbp' };
const mostUnits = 4;

/** Units by sign, before or after the number: "$5", "4%". */
function signUnits(text: string, first: Token, last: Token): string[] {
  const sign = signs[text.charAt(first.start)];
  return [...(sign === undefined ? [] : [sign]), ...(text[last.end - 1] === '%' ? ['percent'] : [])];
}

function unitsAfter(text: string, tokens: readonly Token[], first: Token, next: number): string[] {
  const last = tokens[next - 1] ?? first;
  const units = signUnits(text, first, last);
  let before = last;
  for (const token of tokens.slice(next)) {
    if (units.length >= mostUnits || token.kind === 'number' || /[,;:.!?()]/.test(text.slice(before.end, token.start))) break;
    if (!token.stop) units.push(token.stem === 'dollar' ? 'usd' : token.stem);
    before = token;
  }
  return units;
}

function comparatorBefore(text: string, start: number, end: number): Comparator {
  const before = text.slice(Math.max(0, start - 24), start).trimEnd();
  if (text[end] === '+') return 'more-than';
  return comparators.find(([pattern]) => pattern.test(before))?.[1] ?? 'exactly';
}

function readAt(text: string, tokens: readonly Token[], index: number): NumberRead | null {
  const token = tokens[index];
  if (!token) return null;
  if (token.kind === 'word') return readNumberWords(tokens, index);
  const value = Number(token.word);
  return Number.isFinite(value) && !isDate(text, tokens, index, value) ? readScales(tokens, index + 1, value) : null;
}

/** Figures of a sentence in order. Linear in the number of tokens. */
export function readFigures(text: string, tokens: readonly Token[]): TextFigure[] {
  const figures: TextFigure[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    const read = readAt(text, tokens, index);
    const last = read ? tokens[read.next - 1] : undefined;
    if (!first || !read || !last) continue;
    figures.push({
      value: read.value,
      comparator: comparatorBefore(text, first.start, last.end),
      units: unitsAfter(text, tokens, first, read.next),
      firstToken: index,
      lastToken: read.next - 1,
      start: first.start,
      end: last.end,
    });
    index = read.next - 1;
  }
  return figures;
}

const lower: ReadonlySet<Comparator> = new Set(['at-least', 'more-than']);

/**
 * Tells whether two figures of the same unit say the same: "at least 120", "more than 120" and "some 120" agree, 400 differs.
 * A lower bound below the other value ("more than 100" beside 120) agrees while it stays within a quarter of it.
 */
export function figuresAgree(
  here: { value: number; comparator: Comparator },
  recorded: { value: number; comparator: Comparator },
): boolean {
  const greater = Math.max(Math.abs(here.value), Math.abs(recorded.value));
  const gap = Math.abs(here.value - recorded.value);
  if (here.comparator === 'exactly' && recorded.comparator === 'exactly') return gap === 0;
  if (gap <= greater * 0.05) return true;
  return lower.has(here.comparator) && here.value < recorded.value && here.value >= recorded.value * 0.75;
}
