/**
 * Our highlights in the page's registry. The registry belongs to the page, which can clear it or put its own highlight under our name;
 * the truth is therefore kept here, and `restore` puts back what is missing. Firefox does not let a content script iterate
 * `CSS.highlights` (Xray), so that nothing here does.
 */
import { highlightRegistry } from './supported.ts';
import { lineName, tintName, UNDERLINES, type Underline } from './underlines.ts';

/** Takes away what a former copy of the extension has left: where the browser ended its scripts at once, it could not. */
export function clearHighlights(): void {
  const registry = highlightRegistry();
  for (const underline of UNDERLINES) {
    registry?.delete(lineName(underline));
    registry?.delete(tintName(underline));
  }
}

type PerUnderline = Readonly<Record<Underline, Highlight>>;

function made(priorityOf: (place: number) => number): PerUnderline {
  const highlights = UNDERLINES.map((underline, place): [Underline, Highlight] => {
    const highlight = new Highlight();
    highlight.priority = priorityOf(place);
    return [underline, highlight];
  });
  return Object.fromEntries(highlights) as Record<Underline, Highlight>;
}

export class OwnHighlights {
  readonly line: PerUnderline;
  readonly tint: PerUnderline;
  readonly #byName: readonly (readonly [name: string, highlight: Highlight])[];
  readonly #registry: HighlightRegistry;

  constructor(registry: HighlightRegistry) {
    this.#registry = registry;
    this.line = made((place) => UNDERLINES.length - place);
    this.tint = made(() => 0);
    this.#byName = UNDERLINES.flatMap((underline) => [
      [lineName(underline), this.line[underline]] as const,
      [tintName(underline), this.tint[underline]] as const,
    ]);
  }

  /** Sets what has ranges and is not (or no longer) in the registry. Costs ten look-ups. */
  restore(): void {
    for (const [name, highlight] of this.#byName) {
      if (highlight.size > 0 && this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
    }
  }

  remove(): void {
    for (const [name, highlight] of this.#byName) {
      highlight.clear();
      this.#registry.delete(name);
    }
  }
}
