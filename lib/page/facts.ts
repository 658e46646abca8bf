import type { PageFacts } from '../matching/types.ts';
import { findingDate } from './facts/date.ts';
import type { Thing } from './facts/json-ld.ts';
import { declaredLanguage } from './facts/language.ts';
import { findTitle } from './facts/title.ts';
import type { Words } from './reading/words.ts';
import type { Sliced } from './slices.ts';

/**
 * What the page says about itself, in steps between which the page's own work may go on. Title and date are those of the article. Never throws; what the page does not
 * tell is null.
 * @param things of the page's JSON-LD
 */
export function* readingFacts(document: Document, url: string, words: Words, things: readonly Thing[]): Sliced<PageFacts> {
  const title = findTitle(document, things, words);
  yield;
  const date = yield* findingDate(document, url, things, title, words);
  return { url, title, language: declaredLanguage(document), date };
}
