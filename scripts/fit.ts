/**
 * Fits the matcher's models on the training splits of the benchmarks and writes data/matching/model.json, the same bytes each time.
 * usage: ON_RECORD_DATA=DIR npx tsx scripts/fit.ts [--cross-validate]
 * With --cross-validate nothing is written: each fold is judged by models that were fitted on the others.
 */
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { fitBars } from './fit/bars.ts';
import { crossValidate } from './fit/cross-validate.ts';
import { fitModels, toJson, type Models } from './fit/models.ts';
import { FOLDS, runsOf, type Run } from './fit/runs.ts';
import { readSources, type SourceName } from './fit/sources.ts';

const sources = readSources();
const runs = Object.fromEntries(Object.entries(sources).map(([name, source]) => [name, runsOf(source)])) as Record<SourceName, Run[]>;
const all = Object.values(runs).flat();
const folds = Array.from({ length: FOLDS }, (_, fold) => fitModels(all.filter((run) => run.fold !== fold)));
const notFittedOn = (run: Run): Models => folds[run.fold] ?? fitModels([]);

if (process.argv.includes('--cross-validate')) {
  for (const name of Object.keys(sources) as SourceName[]) await crossValidate(name, sources[name], runs[name], notFittedOn);
} else {
  const json = toJson(fitModels(all), fitBars(sources.tweets, sources.padded, notFittedOn));
  writeFileSync(new URL('../data/matching/model.json', import.meta.url), await format(json, { parser: 'json', printWidth: 140 }));
}
