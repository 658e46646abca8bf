import { Cue } from './cue.ts';
import type { Article } from './article.ts';
import type { RawBlock } from './raw.ts';

const BESIDE = Cue.comment | Cue.aside | Cue.teaser | Cue.meta;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A title holds the headline and the site's name, in either order; headlines are shortened in it too. */
function isInTitle(text: string, title: string): boolean {
  const words = bare(text);
  return words.length >= 8 && (title.includes(words) || (title.length >= 16 && words.includes(title)));
}

/** A block that is no heading is the headline only if it makes up so much of the page's title. */
const PART_OF_TITLE = 0.5;

function weight(block: RawBlock, title: string): number {
  if (block.cues & BESIDE || block.text.length < 3 || block.text.length > 400) return 0;
  const titled = isInTitle(block.text, title) ? 4 : 0;
  if (block.cues & Cue.headline) return 3 + titled;
  if (block.region.tag === 'h1' || /^h1$/.test(block.tag)) return 3 + titled;
  if (block.cues & Cue.heading) return titled > 0 ? 2 + titled : 0;
  return titled > 0 && block.text.length < 200 && bare(block.text).length > title.length * PART_OF_TITLE ? 1 + titled : 0;
}

/**
 * Index of the article's headline among the blocks; -1 where there is none. The words of the page's title decide first, then an h1 or a name, then which is
 * nearer before the text.
 */
export function findHeadline(blocks: readonly RawBlock[], article: Article, pageTitle: string | null): number {
  const title = bare(pageTitle ?? '');
  const first = article.regions[0]?.first ?? blocks.length;
  let best = -1;
  let bestWeight = 0;
  blocks.forEach((block, at) => {
    let points = weight(block, title);
    if (points === 0) return;
    if (at <= first + 2) points += 1;
    else if (points < 4) return;
    if (points >= bestWeight && (points > bestWeight || at <= first + 2)) [best, bestWeight] = [at, points];
  });
  return best;
}
