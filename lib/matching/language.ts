/**
 * What a page's language lets us say of a claim. Within one language that is prepared in its own way (`text/pipelines.ts`) a match is a match; between languages, and in
 * any other, only what says nearly the same words is, since half a sentence of shared names and figures would be nonsense. A stance is taken in English alone.
 */
import type { Alignment } from './align/align.ts';
import { type Pipeline, pipelineOf } from './text/pipelines.ts';
import type { AlignedHow, Claim, PageFacts } from './types.ts';

/** A page that does not tell its language is taken for English. */
function isEnglish(language: string | null): boolean {
  return language === null || language === 'und' || /^en\b/i.test(language);
}

/** The ways in which a page is prepared: its language's own, and the common one for wordings that a claim has in other languages. */
export function pipelinesOf({ language }: PageFacts): readonly Pipeline[] {
  const own = pipelineOf(language);
  return own === 'en' ? [own] : [own, 'en'];
}

/** Whether what the sentence does with the claim can be told. */
export function takesStance({ language }: PageFacts, claim: Claim): boolean {
  return isEnglish(language) && isEnglish(claim.language);
}

/** Share of the wording's weight that meets a word of the sentence, in the same form or another. */
function share({ pairs, wording }: Alignment, ways: readonly AlignedHow[] | null): number {
  const met = pairs.filter(({ how }) => ways === null || ways.includes(how));
  return met.reduce((sum, { recorded }) => sum + recorded.weight, 0) / wording.weight;
}

const verySame: readonly AlignedHow[] = ['same', 'figure', 'alias'];
/** Of a claim whose stance nobody can tell, most must be there: it takes half a sentence to speak of another thing. */
const mostOfIt = 0.7;
const nearlyAll = 0.8;

/** Whether a match that was found in one way of preparing the page counts. Each claim counts in one way only. */
export function isUnderstood(page: PageFacts, claim: Claim, pipeline: Pipeline, alignment: Alignment): boolean {
  const own = pipelineOf(page.language);
  const same = own !== 'en' && own === pipelineOf(claim.language);
  if (own !== 'en' && same !== (pipeline === own)) return false;
  if (same) return share(alignment, null) >= mostOfIt;
  return takesStance(page, claim) || share(alignment, verySame) >= nearlyAll;
}
