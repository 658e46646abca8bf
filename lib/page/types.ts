/** What the reader makes of a page, and the W3C shapes by which a passage is found again. Offsets are UTF-16 code units of `PageText.text`. */
import type { Origin, Segment } from '../matching/types.ts';
import type { Words } from './reading/words.ts';
import type { RunMap } from './text/run-map.ts';

/** A reader's comment: who wrote it and when, as far as the page tells. */
export interface CommentFacts {
  readonly author: string | null;
  /** ISO 8601, may be partial; null where there is none, or none that can be read without guessing ("2 hours ago"). */
  readonly date: string | null;
}

/** A paragraph, heading, list item, cell: text that stands together. `text.slice(start, end)` is its text. */
export interface Block {
  readonly ordinal: number;
  readonly origin: Origin;
  readonly start: number;
  readonly end: number;
  /** The element that directly holds the block's first text. */
  readonly element: Element;
  /** Set where the block is part of a reader's comment; blocks of one comment share one object. */
  readonly comment: CommentFacts | null;
  /** Date of the comment or the live entry it stands in. */
  readonly date: string | null;
}

/**
 * The text of one document as it was when it was read. Blocks are joined by "\n"; a `<br>` that ends a line of its own is "\n" too.
 * White space is collapsed; soft hyphens, zero-width and bidi characters are left out. It holds what is read only: navigation, adverts,
 * forms, hidden and editable text are not in it.
 */
export interface PageText {
  readonly root: Document | ShadowRoot | Element;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly segments: readonly Segment[];
  readonly runs: RunMap;
  /** Blocks that were not shown when the page was read; `watchPage` looks at them again after a click. */
  readonly unseen: readonly Element[];
  /** Open shadow roots that were read: an observer of the root does not see into them. */
  readonly shadowRoots: readonly ShadowRoot[];
}

export interface ReadOptions {
  /** By which the parts of a page are known. */
  readonly words: Words;
  /** The whole document is readers' comments: the frame of a comment system. */
  readonly isComments?: boolean;
  /** BCP 47; chooses the rules by which sentences are split. */
  readonly language?: string | null;
  /** Elements whose subtree is not read: the extension's own host. */
  readonly ignore?: (element: Element) => boolean;
}

export interface SliceOptions extends ReadOptions {
  readonly signal?: AbortSignal;
  /** Longest time on the main thread before the page's own work gets a turn, in ms; 5 unless told. */
  readonly sliceMs?: number;
  /** Told after each slice how long it took. */
  readonly spent?: (ms: number) => void;
  /** The last reading: what has not changed is not cut into sentences again. */
  readonly previous?: PageText | null;
}

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface QuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface PositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** A quote, with the position at which it was last seen where that is known. */
export interface Selector {
  readonly quote: QuoteSelector;
  readonly position?: PositionSelector;
}
