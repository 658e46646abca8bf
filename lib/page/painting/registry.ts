/**
 * Our highlights in the page's registry. The registry belongs to the page, which can clear it or put its own highlight under our name;
 * the truth is therefore kept here, and `restore` puts back what is missing. Firefox does not let a content script iterate
 * `CSS.highlights` (Xray), so that nothing here does.
 */
import { lineName, tintName, UNDERLINES, type Underline } from './underlines.ts';

/** Null where the browser has no CSS Custom Highlight API (Chrome before 105, Firefox before 140, jsdom). */
export function highlightRegistry(): HighlightRegistry | null {
  const css: { highlights?: HighlightRegistry } | undefined = typeof CSS === 'undefined' ? undefined : CSS;
  return css?.highlights && typeof Highlight === 'function' ? css.highlights : null;
}

export class OwnHighlights {
  readonly #own = new Map<string, Highlight>();
  readonly #registry: HighlightRegistry;

  constructor(registry: HighlightRegistry) {
    this.#registry = registry;
    UNDERLINES.forEach((underline, place) => {
      this.#own.set(lineName(underline), this.#made(UNDERLINES.length - place));
      this.#own.set(tintName(underline), this.#made(0));
    });
  }

  line(underline: Underline): Highlight {
    return this.#own.get(lineName(underline)) as Highlight; // made for each in the constructor
  }

  tint(underline: Underline): Highlight {
    return this.#own.get(tintName(underline)) as Highlight; // made for each in the constructor
  }

  /** Sets what has ranges and is not (or no longer) in the registry. Costs ten look-ups. */
  restore(): void {
    for (const [name, highlight] of this.#own) {
      if (highlight.size > 0 && this.#registry.get(name) !== highlight) this.#registry.set(name, highlight);
    }
  }

  remove(): void {
    for (const [name, highlight] of this.#own) {
      highlight.clear();
      this.#registry.delete(name);
    }
  }

  #made(priority: number): Highlight {
    const highlight = new Highlight();
    highlight.priority = priority;
    return highlight;
  }
}
