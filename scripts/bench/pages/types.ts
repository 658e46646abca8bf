/** What is measured in a page, in ms unless it says otherwise. */
export interface InPage {
  /** One bare TreeWalker pass over the text nodes: B. */
  readonly bare: number;
  /** Read, tell the origins, cut into segments; the engine warm. */
  readonly read: number;
  /** The same, the first time in this page. */
  readonly readCold: number;
  /** Of `read`, cutting into segments. */
  readonly segment: number;
  /** 1,000 ranges of passages, from offsets. */
  readonly anchor: number;
  /** 1,000 ranges painted. */
  readonly paint: number;
  /** What the reading keeps in memory, in bytes. */
  readonly kept: number;
  readonly nodes: number;
  readonly segments: number;
  readonly peers: Readonly<Record<string, number>>;
}

/** From a page's script to the background and back, in ms. */
export interface RoundTrips {
  /** A message with next to nothing in it. */
  readonly emptyMs: number;
  /** As many sentences as go in one message, compared. */
  readonly compareMs: number;
  readonly sentences: number;
}

/** What the extension does to a page that is opened with it. */
export interface Opened {
  readonly file: string;
  /** Our longest stretch of script on the page's main thread. */
  readonly longestTaskMs: number;
  /** All of our script on it, until the last highlight. */
  readonly scriptMs: number;
  /** From the page's load event to the first highlight; null where nothing is painted. */
  readonly firstHighlightMs: number | null;
  readonly layoutShift: number;
  readonly domChanged: boolean;
  readonly highlights: number;
  readonly trips: RoundTrips | null;
  /** What the page's process keeps with the extension more than without, in bytes. */
  readonly heap: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

export interface PagesResult {
  readonly pages: number;
  readonly readRatio: number;
  readonly paintRatio: number;
  readonly longestTaskMs: number;
  readonly firstHighlightMs: number;
  readonly layoutShift: number;
  readonly domChanged: number;
  readonly peers: Readonly<Record<string, number>>;
}
