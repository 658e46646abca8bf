/**
 * Which regions hold the article. Where the page names the box of its text, that is believed if it holds a fair part of the running text; otherwise
 * paragraphs vote for their ancestors as in Readability (github.com/mozilla/readability, grabArticle): one point, one for each comma and one
 * for each 100 characters up to three, whole to the parent, half to the grandparent, a third of a half beyond. Linear in blocks × depth.
 */
import * as Cue from './cue.ts';
import type { Sliced } from '../slices.ts';
import type { RawBlock, Region } from './raw.ts';
import { linkShare, textLength } from './measure.ts';

export interface Article {
  /** Outermost boxes of the text, in page order; empty where there is no running text. */
  readonly regions: readonly Region[];
  /** Nearest article, main or column around them, in which headline, standfirst and captions are looked for. */
  readonly scope: Region | null;
  /** The page itself named the box. */
  readonly named: boolean;
}

const BESIDE = Cue.comment | Cue.aside | Cue.teaser | Cue.meta | Cue.caption;
/** Shorter blocks do not vote. */
const VOTES_FROM = 25;
/** Part of the running text that a named box must hold to be believed. */
const FAIR_PART = 0.4;
/** An inner box that holds this part of an outer one is the better one. */
const NEARLY_ALL = 0.75;

export function isRunningText(block: RawBlock): boolean {
  return (
    !(block.cues & BESIDE) && textLength(block.text) >= VOTES_FROM && linkShare(block) < 0.5 && block.metaChars * 2 < block.text.length
  );
}

function vote(block: RawBlock): void {
  const points = 1 + (block.text.match(/[,，、،]/g)?.length ?? 0) + Math.min(3, textLength(block.text) / 100);
  let weight = 1;
  let level = 0;
  const first = block.tag === 'p' || block.tag === 'li' || block.tag === 'blockquote' ? block.region.parent : block.region;
  for (let region = first; region && level < 5; region = region.parent, level++) {
    region.score += points * weight;
    weight = level === 0 ? 0.5 : 1 / (level * 6);
  }
}

/** So many blocks are added up between two looks at the clock. */
const A_TURN = 128;

function* addUp(blocks: readonly RawBlock[], regions: readonly Region[]): Sliced<void> {
  for (const [at, block] of blocks.entries()) {
    if (at % A_TURN === 0) yield;
    block.region.allChars += block.text.length;
    block.region.linkChars += block.linkChars;
    if (!isRunningText(block)) continue;
    block.region.chars += block.text.length;
    vote(block);
  }
  for (let at = regions.length - 1; at >= 0; at--) {
    const region = regions[at];
    if (!region?.parent) continue;
    region.parent.chars += region.chars;
    region.parent.allChars += region.allChars;
    region.parent.linkChars += region.linkChars;
    region.parent.last = Math.max(region.parent.last, region.last);
  }
}

function within(region: Region, outer: Region): boolean {
  for (let at: Region | null = region; at; at = at.parent) if (at === outer) return true;
  return false;
}

function outermost(regions: readonly Region[]): Region[] {
  const kept: Region[] = [];
  for (const region of regions) {
    const last = kept[kept.length - 1];
    if (!last || !within(region, last)) kept.push(region);
  }
  return kept;
}

/** From a box into the named box within it that holds nearly all of its text. */
function innermost(region: Region, named: readonly Region[]): Region {
  const inner = named.find(
    (other) => other !== region && other.depth > region.depth && other.chars >= region.chars * NEARLY_ALL && within(other, region),
  );
  return inner ? innermost(inner, named) : region;
}

function nearest(region: Region | null, test: (region: Region) => boolean): Region | null {
  for (let at = region; at; at = at.parent) if (test(at)) return at;
  return null;
}

const isArticle = (region: Region): boolean => region.tag === 'article';
const isScope = (region: Region): boolean => region.tag === 'article' || region.tag === 'main' || (region.cues & Cue.main) !== 0;

function namedRegions(regions: readonly Region[], total: number): Region[] {
  const named = regions.filter((region) => region.cues & Cue.story && !(region.cues & BESIDE) && region.chars > 0);
  const outer = outermost(named).map((region) => innermost(region, named));
  const largest = outer.reduce<Region | null>((best, region) => (best && best.chars >= region.chars ? best : region), null);
  if (!largest) return [];
  const home = nearest(largest, isArticle);
  const kept = outer.filter((region) => region.chars * 2 >= largest.chars || nearest(region, isArticle) === home);
  const chars = kept.reduce((sum, region) => sum + region.chars, 0);
  return chars >= total * FAIR_PART ? kept : [];
}

function votedRegion(regions: readonly Region[]): Region | null {
  let best: Region | null = null;
  let bestScore = 0;
  for (const region of regions) {
    if (region.cues & BESIDE || region.score === 0) continue;
    const bonus = region.cues & Cue.main ? 25 : 0;
    const score = (region.score + bonus) * (1 - region.linkChars / Math.max(1, region.allChars));
    if (score > bestScore) [best, bestScore] = [region, score];
  }
  // Text in several columns or modules of one box: take the box, as long as it adds running text and is not the page.
  while (
    best?.parent &&
    best.parent.tag !== 'body' &&
    best.parent.tag !== 'html' &&
    best.parent.chars > best.chars &&
    best.parent.chars < best.chars * 1.6
  )
    best = best.parent;
  return best;
}

/** Chooses the article's regions and adds up what regions hold. */
export function* findArticle(blocks: readonly RawBlock[], regions: readonly Region[]): Sliced<Article> {
  yield* addUp(blocks, regions);
  const total = regions[0]?.chars ?? 0;
  const named = namedRegions(regions, total);
  if (named.length > 0) return { regions: named, scope: nearest(named[0]?.parent ?? null, isScope), named: true };
  const voted = votedRegion(regions);
  return { regions: voted ? [voted] : [], scope: voted && nearest(voted, isScope), named: false };
}
