/** Numbers in words ("one hundred and twenty", "two thousand five hundred", "a hundred") and the scale after digits ("2.5 million", "5 bn"). */
import type { Token } from './tokens.ts';

const units: ReadonlyMap<string, number> = new Map([
  ...'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, (index + 2) * 10] as const),
]);
const scales = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['bln', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
/** Only where they follow the digits without a space: "10k", "5m". */
const letters = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['b', 1e9],
]);
/** Scales that multiply what stands just before them; the others close a group of thousands. */
const inner: ReadonlySet<number> = new Set([12, 100]);

export interface NumberRead {
  readonly value: number;
  /** Index of the first token after the number. */
  readonly next: number;
}

/** Multiplies a number in digits by the scales that follow it. */
export function readScales(tokens: readonly Token[], from: number, value: number): NumberRead {
  let next = from;
  let total = value;
  const glued = tokens[next]?.start === tokens[next - 1]?.end ? letters.get(tokens[next]?.word ?? '') : undefined;
  if (glued !== undefined) {
    total *= glued;
    next++;
  }
  for (let scale = scales.get(tokens[next]?.word ?? ''); scale !== undefined; scale = scales.get(tokens[next]?.word ?? '')) {
    total *= scale;
    next++;
  }
  return { value: total, next };
}

function unitOf(token: Token | undefined): number | undefined {
  return units.get(token?.word ?? '');
}

interface Sum {
  /** Closed groups of thousands. */
  readonly total: number;
  /** The group that is open. */
  readonly current: number;
}

function scaled({ total, current }: Sum, scale: number): Sum {
  return inner.has(scale) ? { total, current: (current || 1) * scale } : { total: total + (current || 1) * scale, current: 0 };
}

/** "a" before a scale is one; a bare "one" is a pronoun as often as a number and is left alone. */
function startOf(tokens: readonly Token[], from: number): number | null {
  const word = tokens[from]?.word;
  if (word === 'a') return scales.has(tokens[from + 1]?.word ?? '') ? from + 1 : null;
  if (unitOf(tokens[from]) === undefined) return null;
  return word === 'one' && !scales.has(tokens[from + 1]?.word ?? '') ? null : from;
}

/** @returns null where no number in words begins at `from` */
export function readNumberWords(tokens: readonly Token[], from: number): NumberRead | null {
  const start = startOf(tokens, from);
  if (start === null) return null;
  let sum: Sum = { total: 0, current: 0 };
  let next = start;
  for (; next < tokens.length; next++) {
    const unit = unitOf(tokens[next]);
    const scale = scales.get(tokens[next]?.word ?? '');
    if (unit !== undefined) sum = { ...sum, current: sum.current + unit };
    else if (scale !== undefined) sum = scaled(sum, scale);
    else if (tokens[next]?.word !== 'and' || next === start || unitOf(tokens[next + 1]) === undefined) break;
  }
  return { value: sum.total + sum.current, next };
}
