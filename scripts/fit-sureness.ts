/**
 * Fits what tells how sure a match is on the sentences of test/contrast that are learned from, and writes data/matching/sureness.json, the same
 * bytes each time. usage: npx tsx scripts/fit-sureness.ts [--cross-validate]
 * With --cross-validate nothing is written: it prints what is right at each bar, each claim judged by trees that were fitted on other claims.
 */
import { SIGNS } from '../lib/matching/stance/signs.ts';
import { fitSigns } from './fit/fit-signs.ts';
import { surenessExamples } from './fit/sign-examples.ts';

/** More likely than not. */
const told = 0.5;

await fitSigns(await surenessExamples('fit'), {
  name: 'sureness',
  signs: SIGNS,
  stated: { strict: 0.97, balanced: 0.93, broad: 0.85 },
  least: told,
  set: { told },
});
