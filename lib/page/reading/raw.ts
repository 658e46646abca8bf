/** What the walk leaves behind: blocks in page order, before anybody has decided what they are. */
import type { Cues } from './cue.ts';

/** Facts of one comment or one live entry, filled while it is walked. */
export interface Item {
  author: string | null;
  date: string | null;
  /** The item it stands in: the comment answered, or a wrapper. */
  readonly parent: Item | null;
  readonly element: Element;
  /** Begun by a name or a date in a list without boxes; the next name begins another. */
  readonly flat: boolean;
  /** Blocks of its own text. */
  blocks: number;
}

/** An element that holds blocks, with what they add up to. Parents come before their children in `RawPage.regions`. */
export interface Region {
  readonly element: Element;
  readonly tag: string;
  readonly parent: Region | null;
  readonly depth: number;
  readonly cues: Cues;
  /** Blocks [first, last] stand in it. */
  readonly first: number;
  last: number;
  /** Characters of running text in it: no comment, no list of links, nothing from beside the article. */
  chars: number;
  /** Readability's sum over paragraphs. */
  score: number;
  linkChars: number;
  allChars: number;
}

/** A region in which `first` is the first block, with nothing added up yet. */
export function newRegion(
  { element, name: tag, cues }: { readonly element: Element; readonly name: string; readonly cues: Cues },
  parent: Region | null,
  depth: number,
  first: number,
): Region {
  return { element, tag, parent, depth, cues, first, last: first, chars: 0, score: 0, linkChars: 0, allChars: 0 };
}

export interface RawBlock {
  readonly text: string;
  /** Runs [from, to) of `RawPage.runs`, with offsets in `text`. */
  readonly from: number;
  readonly to: number;
  readonly element: Element;
  /** Local name of the block element that it stands in. */
  readonly tag: string;
  readonly cues: Cues;
  readonly linkChars: number;
  readonly metaChars: number;
  readonly region: Region;
  readonly item: Item | null;
}
