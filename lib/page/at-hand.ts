/** What a page's reading needs and has from the background, at hand: for the command line, benches and tests. The script in a page does without this file. */
import table from '../../data/page-words.json' with { type: 'json' };
import type { PageFacts } from '../matching/types.ts';
import { readingFacts } from './facts.ts';
import { readJsonLd } from './facts/json-ld.ts';
import { isCommentFrame } from './gate/comment-frames.ts';
import { wordsOf } from './reading/words.ts';
import { runAtOnce } from './slices.ts';
import type { ReadOptions } from './types.ts';

export const words = wordsOf(table);

export function optionsFor(document: Document, language: string | null = null): ReadOptions {
  return { words, isComments: isCommentFrame(document), language };
}

/** What the page says about itself, in one go: see `readingFacts`. */
export function readFacts(document: Document, url: string): PageFacts {
  return runAtOnce(readingFacts(document, url, words, readJsonLd(document)));
}
