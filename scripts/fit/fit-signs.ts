/** Examples with signs → a file of data/matching with trees and bars, or, cross-validated, what is right at each bar. */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { Strictness } from '../../lib/matching/types.ts';
import { fitForest } from './forest.ts';
import { atBars, barsOf, outOfFold } from './sign-bars.ts';
import { settings, type Example } from './sign-examples.ts';

export interface Fit {
  /** Of data/matching, without its ending; the script that calls is named after it. */
  readonly name: string;
  /** Of the values that each example has. */
  readonly signs: readonly string[];
  /** Precision that is asked for at each strictness. */
  readonly stated: Readonly<Record<Strictness, number>>;
  /** No bar is lower. */
  readonly least: number;
  /** Further bars, which are not fitted. */
  readonly set?: Readonly<Record<string, number>>;
}

/** With `--cross-validate` among the arguments nothing is written: each claim is judged by trees that were fitted on other claims. */
export async function fitSigns(examples: readonly Example[], { name, signs, stated, least, set = {} }: Fit): Promise<void> {
  const judged = outOfFold(examples, signs.length);
  if (process.argv.includes('--cross-validate')) {
    for (const variants of [Infinity, 3, 0]) {
      console.log(`with ${String(variants)} variants`);
      const some = judged.filter((one) => one.variants === variants);
      for (const line of atBars(some, least)) console.log(line);
    }
    return;
  }
  const bars = barsOf(
    judged.filter(({ variants }) => variants === Infinity),
    stated,
    least,
  );
  const trees = fitForest(examples, signs.length, settings);
  const json = JSON.stringify({ madeBy: `npx tsx scripts/fit-${name}.ts`, signs, bars: { ...bars, ...set }, trees });
  writeFileSync(new URL(`../../data/matching/${name}.json`, import.meta.url), await format(json, { parser: 'json', printWidth: 140 }));
}
