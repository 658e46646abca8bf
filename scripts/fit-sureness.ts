/**
 * Fits what tells how sure a match is on the sentences of test/contrast that are learned from, and writes data/matching/sureness.json, the same
 * bytes each time. usage: npx tsx scripts/fit-sureness.ts [--cross-validate]
 * With --cross-validate nothing is written: it prints what is right at each bar, each claim judged by trees that were fitted on other claims.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { SIGNS } from '../lib/matching/stance/signs.ts';
import { fitForest } from './fit/forest.ts';
import { atBars, barsOf, outOfFold } from './fit/sure-bars.ts';
import { examplesOf, settings } from './fit/sure-examples.ts';

const examples = await examplesOf('fit');
const judged = outOfFold(examples);
if (process.argv.includes('--cross-validate')) {
  for (const variants of [Infinity, 3, 0]) {
    console.log(`with ${String(variants)} variants`);
    for (const line of atBars(judged.filter((one) => one.variants === variants))) console.log(line);
  }
} else {
  const trees = fitForest(examples, SIGNS.length, settings);
  const json = JSON.stringify({
    madeBy: 'npx tsx scripts/fit-sureness.ts',
    signs: SIGNS,
    bars: barsOf(judged.filter(({ variants }) => variants === Infinity)),
    trees,
  });
  writeFileSync(new URL('../data/matching/sureness.json', import.meta.url), await format(json, { parser: 'json', printWidth: 140 }));
}
