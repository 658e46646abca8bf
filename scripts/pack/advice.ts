/** Advice on claims that would match too much, proven on pages: where a claim meets many sentences of pages that have nothing to do with it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createMatcher } from '../../lib/matching/matcher.ts';
import { packInMemory } from '../../lib/matching/memory.ts';
import type { Claim } from '../../lib/matching/types.ts';
import { countWords } from '../../lib/packs/words.ts';
import { readDocuments } from '../annotate/documents.ts';
import { counted } from './counted.ts';
import { PackFileError, type ReadPack } from './read.ts';

const FEW_WORDS = 5;
const MOST_TOLD = 30;
/** A thread of comments may say the same thing a few times. */
const MOST_ON_ONE_PAGE = 3;
const SHOWN = 120;

/** What can be seen from the claims alone. */
export function adviceOn(claims: readonly Claim[]): string[] {
  const short = claims.filter(({ text }) => countWords(text) < FEW_WORDS);
  const lone = claims.filter(({ variants, form }) => variants.length === 0 && form === 'statement').length;
  const unrated = claims.filter(({ reviews }) => reviews.length > 0 && reviews.every(({ category }) => category === 'unknown'));
  const unread = new Set(unrated.flatMap(({ reviews }) => reviews.map(({ label }) => label ?? '(none)')));
  return [
    ...short.slice(0, MOST_TOLD).map(({ id, text }) => `claim “${id}” has few words (“${text}”): say who and where`),
    ...(short.length > MOST_TOLD ? [`${counted(short.length - MOST_TOLD, 'claim')} more with as few words`] : []),
    ...(lone > 0 ? [`${counted(lone, 'claim')} without variants: other wordings are found less often`] : []),
    ...(unread.size > 0
      ? [`${counted(unrated.length, 'claim')} with labels that are in no table (data/ratings.json): ${[...unread].slice(0, 8).join(' · ')}`]
      : []),
  ];
}

interface Met {
  readonly pages: Set<string>;
  sentences: number;
  readonly first: { readonly page: string; readonly sentence: string };
}

/** Sentences of all pages that claims meet. */
async function meetings(folder: string, files: readonly string[], { claims, names, articles }: ReadPack): Promise<Map<string, Met>> {
  const matcher = createMatcher([packInMemory({ id: 'checked', claims, names, articles })]);
  const met = new Map<string, Met>();
  for (const file of files) {
    for (const { segments, page } of readDocuments(join(folder, file), null)) {
      for (const { claim, segment } of await matcher.match(segments, page, { strictness: 'strict' })) {
        const one = met.get(claim) ?? { pages: new Set(), sentences: 0, first: { page: file, sentence: segments[segment]?.text ?? '' } };
        one.pages.add(file);
        one.sentences++;
        met.set(claim, one);
      }
    }
  }
  return met;
}

function pagesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html?|txt)$/i.test(file)).sort(); // prettier-ignore
  } catch (error) {
    throw new PackFileError(`${folder} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * @param folder of .html and .txt files, with folders in it
 * @returns a line for each claim that meets several pages, or several sentences of one, the worst first
 * @throws PackFileError, FileError where it cannot be read
 */
export async function provenOn(folder: string, pack: ReadPack): Promise<string[]> {
  const files = pagesIn(folder);
  if (files.length === 0) throw new PackFileError(`${folder} holds no .html or .txt file`);
  const met = await meetings(folder, files, pack);
  const texts = new Map(pack.claims.map(({ id, text }) => [id, text]));
  const worst = [...met]
    .filter(([, { pages, sentences }]) => pages.size > 1 || sentences > MOST_ON_ONE_PAGE)
    .sort(([, one], [, other]) => other.pages.size - one.pages.size || other.sentences - one.sentences);
  const lines = worst.slice(0, MOST_TOLD).map(([claim, { pages, sentences, first }]) => {
    const where = `${counted(sentences, 'sentence')} on ${String(pages.size)} of ${counted(files.length, 'page')}`;
    return `claim “${claim}” (“${texts.get(claim) ?? ''}”) meets ${where}, as in ${first.page}: “${first.sentence.slice(0, SHOWN)}”; if they say something else, say who, where and when`;
  });
  return [`${String(met.size)} of ${counted(pack.claims.length, 'claim')} met a sentence of ${counted(files.length, 'page')}`, ...lines];
}
