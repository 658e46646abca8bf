/** Advice on claims that would match too much, proven on pages: where a claim meets many sentences of pages that have nothing to do with it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { countWords } from '../../lib/packs/words.ts';
import { readDocuments } from '../annotate/documents.ts';
import type { ReadPack } from './read.ts';

const FEW_WORDS = 5;
const MOST_TOLD = 30;

/** What can be seen from the claims alone. */
export function adviceOn(claims: readonly Claim[]): string[] {
  const short = claims.filter(({ text }) => countWords(text) < FEW_WORDS);
  const lone = claims.filter(({ variants, form }) => variants.length === 0 && form === 'statement').length;
  const unrated = claims.filter(({ reviews }) => reviews.length > 0 && reviews.every(({ category }) => category === 'unknown'));
  const unread = new Set(unrated.flatMap(({ reviews }) => reviews.map(({ label }) => label ?? '(none)')));
  return [
    ...short.slice(0, MOST_TOLD).map(({ id, text }) => `claim “${id}” has few words (“${text}”): say who and where`),
    ...(lone > 0 ? [`${String(lone)} claims have no variants: other wordings of them are found less often`] : []),
    ...(unread.size > 0
      ? [`${String(unrated.length)} claims have labels that are in no table (data/ratings.json): ${[...unread].slice(0, 8).join(' · ')}`]
      : []),
  ];
}

/** @param folder of .html and .txt files @returns a line for each claim that meets more pages than one, the worst first */
export async function provenOn(folder: string, pack: ReadPack): Promise<string[]> {
  const content = { id: 'checked', claims: pack.claims, names: pack.names, articles: pack.articles };
  const matcher = createMatcher([packInMemory(content)]);
  const met = new Map<string, Map<string, string>>();
  const files = readdirSync(folder).filter((file) => /\.(?:html?|txt)$/i.test(file));
  for (const file of files) {
    for (const { segments, page } of readDocuments(join(folder, file), null)) {
      for (const { claim, segment } of await matcher.match(segments, page, { strictness: 'strict' })) {
        const pages = met.get(claim) ?? new Map<string, string>();
        met.set(claim, pages.set(file, segments[segment]?.text ?? ''));
      }
    }
  }
  const worst = [...met].filter(([, pages]) => pages.size > 1).sort((left, right) => right[1].size - left[1].size);
  const lines = worst.slice(0, MOST_TOLD).map(([claim, pages]) => {
    const [first] = pages;
    return `claim “${claim}” meets ${String(pages.size)} of ${String(files.length)} pages, as in ${first?.[0] ?? ''}: “${(first?.[1] ?? '').slice(0, 120)}”`;
  });
  return [`${String(met.size)} of ${String(pack.claims.length)} claims met a sentence of ${String(files.length)} pages`, ...lines];
}
