import type { Origin } from '../matching/types.ts';
import { findArticle } from './reading/article.ts';
import { findHeadline } from './reading/headline.ts';
import { joinBlocks, segment } from './reading/join.ts';
import { layoutOf, originsOf } from './reading/origins.ts';
import type { RawBlock } from './reading/raw.ts';
import { isShown } from './reading/visible.ts';
import { withSignatures } from './reading/signatures.ts';
import { Walker } from './reading/walker.ts';
import { runAtOnce, runInSlices, type Sliced } from './slices.ts';
import type { PageText, ReadOptions, SliceOptions } from './types.ts';

type Root = Document | ShadowRoot | Element;

/** Visibility is asked for so many blocks between two looks at the clock. */
const ASKED_A_TURN = 64;

function startOf(root: Root): Element | null {
  if (root.nodeType === 9) return (root as Document).body ?? (root as Document).documentElement;
  return root.nodeType === 1 ? (root as Element) : ((root as ShadowRoot).firstElementChild ?? null);
}

function titleOf(root: Root): string | null {
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  return document?.querySelector('meta[property="og:title"]')?.getAttribute('content') || document?.title || null;
}

function* dropUnseen(blocks: readonly RawBlock[], origins: (Origin | null)[]): Sliced<Element[]> {
  const unseen: Element[] = [];
  let asked = 0;
  for (const [at, block] of blocks.entries()) {
    if (!origins[at]) continue;
    if (!isShown(block.element)) {
      origins[at] = null;
      unseen.push(block.element);
    }
    if (++asked % ASKED_A_TURN === 0) yield;
  }
  return unseen;
}

function* reading(root: Root, options: ReadOptions, previous: PageText | null): Sliced<PageText> {
  const start = startOf(root);
  const walker = new Walker(root, options);
  if (start) yield* walker.walk(start);
  const { regions, runs } = walker;
  const blocks = withSignatures(walker.blocks, options.words.dates);
  yield;
  const article = yield* findArticle(blocks, regions);
  yield;
  const headline = findHeadline(blocks, article, titleOf(root));
  yield;
  const origins = yield* originsOf(blocks, layoutOf(article, headline, options.words.labels));
  yield;
  const unseen = yield* dropUnseen(blocks, origins);
  const joined = yield* joinBlocks(blocks, runs, origins);
  yield;
  const segments = yield* segment(joined, options.language ?? null, previous);
  return { root, ...joined, segments, unseen, shadowRoots: walker.shadowRoots };
}

/**
 * Reads a document, a shadow root or an element in one go: for the command line, and wherever nobody waits for the main thread. Never changes the page and never
 * throws because of what is on it. About 8 times the cost of a bare pass over the text nodes.
 */
export function readPage(root: Root, options: ReadOptions): PageText {
  return runAtOnce(reading(root, options, null));
}

/**
 * The same in slices that give way to the page's own work.
 * @throws the signal's reason when aborted
 */
export function readPageInSlices(root: Root, options: SliceOptions): Promise<PageText> {
  return runInSlices(reading(root, options, options.previous ?? null), options.signal, options.sliceMs, options.spent);
}
