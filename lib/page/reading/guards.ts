/**
 * Names lie: a wrapper is called "has-sidebar", a page's one form holds all of it, an article is filed under "comment". A cue that would take
 * text away, or make it somebody else's, holds only where the element's content does not speak against it.
 */
import * as Cue from './cue.ts';
import type { Cues } from './cue.ts';
import type { Landmarks } from './landmarks.ts';
import { INLINE_FLOW, type Tag } from './tags.ts';

const WHOLE = new Set(['html', 'body', 'main']);

/** Paragraphs by which a "form" or "banner" is the page after all. */
const MANY_PARAGRAPHS = 6;
/** More paragraphs than a byline or a caption has. */
const FEW_PARAGRAPHS = 3;
/** Characters by which an inline element is a comment, and not the number of comments. */
const COMMENT_LENGTH = 80;
/** Running text after which a comment section may have a heading of the first level. */
export const ARTICLE_SEEN = 400;

/** What the reader fills in; a form without is a wrapper (old Reddit puts each comment in one). */
const FIELDS = 'textarea,select,input:not([type="hidden"])';

const paragraphs = (element: Element): number => element.getElementsByTagName('p').length;

function isCommentSection({ element, name, tag, articleChars, landmarks }: Weighed): boolean {
  if (WHOLE.has(name)) return false;
  if (tag.flow === INLINE_FLOW) return tag.cues === 0 && (element.textContent?.length ?? 0) >= COMMENT_LENGTH;
  if (landmarks.within(element, 'main', 'story')) return false;
  return articleChars >= ARTICLE_SEEN || !landmarks.within(element, 'h1');
}

function dropsArticle(element: Element, name: string, landmarks: Landmarks): boolean {
  if (WHOLE.has(name)) return true;
  if (!element.firstElementChild) return false;
  if (name === 'form' && !element.querySelector(FIELDS)) return true;
  if (name === 'nav') return landmarks.within(element, 'h1', 'main');
  return landmarks.within(element, 'h1', 'main', 'article', 'story') || paragraphs(element) >= MANY_PARAGRAPHS;
}

/** Cues that take an element out of the article's text. */
const BESIDE = Cue.meta | Cue.author | Cue.date | Cue.aside | Cue.teaser | Cue.lead | Cue.caption | Cue.headline | Cue.quote;

function withoutBeside(element: Element, name: string, cues: Cues, landmarks: Landmarks): Cues {
  if (WHOLE.has(name)) return cues & ~BESIDE;
  let kept = cues;
  if (name === 'article') kept &= ~(BESIDE & ~Cue.teaser);
  if (name === 'h1') kept &= ~(Cue.aside | Cue.teaser | Cue.meta | Cue.author | Cue.date);
  if (!element.firstElementChild) return kept;
  if (kept & (Cue.aside | Cue.teaser) && landmarks.within(element, 'h1', 'main', 'story')) kept &= ~(Cue.aside | Cue.teaser);
  if (kept & (Cue.meta | Cue.author | Cue.date) && paragraphs(element) >= FEW_PARAGRAPHS) kept &= ~(Cue.meta | Cue.author | Cue.date);
  if (kept & (Cue.lead | Cue.caption | Cue.headline) && paragraphs(element) > FEW_PARAGRAPHS)
    kept &= ~(Cue.lead | Cue.caption | Cue.headline);
  return kept;
}

/** An element that is being entered, with what is known of the page so far. */
export interface Weighed {
  readonly element: Element;
  readonly name: string;
  readonly tag: Tag;
  /** What its tag, names and attributes say. */
  readonly cues: Cues;
  /** What holds for the element around it. */
  readonly inherited: Cues;
  /** Running text read so far outside comments, in UTF-16 units. */
  readonly articleChars: number;
  readonly landmarks: Landmarks;
}

/** The cues of an element that hold. */
export function trusted(weighed: Weighed): Cues {
  const { element, name, tag, inherited } = weighed;
  let kept = weighed.cues;
  if (kept & Cue.comment) {
    const inside = (inherited & Cue.comment) !== 0;
    if (inherited & Cue.pre || (!inside && !isCommentSection(weighed))) kept &= ~(Cue.comment | Cue.item);
    if (tag.cues & Cue.link && !inside) kept |= Cue.drop;
  }
  if (kept & Cue.drop && dropsArticle(element, name, weighed.landmarks)) kept &= ~Cue.drop;
  // What holds around the element already was weighed there.
  const fresh = kept & BESIDE & ~inherited;
  if (fresh) kept = (kept & ~fresh) | withoutBeside(element, name, fresh, weighed.landmarks);
  return kept;
}
