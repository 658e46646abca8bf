/**
 * What the name, place or role of an element says about the text in it. Bits, since one element can say several things;
 * Used as `Cue.comment`; single constants, which a bundler writes as numbers. `data/page-words.json`, `marks.ts` and `tags.ts` say which names say what, and why.
 */
/** Holds the article's text and little else. */
export const story = 1 << 0;
/** Holds the article among other things. */
export const main = 1 << 1;
/** Readers' comments, one or many. */
export const comment = 1 << 2;
/** Not read: navigation, adverts, tools, forms. */
export const drop = 1 << 3;
/** Beside the article: read only where it looks like a teaser. */
export const aside = 1 << 4;
/** Leads to other pages. */
export const teaser = 1 << 5;
/** Byline, date, tags: not read in an article, the facts of a comment. */
export const meta = 1 << 6;
export const author = 1 << 7;
export const date = 1 << 8;
export const caption = 1 << 9;
export const lead = 1 << 10;
export const headline = 1 << 11;
export const live = 1 << 12;
export const quote = 1 << 13;
/** Begins one comment, with an author and a date of its own. */
export const item = 1 << 14;
/** Read by screen readers only, or shown to nobody. */
export const hidden = 1 << 15;
/** A heading of any level. */
export const heading = 1 << 16;
export const link = 1 << 17;
export const pre = 1 << 18;

/** A sum of `Cue` bits. */
export type Cues = number;
