import * as Cue from './cue.ts';
import type { Article } from './article.ts';
import type { RawBlock } from './raw.ts';

/** In UTF-16 units. */
const SHORTEST = 3;
const LONGEST = 300;
/** A heading after the text is the headline only if it stands in the page's title. */
const TITLED = 4;
const BESIDE = Cue.comment | Cue.aside | Cue.teaser | Cue.meta;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A title holds the headline and the site's name, in either order; headlines are shortened in it too. */
function isInTitle(text: string, title: string): boolean {
  const words = bare(text);
  return words.length >= 8 && (title.includes(words) || (title.length >= 16 && words.includes(title)));
}

/** A block that is no heading is the headline only if it makes up so much of the page's title. */
const PART_OF_TITLE = 0.5;

function isHeading(block: RawBlock): boolean {
  return (block.cues & (Cue.headline | Cue.heading)) !== 0;
}

function weight(block: RawBlock, title: string): number {
  const titled = isInTitle(block.text, title) ? 4 : 0;
  if (block.cues & Cue.headline || block.tag === 'h1' || block.region.tag === 'h1') return 3 + titled;
  if (block.cues & Cue.heading) return titled > 0 ? 2 + titled : 0;
  return titled > 0 && bare(block.text).length > title.length * PART_OF_TITLE ? 1 + titled : 0;
}

function best(blocks: readonly RawBlock[], until: number, title: string, candidate: (block: RawBlock) => boolean): number {
  let found = -1;
  let foundWeight = 0;
  for (const [at, block] of blocks.entries()) {
    if (block.cues & BESIDE || block.text.length < SHORTEST || block.text.length > LONGEST || !candidate(block)) continue;
    const early = at <= until;
    const points = weight(block, title) + (early ? 1 : 0);
    if (points < (early ? 2 : TITLED)) continue;
    if (points > foundWeight || (points === foundWeight && early)) [found, foundWeight] = [at, points];
  }
  return found;
}

/**
 * Index of the article's headline among the blocks; -1 where there is none. The words of the page's title decide first, then an h1 or a name, then which is
 * nearer before the text. A block that is no heading counts only where no heading does.
 */
export function findHeadline(blocks: readonly RawBlock[], article: Article, pageTitle: string | null): number {
  const title = bare(pageTitle ?? '');
  const until = (article.regions[0]?.first ?? blocks.length) + 2;
  const heading = best(blocks, until, title, isHeading);
  return heading >= 0 ? heading : best(blocks.slice(0, until), until, title, () => true);
}
