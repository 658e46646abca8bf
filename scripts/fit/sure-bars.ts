/** Bars of sureness: where a stated precision is reached on claims that were not fitted on. */
import type { Strictness } from '../../lib/matching/types.ts';
import { Forest } from '../../lib/matching/forest.ts';
import { SIGNS } from '../../lib/matching/stance/signs.ts';
import { fitForest } from './forest.ts';
import { settings, type Example } from './sure-examples.ts';

export interface Judged {
  readonly sure: number;
  readonly variants: number;
  readonly right: boolean;
  readonly weight: number;
}

const FOLDS = 8;
const stated: Readonly<Record<Strictness, number>> = { strict: 0.97, balanced: 0.93, broad: 0.85 };
/** More likely than not. */
const told = 0.5;

function foldOf(claim: string): number {
  let value = 7;
  for (const character of claim) value = (value * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return value % FOLDS;
}

/** Each example as trees judge it that have not seen its claim. */
export function outOfFold(examples: readonly Example[]): Judged[] {
  const forests = Array.from(
    { length: FOLDS },
    (_, fold) =>
      new Forest(
        fitForest(
          examples.filter(({ claim }) => foldOf(claim) !== fold),
          SIGNS.length,
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

const steps = Array.from({ length: 50 }, (_, step) => (50 + step) / 100);

/** The lowest bar from which on the stated precision holds. */
export function barsOf(judged: readonly Judged[]): Record<Strictness | 'told', number> {
  const barOf = (strictness: Strictness): number => {
    const failing = steps.filter((bar) => {
      const { right, of } = precisionFrom(judged, bar);
      return of > 0 && right / of < stated[strictness];
    });
    return Math.round(100 * Math.max(told, ...failing) + 1) / 100;
  };
  return { strict: barOf('strict'), balanced: barOf('balanced'), broad: barOf('broad'), told };
}

export function atBars(judged: readonly Judged[]): string[] {
  const all = judged.filter(({ right }) => right).reduce((sum, { weight }) => sum + weight, 0);
  return steps
    .filter((_, step) => step % 5 === 0)
    .map((bar) => {
      const { right, of } = precisionFrom(judged, bar);
      return `${bar.toFixed(2)}: ${String(right)} of ${String(of)} right (${(right / of).toFixed(3)}), ${(right / all).toFixed(3)} of what should be`;
    });
}
