import type { PageFacts } from '../matching/types.ts';
import { findingDate } from './facts/date.ts';
import type { Dates } from './facts/dates.ts';
import { readJsonLd } from './facts/json-ld.ts';
import { declaredLanguage } from './facts/language.ts';
import { findTitle } from './facts/title.ts';
import { runAtOnce, type Sliced } from './slices.ts';

/**
 * What the page says about itself, in steps between which the page's own work may go on: see `readFacts`.
 */
export function* readingFacts(document: Document, url: string, dates: Dates): Sliced<PageFacts> {
  const things = readJsonLd(document);
  yield;
  const title = findTitle(document, things);
  yield;
  const date = yield* findingDate(document, url, things, title, dates);
  return { url, title, language: declaredLanguage(document), date };
}

/**
 * What the page says about itself. Title and date are those of the article. Never throws; what the page does not tell is null.
 */
export function readFacts(document: Document, url: string, dates: Dates): PageFacts {
  return runAtOnce(readingFacts(document, url, dates));
}
