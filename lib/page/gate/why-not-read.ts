/** Only what looks like an article or a discussion is read on its own; any page is read on request. */
import { isCommentFrame } from './comment-frames.ts';
import { articleOf, readJsonLd } from '../facts/json-ld.ts';

/**
 * Why a page is not read on its own: `not-html` (an image, a PDF, XML), `empty`, `editing` (a document being written, a mailbox), `no-article` (start pages, shops,
 * searches, applications), `private` (a page with a password field).
 */
export const NOT_READ = ['not-html', 'empty', 'editing', 'private', 'no-article'] as const;
export type NotRead = (typeof NOT_READ)[number];

const SAYS_ARTICLE =
  'meta[property="og:type"][content*="article" i],meta[property="article:published_time"],[itemprop~="articleBody"],[property~="articleBody"]';
const SAYS_DISCUSSION =
  '[itemtype$="/DiscussionForumPosting"],[itemtype$="/Comment"],[itemtype$="/UserComments"],[itemtype$="/QAPage"],shreddit-comment,.comtr,.commentarea,.commentlist,.comment-list,.topic-post,.crawler-post,.message--post,.post.has-profile,#disqus_thread,[data-mw-comment-start],[class*="ns-talk"]';
const PARAGRAPH = 'p,blockquote,dd';
/** Characters of paragraphs that stand together, from which a page that says nothing of itself is taken for an article. */
const ARTICLE_FROM = 700;
/** A paragraph, and not a caption or a label. */
const PARAGRAPH_FROM = 80;
/** So many paragraphs are looked at. */
const LOOKED_AT = 400;
const FEWEST = 3;

interface Sum {
  chars: number;
  count: number;
}

/** Running text per parent and grandparent: an article's paragraphs are siblings, a start page's are not. */
function sums(document: Document): Map<Element, Sum> {
  const byBox = new Map<Element, Sum>();
  for (const paragraph of [...document.querySelectorAll(PARAGRAPH)].slice(0, LOOKED_AT)) {
    const length = paragraph.textContent?.trim().length ?? 0;
    if (length < PARAGRAPH_FROM) continue;
    for (const box of [paragraph.parentElement, paragraph.parentElement?.parentElement]) {
      if (!box) continue;
      const sum = byBox.get(box) ?? { chars: 0, count: 0 };
      byBox.set(box, { chars: sum.chars + length, count: sum.count + 1 });
    }
  }
  return byBox;
}

function hasArticleText(document: Document): boolean {
  const enough = [...sums(document)].some(([box, { chars, count }]) => {
    const direct = [...box.children].filter((child) => child.matches(PARAGRAPH)).length >= FEWEST ? 1 : 2;
    return chars >= ARTICLE_FROM * direct && count >= FEWEST * direct;
  });
  return enough || hasTextWithoutParagraphs(document);
}

/** Old pages: text between line breaks, in cells. */
function hasTextWithoutParagraphs(document: Document): boolean {
  const breaks = new Map<Element, number>();
  let looked = 0;
  for (const lineBreak of document.querySelectorAll('br')) {
    if (++looked > LOOKED_AT || !lineBreak.parentElement) break;
    breaks.set(lineBreak.parentElement, (breaks.get(lineBreak.parentElement) ?? 0) + 1);
  }
  return [...breaks].some(
    ([box, count]) => count >= FEWEST && (box.textContent?.length ?? 0) >= ARTICLE_FROM && box.querySelectorAll('a').length < count * 2,
  );
}

function isEditing(document: Document): boolean {
  if (document.designMode === 'on' || document.body?.isContentEditable) return true;
  const editor = document.querySelector('[contenteditable="true"],[contenteditable=""],[role="textbox"][aria-multiline="true"]');
  return (editor?.textContent?.length ?? 0) > ARTICLE_FROM;
}

function isStartPage(document: Document): boolean {
  const path = document.location?.pathname ?? '';
  return path === '/' && !document.location.search && document.location.protocol.startsWith('http');
}

function saysWhatItIs(document: Document): boolean {
  if (isCommentFrame(document) || document.querySelector(SAYS_DISCUSSION)) return true;
  if (isStartPage(document)) return document.querySelector('[itemprop~="articleBody"]') !== null;
  return document.querySelector(SAYS_ARTICLE) !== null || articleOf(readJsonLd(document)) !== null;
}

/** Null where the page is to be read. About 20 µs on an article, 200 µs on a page that is none. */
export function whyNotRead(document: Document): NotRead | null {
  if (!/^(?:text\/html|application\/xhtml\+xml)$/.test(document.contentType)) return 'not-html';
  if (!document.body?.firstElementChild) return document.body?.textContent?.trim() ? null : 'empty';
  if (isEditing(document)) return 'editing';
  if (saysWhatItIs(document)) return null;
  if (!isStartPage(document) && hasArticleText(document)) return null;
  return document.querySelector('input[type="password"]') ? 'private' : 'no-article';
}
