import type { PageFacts } from '../matching/types.ts';
import { findDate } from './facts/date.ts';
import { readJsonLd } from './facts/json-ld.ts';
import { declaredLanguage, detectLanguage } from './facts/language.ts';
import { findTitle } from './facts/title.ts';

/**
 * What the page says about itself. Title and date are those of the article. Never throws; what the page does not tell is null.
 * @param text of the page, as far as it has been read: decides the language where the page does not declare one
 */
export function readFacts(document: Document, url: string, text = ''): PageFacts {
  const things = readJsonLd(document);
  const title = findTitle(document, things);
  return {
    url,
    title,
    language: declaredLanguage(document) ?? detectLanguage(text),
    date: findDate(document, url, things, title),
  };
}
