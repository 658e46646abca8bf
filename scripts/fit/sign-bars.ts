/** Bars of what is told from the signs: where a stated precision is reached on claims that were not fitted on. */
import type { Strictness } from '../../lib/matching/types.ts';
import { Forest } from '../../lib/matching/forest.ts';
import { fitForest } from './forest.ts';
import { settings, type Example } from './sign-examples.ts';

export interface Judged {
  readonly sure: number;
  readonly variants: number;
  readonly right: boolean;
  readonly weight: number;
}

const FOLDS = 8;

function foldOf(claim: string): number {
  let value = 7;
  for (const character of claim) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value % FOLDS;
}

/** Each example as trees judge it that have not seen its claim. @param signs how many values each has */
export function outOfFold(examples: readonly Example[], signs: number): Judged[] {
  const forests = Array.from(
    { length: FOLDS },
    (_, fold) =>
      new Forest(
        fitForest(
          examples.filter(({ claim }) => foldOf(claim) !== fold),
          signs,
          settings,
        ),
      ),
  );
  return examples.map(({ claim, variants, values, right, weight }) => ({
    sure: forests[foldOf(claim)]?.probability(values) ?? 0,
    variants,
    right,
    weight,
  }));
}

function precisionFrom(judged: readonly Judged[], bar: number): { readonly right: number; readonly of: number } {
  const over = judged.filter(({ sure }) => sure >= bar);
  const sum = (list: readonly Judged[]): number => list.reduce((whole, { weight }) => whole + weight, 0);
  return { right: sum(over.filter(({ right }) => right)), of: sum(over) };
}

/** Hundredths from `least` on. */
function stepsFrom(least: number): number[] {
  return Array.from({ length: Math.round(100 * (1 - least)) }, (_, step) => Math.round(100 * least + step) / 100);
}

/** The lowest bars, from `least` on, from which on the stated precisions hold. */
export function barsOf(judged: readonly Judged[], stated: Readonly<Record<Strictness, number>>, least: number): Record<Strictness, number> {
  const barOf = (precision: number): number => {
    const failing = stepsFrom(least).filter((bar) => {
      const { right, of } = precisionFrom(judged, bar);
      return of > 0 && right / of < precision;
    });
    return Math.round(100 * Math.max(least, ...failing) + 1) / 100;
  };
  return { strict: barOf(stated.strict), balanced: barOf(stated.balanced), broad: barOf(stated.broad) };
}

export function atBars(judged: readonly Judged[], least: number): string[] {
  const all = judged.filter(({ right }) => right).reduce((sum, { weight }) => sum + weight, 0);
  return stepsFrom(least)
    .filter((_, step) => step % 5 === 0)
    .map((bar) => {
      const { right, of } = precisionFrom(judged, bar);
      return `${bar.toFixed(2)}: ${String(right)} of ${String(of)} right (${(right / of).toFixed(3)}), ${(right / all).toFixed(3)} of what should be`;
    });
}
