/**
 * What the name, place or role of an element says about the text in it. Bits, since one element can say several things;
 * `vocabulary.ts`, `marks.ts` and `tags.ts` say which names say what, and why.
 */
export const Cue = {
  /** Holds the article's text and little else. */
  story: 1 << 0,
  /** Holds the article among other things. */
  main: 1 << 1,
  /** Readers' comments, one or many. */
  comment: 1 << 2,
  /** Not read: navigation, adverts, tools, forms. */
  drop: 1 << 3,
  /** Beside the article: read only where it looks like a teaser. */
  aside: 1 << 4,
  /** Leads to other pages. */
  teaser: 1 << 5,
  /** Byline, date, tags: not read in an article, the facts of a comment. */
  meta: 1 << 6,
  author: 1 << 7,
  date: 1 << 8,
  caption: 1 << 9,
  lead: 1 << 10,
  headline: 1 << 11,
  live: 1 << 12,
  quote: 1 << 13,
  /** Begins one comment, with an author and a date of its own. */
  item: 1 << 14,
  /** Read by screen readers only, or shown to nobody. */
  hidden: 1 << 15,
  /** A heading of any level. */
  heading: 1 << 16,
  link: 1 << 17,
  pre: 1 << 18,
} as const;

/** A sum of `Cue` bits. */
export type Cues = number;
