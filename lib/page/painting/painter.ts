import { runInSlices, type Sliced } from '../slices.ts';
import { idsAt, rectsOfRange } from './hit.ts';
import { OwnHighlights } from './registry.ts';
import { adoptInShadowRoot } from './shadow-style.ts';
import type { Painting } from './painting.ts';
import { highlightRegistry } from './supported.ts';

/** Beyond this many the browser's own painting begins to cost the page frames; the popup lists the rest, and says how many they are. */
export const PAINT_CAP = 2000;

/** Painted between two looks at the clock; takes a tenth of a millisecond. */
const A_TURN = 256;

export interface Painter {
  /** False where the browser has no highlights: nothing is painted, everything else answers as if nothing were painted. */
  readonly supported: boolean;
  /** Paints in the order given, in slices, as many as the cap allows; an id that is painted already is painted anew. Resolves when all stand. */
  paint(paintings: readonly Painting[]): Promise<void>;
  /** How many stand. */
  readonly count: number;
  unpaint(ids: Iterable<string>): void;
  clear(): void;
  /** Tints the passages of these findings and no others. */
  hover(ids: Iterable<string>): void;
  /** Ids of the findings painted under a point of the viewport (CSS px), the topmost first. */
  findingsAt(x: number, y: number): string[];
  /** Client rectangles of a painted finding, line by line; empty where it is not painted or not laid out. */
  rectsOf(id: string): DOMRect[];
  /** Puts back what a page has cleared from the registry. Called by itself on scroll, pointer, focus and visibility. */
  restore(): void;
}

const NOTHING: Painter = {
  supported: false,
  count: 0,
  paint: () => Promise.resolve(),
  unpaint: () => undefined,
  clear: () => undefined,
  hover: () => undefined,
  findingsAt: () => [],
  rectsOf: () => [],
  restore: () => undefined,
};

class HighlightPainter implements Painter {
  readonly supported = true;
  readonly #own: OwnHighlights;
  readonly #document: Document;
  readonly #signal: AbortSignal;
  readonly #paintings = new Map<string, Painting>();
  #run = 0;

  constructor(document: Document, registry: HighlightRegistry, signal: AbortSignal) {
    this.#document = document;
    this.#signal = signal;
    this.#own = new OwnHighlights(registry);
    const quiet = { signal, passive: true, capture: true };
    const restore = (): void => this.restore();
    for (const type of ['scroll', 'pointerover', 'focusin', 'visibilitychange', 'pageshow'])
      document.addEventListener(type, restore, quiet);
    signal.addEventListener('abort', () => this.#own.remove(), { once: true });
  }

  get count(): number {
    return this.#paintings.size;
  }

  async paint(paintings: readonly Painting[]): Promise<void> {
    if (this.#signal.aborted) return;
    const fresh = paintings.filter((painting) => !this.#paintings.has(painting.id)).length;
    const more = Math.max(0, this.#paintings.size + fresh - PAINT_CAP);
    const kept = more > 0 ? paintings.slice(0, paintings.length - more) : paintings;
    await runInSlices(this.#slices(kept, this.#run), this.#signal);
  }

  unpaint(ids: Iterable<string>): void {
    for (const id of ids) this.#forget(id);
  }

  clear(): void {
    this.#run++;
    this.#paintings.clear();
    this.#own.remove();
  }

  hover(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    for (const painting of this.#paintings.values()) {
      const tint = this.#own.tint[painting.underline];
      if (wanted.has(painting.id)) tint.add(painting.range);
      else tint.delete(painting.range);
    }
    this.restore();
  }

  findingsAt(x: number, y: number): string[] {
    return idsAt(this.#document, this.#paintings, x, y);
  }

  rectsOf(id: string): DOMRect[] {
    const painting = this.#paintings.get(id);
    return painting ? rectsOfRange(painting.range) : [];
  }

  restore(): void {
    if (!this.#signal.aborted) this.#own.restore();
  }

  *#slices(paintings: readonly Painting[], run: number): Sliced<void> {
    for (let from = 0; from < paintings.length && run === this.#run; from += A_TURN) {
      const until = Math.min(from + A_TURN, paintings.length);
      for (let at = from; at < until; at++) this.#add(paintings[at] as Painting); // at < length
      this.#own.restore();
      if (until < paintings.length) yield;
    }
  }

  #add(painting: Painting): void {
    const { id, underline, range } = painting;
    if (this.#paintings.has(id)) this.#forget(id);
    this.#paintings.set(id, painting);
    this.#own.line[underline].add(range);
    if (!this.#document.contains(range.startContainer)) adoptInShadowRoot(range.startContainer);
  }

  #forget(id: string): void {
    const painting = this.#paintings.get(id);
    if (!painting) return;
    this.#paintings.delete(id);
    this.#own.line[painting.underline].delete(painting.range);
    this.#own.tint[painting.underline].delete(painting.range);
  }
}

/**
 * Paints passages by the CSS Custom Highlight API: nothing of the page is added, split or restyled. The style sheet `underlines.css` must
 * stand in the document (the manifest's style sheet does that); shadow roots adopt it here. Everything goes when the signal is aborted.
 */
export function createPainter(document: Document, signal: AbortSignal): Painter {
  const registry = highlightRegistry();
  return registry ? new HighlightPainter(document, registry, signal) : NOTHING;
}
