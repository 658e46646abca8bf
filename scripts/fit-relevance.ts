/**
 * Fits what tells whether a segment speaks of a claim on the sentences of test/contrast that are learned from, and writes
 * data/matching/relevance.json, the same bytes each time. usage: npx tsx scripts/fit-relevance.ts [--cross-validate]
 * With --cross-validate nothing is written: it prints what is right at each bar, each claim judged by trees that were fitted on other claims.
 */
import { EVIDENCE } from '../lib/matching/evidence.ts';
import { fitSigns } from './fit/fit-signs.ts';
import { relevanceExamples } from './fit/sign-examples.ts';

await fitSigns(await relevanceExamples('fit'), {
  name: 'relevance',
  signs: EVIDENCE,
  stated: { strict: 0.75, balanced: 0.65, broad: 0.55 },
  least: 0.05,
});
