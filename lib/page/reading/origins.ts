/** From cues and place to origin, block by block; null is not read. */
import type { Origin } from '../../matching/types.ts';
import type { Sliced } from '../slices.ts';
import type { Article } from './article.ts';
import { isRunningText } from './article.ts';
import * as Cue from './cue.ts';
import type { Labels } from './labels.ts';
import { isParagraph, isPhrase, linkShare, textLength } from './measure.ts';
import type { RawBlock } from './raw.ts';

/** What is a link from end to end and no longer than this leads to a comment, or is a tool. */
const COMMENT_LABEL = 160;
const ONLY_LINKS = 0.9;
/** A line about the article (who, when) is shorter. */
const META_AT_MOST = 200;

/** Shorter captions outside the text are names of photographers. */
const CAPTION_FROM = 12;
/** Between headline and text, in letters. */
const STANDFIRST_FROM = 50;

export interface Layout {
  readonly labels: Labels;
  readonly article: Article;
  readonly headline: number;
  /** First and last block of the article's text. */
  readonly first: number;
  readonly last: number;
}

export function layoutOf(article: Article, headline: number, labels: Labels): Layout {
  const first = article.regions[0]?.first ?? -1;
  const last = article.regions.reduce((end, region) => Math.max(end, region.last), -1);
  return { labels, article, headline, first, last };
}

function commentOrigin(block: RawBlock, labels: Labels): Origin | null {
  const { text, item } = block;
  if (labels.isOfComments(text)) return null;
  if (linkShare(block) >= ONLY_LINKS && text.length <= COMMENT_LABEL) return null;
  if (!item && !isPhrase(text)) return null;
  return 'comment';
}

function isMeta(block: RawBlock): boolean {
  return block.text.length < META_AT_MOST && ((block.cues & Cue.meta) !== 0 || block.metaChars >= block.text.length * 0.6);
}

function teaserOrigin(block: RawBlock): Origin | null {
  return isPhrase(block.text) ? 'teaser' : null;
}

function special(block: RawBlock, beforeText: boolean, labels: Labels): Origin | null {
  if (block.cues & Cue.caption || labels.isCredited(block.text)) return 'caption';
  if (block.cues & Cue.quote) return 'quote';
  if (block.cues & Cue.lead && beforeText && textLength(block.text) >= 30) return 'standfirst';
  return null;
}

function insideOrigin(block: RawBlock, beforeText: boolean, labels: Labels): Origin | null {
  if (isMeta(block) || labels.isOfPage(block.text)) return null;
  const links = linkShare(block);
  if (block.cues & (Cue.aside | Cue.teaser)) {
    if (links >= 0.3 || !isParagraph(block.text, 80)) return links >= 0.3 || block.cues & Cue.teaser ? teaserOrigin(block) : null;
    if (block.cues & Cue.teaser) return 'teaser';
  }
  if (links >= ONLY_LINKS && !(block.cues & (Cue.heading | Cue.caption | Cue.quote))) return teaserOrigin(block);
  return special(block, beforeText, labels) ?? 'body';
}

function asBody(block: RawBlock, layout: Layout): Origin | null {
  if (layout.article.named || linkShare(block) >= 0.25 || !isRunningText(block) || !isParagraph(block.text, 80)) return null;
  return block.cues & Cue.quote ? 'quote' : 'body';
}

/** What belongs to the article though it stands outside its text: headline, standfirst, captions; running text too, where the page does not name the box of its text. */
function aroundOrigin(block: RawBlock, between: boolean, layout: Layout): Origin | null {
  if (block.cues & Cue.caption || layout.labels.isCredited(block.text)) return block.text.length >= CAPTION_FROM ? 'caption' : null;
  if (between && (block.cues & Cue.lead || isParagraph(block.text, STANDFIRST_FROM))) return 'standfirst';
  return asBody(block, layout);
}

function outsideOrigin(block: RawBlock, at: number, layout: Layout): Origin | null {
  if (isMeta(block) || layout.labels.isOfPage(block.text)) return null;
  const links = linkShare(block);
  if (block.cues & (Cue.teaser | Cue.aside)) return block.cues & Cue.teaser || links >= 0.5 ? teaserOrigin(block) : null;
  if (links >= 0.5) return teaserOrigin(block);
  const between = layout.headline >= 0 && at > layout.headline && at < layout.first;
  return between || isWithin(block, layout.article.scope, at) ? aroundOrigin(block, between, layout) : null;
}

function isWithin(
  block: RawBlock,
  outer: { readonly depth: number; readonly first: number; readonly last: number } | null,
  at: number,
): boolean {
  return !outer || (at >= outer.first && at <= outer.last && block.region.depth >= outer.depth);
}

function originOf(block: RawBlock, at: number, layout: Layout, textSeen: boolean): Origin | null {
  if (block.cues & Cue.comment) return commentOrigin(block, layout.labels);
  if (at === layout.headline) return 'headline';
  if (block.cues & Cue.live) return isMeta(block) || layout.labels.isOfPage(block.text) ? null : 'live';
  const inside = layout.article.regions.some((region) => isWithin(block, region, at));
  return inside ? insideOrigin(block, !textSeen, layout.labels) : outsideOrigin(block, at, layout);
}

/** So many blocks are told apart between two looks at the clock. */
const A_TURN = 64;

/** The origin of each block, by index. */
export function* originsOf(blocks: readonly RawBlock[], layout: Layout): Sliced<(Origin | null)[]> {
  const origins: (Origin | null)[] = [];
  let textSeen = false;
  for (const [at, block] of blocks.entries()) {
    const origin = originOf(block, at, layout, textSeen);
    origins.push(origin);
    if (origin === 'body' && isParagraph(block.text, 80)) textSeen = true;
    if (at % A_TURN === 0) yield;
  }
  return origins;
}
