/**
 * Words are stemmed, stopped and weighed as English ones. On a page in another language only what says nearly the same words as a wording is
 * matched, and no stance is taken: half a sentence of shared names and figures would be nonsense there.
 */
import type { Alignment } from './align/align.ts';
import type { PageFacts } from './types.ts';

const nearlyAll = 0.8;

/** A page that does not tell its language is taken for English. */
export function isEnglish({ language }: PageFacts): boolean {
  return language === null || /^en\b/.test(language);
}

/** Share of the wording's weight that meets the very same words. */
export function isNearlyExact({ pairs, wording }: Alignment): boolean {
  const same = pairs.filter(({ how }) => how === 'same' || how === 'figure' || how === 'alias');
  return same.reduce((sum, { recorded }) => sum + recorded.weight, 0) >= nearlyAll * wording.weight;
}
