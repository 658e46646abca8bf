import type { Painting } from './painting.ts';

interface HighlightHit {
  readonly ranges: readonly AbstractRange[];
}

/** In Chromium 140 and Firefox 150 and later. */
interface HitTesting {
  highlightsFromPoint?: (x: number, y: number, options?: { shadowRoots?: readonly ShadowRoot[] }) => HighlightHit[];
}

interface CaretTesting {
  caretPositionFromPoint?: (x: number, y: number, options?: { shadowRoots?: readonly ShadowRoot[] }) => CaretPosition | null;
  caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** Open shadow roots under a point, from the outermost in. */
function shadowRootsAt(document: Document, x: number, y: number): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  let element = document.elementFromPoint(x, y);
  while (element?.shadowRoot && !roots.includes(element.shadowRoot)) {
    roots.push(element.shadowRoot);
    element = element.shadowRoot.elementFromPoint(x, y);
  }
  return roots;
}

function caretAt(document: Document, shadowRoots: readonly ShadowRoot[], x: number, y: number): Caret | null {
  const tests = document as unknown as CaretTesting;
  const position = tests.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = tests.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function holdsPoint(range: Range, x: number, y: number): boolean {
  return rectsOfRange(range).some((rect) => x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom);
}

function holdsCaret(range: Range, caret: Caret): boolean {
  return caret.node.getRootNode() === range.startContainer.getRootNode() && range.isPointInRange(caret.node, caret.offset);
}

/** The nearest caret may be far from the point (in a margin); only a rectangle that holds the point counts. */
function byCaret(document: Document, roots: readonly ShadowRoot[], paintings: Iterable<Painting>, x: number, y: number): string[] {
  const caret = caretAt(document, roots, x, y);
  if (!caret) return [];
  const ids: string[] = [];
  for (const { id, range } of paintings) if (holdsCaret(range, caret) && holdsPoint(range, x, y)) ids.push(id);
  return ids;
}

/** Ids of the paintings under a point of the viewport. Asks for layout, which is fresh when a pointer has just moved. */
export function idsAt(document: Document, paintings: ReadonlyMap<string, Painting>, x: number, y: number): string[] {
  if (paintings.size === 0) return [];
  const roots = shadowRootsAt(document, x, y);
  const registry = (typeof CSS === 'undefined' ? undefined : CSS.highlights) as HitTesting | undefined;
  const hits = registry?.highlightsFromPoint?.(x, y, { shadowRoots: roots });
  if (!hits) return byCaret(document, roots, paintings.values(), x, y);
  const ranges = new Set(hits.flatMap((hit) => [...hit.ranges]));
  return [...paintings.values()].filter(({ range }) => ranges.has(range)).map(({ id }) => id);
}

/** One rectangle a line box; those without an area (a line break, a hidden part) are left out. */
export function rectsOfRange(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
}
