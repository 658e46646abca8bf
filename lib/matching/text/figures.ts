/**
 * Numbers in running text, in digits or in words, with comparator and unit: "at least 120 allied ships", "one hundred and twenty",
 * "$5bn", "2.5 million", "4 per cent". Years and days of a month are dates, not figures.
 */
import type { Comparator } from '../types.ts';
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

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10]));
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
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

interface Read {
  readonly value: number;
  readonly next: number;
}

function readScales(tokens: readonly Token[], from: number, value: number): Read {
  let next = from;
  let total = value;
  for (;;) {
    const scale = scales.get(tokens[next]?.word ?? '');
    const short = (tokens[next]?.word.length ?? 0) <= 3 && tokens[next]?.start !== tokens[next - 1]?.end;
    if (scale === undefined || (short && (tokens[next]?.word.length ?? 0) === 1)) return { value: total, next };
    total *= scale;
    next++;
  }
}

/** "one hundred and twenty", "two thousand five hundred", "a hundred". */
function readWords(tokens: readonly Token[], from: number): Read | null {
  let total = 0;
  let current = 0;
  let next = from;
  let seen = false;
  for (; next < tokens.length; next++) {
    const word = tokens[next]?.word ?? '';
    const unit = small.get(word) ?? tens.get(word);
    const scale = word.length > 2 ? scales.get(word) : undefined;
    if (unit !== undefined) current += unit;
    else if (scale !== undefined && (seen || tokens[next - 1]?.word === 'a')) {
      if (scale === 100 || scale === 12) current = (current || 1) * scale;
      else {
        total += (current || 1) * scale;
        current = 0;
      }
    } else if (
      !(word === 'and' && seen && small.has(tokens[next + 1]?.word ?? '-') === true) &&
      !(word === 'and' && seen && tens.has(tokens[next + 1]?.word ?? '-'))
    ) {
      break;
    }
    seen = true;
  }
  return seen && next > from ? { value: total + current, next } : null;
}

function isDate(text: string, tokens: readonly Token[], index: number, value: number): boolean {
  const before = tokens[index - 1]?.word ?? '';
  const after = tokens[index + 1]?.word ?? '';
  if (months.test(before) && value <= 31 && before.length >= 3) return true;
  if (months.test(after) && value <= 31 && /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/.test(after)) return true;
  const token = tokens[index];
  const surface = token ? text.slice(token.start, token.end) : '';
  return /^(?:1[89]|20)\d\d$/.test(surface);
}

function unitsAfter(text: string, tokens: readonly Token[], first: number, next: number): string[] {
  const units: string[] = [];
  const sign = text[tokens[first]?.start ?? 0];
  if (sign === '$') units.push('usd');
  if (sign === '€') units.push('eur');
  if (sign === '£') units.push('gbp');
  const last = tokens[next - 1];
  if (last && text[last.end - 1] === '%') units.push('percent');
  for (let index = next; index < tokens.length && units.length < 4; index++) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || !before || /[,;:.!?()]/.test(text.slice(before.end, token.start))) break;
    if (token.kind === 'number') break;
    if (!token.stop) units.push(token.stem === 'dollar' ? 'usd' : token.stem);
  }
  return units;
}

function comparatorBefore(text: string, start: number, end: number): Comparator {
  const before = text.slice(Math.max(0, start - 24), start).trimEnd();
  if (text[end] === '+') return 'more-than';
  return comparators.find(([pattern]) => pattern.test(before))?.[1] ?? 'exactly';
}

/** Figures of a sentence in order. Linear in the number of tokens. */
export function readFigures(text: string, tokens: readonly Token[]): TextFigure[] {
  const figures: TextFigure[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) continue;
    let read: Read | null = null;
    if (token.kind === 'number') {
      const value = Number(token.word);
      if (!Number.isFinite(value) || isDate(text, tokens, index, value)) continue;
      read = readScales(tokens, index + 1, value);
    } else if (
      small.has(token.word) ||
      tens.has(token.word) ||
      (token.word === 'a' && /^(?:hundred|thousand|million|dozen|billion)$/.test(tokens[index + 1]?.word ?? ''))
    ) {
      const from = token.word === 'a' ? index + 1 : index;
      read = readWords(tokens, from);
      // A bare "one" is a pronoun as often as a number.
      if (read && token.word === 'one' && read.next === index + 1) read = null;
    }
    const last = read ? tokens[read.next - 1] : undefined;
    if (!read || !last) continue;
    const units = unitsAfter(text, tokens, index, read.next);
    figures.push({
      value: read.value,
      comparator: comparatorBefore(text, token.start, last.end),
      units,
      firstToken: index,
      lastToken: read.next - 1,
      start: token.start,
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
