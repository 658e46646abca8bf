/**
 * Names lie: a wrapper is called "has-sidebar", a page's one form holds all of it, an article is filed under "comment". A cue that would take
 * text away, or make it somebody else's, holds only where the element's content does not speak against it.
 */
import { Cue, type Cues } from './cue.ts';
import { Flow, type Tag } from './tags.ts';

const WHOLE = new Set(['html', 'body', 'main']);
const ARTICLE = 'h1,main,article,[itemprop~="articleBody"]';
const STORY =
  '[itemprop~="articleBody"],.entry-content,.post-content,.article-body,.article-content,.story-body,#article-body,#articleBody';

/** Paragraphs by which a "form" or "banner" is the page after all. */
const MANY_PARAGRAPHS = 6;
/** More paragraphs than a byline or a caption has. */
const FEW_PARAGRAPHS = 3;
/** Characters by which an inline element is a comment, and not the number of comments. */
const COMMENT_LENGTH = 80;
/** Running text after which a comment section may have a heading of the first level. */
export const ARTICLE_SEEN = 400;

const paragraphs = (element: Element): number => element.getElementsByTagName('p').length;

function isCommentSection(element: Element, name: string, tag: Tag, articleChars: number): boolean {
  if (WHOLE.has(name)) return false;
  if (tag.flow === Flow.inline) return tag.cues === 0 && (element.textContent?.length ?? 0) >= COMMENT_LENGTH;
  if (element.querySelector(`main,${STORY}`)) return false;
  return articleChars >= ARTICLE_SEEN || !element.querySelector('h1');
}

function dropsArticle(element: Element, name: string): boolean {
  if (WHOLE.has(name)) return true;
  if (!element.firstElementChild) return false;
  if (name === 'nav') return element.querySelector('h1,main') !== null;
  return element.querySelector(ARTICLE) !== null || paragraphs(element) >= MANY_PARAGRAPHS;
}

/** Cues that take an element out of the article's text. */
const BESIDE = Cue.meta | Cue.author | Cue.date | Cue.aside | Cue.teaser | Cue.lead | Cue.caption | Cue.headline | Cue.quote;

function withoutBeside(element: Element, name: string, cues: Cues): Cues {
  if (WHOLE.has(name)) return cues & ~BESIDE;
  let kept = cues;
  if (name === 'article') kept &= ~(BESIDE & ~Cue.teaser);
  if (name === 'h1') kept &= ~(Cue.aside | Cue.teaser | Cue.meta | Cue.author | Cue.date);
  if (!element.firstElementChild) return kept;
  if (kept & (Cue.aside | Cue.teaser) && element.querySelector(`h1,main,${STORY}`)) kept &= ~(Cue.aside | Cue.teaser);
  if (kept & (Cue.meta | Cue.author | Cue.date) && paragraphs(element) >= FEW_PARAGRAPHS) kept &= ~(Cue.meta | Cue.author | Cue.date);
  if (kept & (Cue.lead | Cue.caption | Cue.headline) && paragraphs(element) > FEW_PARAGRAPHS)
    kept &= ~(Cue.lead | Cue.caption | Cue.headline);
  return kept;
}

/**
 * The cues that hold for an element, of those its tag, names and attributes give.
 * @param inherited what holds for the element around it
 * @param articleChars running text read so far outside comments
 */
export function trusted(element: Element, name: string, tag: Tag, cues: Cues, inherited: Cues, articleChars: number): Cues {
  let kept = cues;
  if (kept & Cue.comment) {
    const inside = (inherited & Cue.comment) !== 0;
    if (inherited & Cue.pre || (!inside && !isCommentSection(element, name, tag, articleChars))) kept &= ~(Cue.comment | Cue.item);
    if (tag.cues & Cue.link && !inside) kept |= Cue.drop;
  }
  if (kept & Cue.drop && dropsArticle(element, name)) kept &= ~Cue.drop;
  if (kept & BESIDE) kept = withoutBeside(element, name, kept);
  return kept;
}
