import type { PageFacts, Segment } from '../matching/types.ts';
import { languageOfText } from './text-language.ts';

/** So much text decides, in UTF-16 units. */
const SAMPLE = 2000;

/** The page with its language: as it says itself, else by the small words and the script of these sentences; null where they do not tell either. */
export function withLanguage(page: PageFacts, segments: readonly Segment[]): PageFacts {
  if (page.language !== null) return page;
  let sample = '';
  for (const { text } of segments) {
    sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  return { ...page, language: languageOfText(sample) };
}
