/**
 * Watches a page for change. The first change is noticed by an observer, which is then switched off until the page has been read again: a page that changes
 * ten thousand times a second costs one record, not ten thousand. What changes after a quiet while is read soon; between two readings lies as much time as keeps them to
 * `SHARE` of the main thread's, and more where they found nothing. Nothing runs in hidden tabs.
 */
import { readPageInSlices } from './read.ts';
import { isShown } from './reading/visible.ts';
import type { PageText, ReadOptions } from './types.ts';
import { compare, type Difference } from './watching/difference.ts';

export interface PageChange extends Difference {
  readonly page: PageText;
  /** Null at the first reading: all segments are added. */
  readonly previous: PageText | null;
}

export interface PageWatch {
  /** The page as it was last read. */
  readonly page: PageText | null;
  /** Reads again soon: after a navigation within the page, or when it was restored. */
  look(): void;
}

/** A change is read so soon, in ms: late enough for a burst to end, soon enough for a reader who expands comments. */
const SOON = 250;
/** The longest pause between a change and its reading, in ms. */
const LATEST = 10_000;
/** Part of the main thread's time that reading again may take: 15 ms of a second. */
const SHARE = 15 / 1000;
/** A click may show what was hidden, by a class that nobody observes; this long after it the hidden blocks are asked again. */
const AFTER_CLICK = 400;

const OBSERVED: MutationObserverInit = { childList: true, characterData: true, subtree: true };

class Watch implements PageWatch {
  page: PageText | null = null;
  readonly #root: Document | ShadowRoot | Element;
  readonly #document: Document;
  readonly #onChange: (change: PageChange) => void;
  readonly #options: ReadOptions;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #busy = false;
  #again = false;
  #waiting = false;
  #costMs = 0;
  #readAt = -Infinity;
  #idle = 0;

  constructor(root: Document | ShadowRoot | Element, onChange: (change: PageChange) => void, signal: AbortSignal, options: ReadOptions) {
    this.#root = root;
    this.#document = root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document); // only a document has no owner
    this.#onChange = onChange;
    this.#options = options;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => {
      if (records.some((record) => !this.#isOurs(record.target))) this.#noticed();
    });
    signal.addEventListener('abort', () => this.#stop(), { once: true });
    const quiet = { signal, passive: true, capture: true };
    this.#document.addEventListener('visibilitychange', () => this.#shown(), quiet);
    for (const type of ['click', 'toggle', 'keyup']) this.#document.addEventListener(type, () => this.#clicked(), quiet);
    void this.#read();
  }

  look(): void {
    this.#idle = 0;
    this.#noticed();
  }

  #isOurs(target: Node): boolean {
    return target.nodeType === 1 && (this.#options.ignore?.(target as Element) ?? false);
  }

  #observe(): void {
    this.#observer.observe(this.#root, OBSERVED);
    for (const shadow of this.page?.shadowRoots ?? []) this.#observer.observe(shadow, OBSERVED);
  }

  #noticed(): void {
    this.#observer.disconnect();
    if (this.#signal.aborted || this.#timer !== undefined) return;
    if (this.#busy) {
      this.#again = true;
      return;
    }
    if (this.#document.hidden) {
      this.#waiting = true;
      return;
    }
    const gap = Math.min(this.#costMs / SHARE, LATEST) - (performance.now() - this.#readAt);
    const pause = Math.max(SOON * 2 ** Math.min(this.#idle, 6), gap);
    this.#timer = setTimeout(() => void this.#read(), Math.min(pause, LATEST));
  }

  #shown(): void {
    if (this.#document.hidden || !this.#waiting) return;
    this.#waiting = false;
    this.#noticed();
  }

  #clicked(): void {
    this.#idle = 0;
    if (!this.page || this.page.unseen.length === 0 || this.#timer !== undefined) return;
    setTimeout(() => {
      if (!this.#signal.aborted && this.page?.unseen.some((element) => element.isConnected && isShown(element))) this.#noticed();
    }, AFTER_CLICK);
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    this.#busy = true;
    this.#observe();
    const { page: previous } = this;
    try {
      let costMs = 0;
      const spent = (ms: number): void => void (costMs += ms);
      const page = await readPageInSlices(this.#root, { ...this.#options, signal: this.#signal, spent, previous });
      this.page = page;
      this.#observe();
      this.#readAt = performance.now();
      this.#tell(page, previous);
      costMs += performance.now() - this.#readAt;
      // The first reading finds the engine cold and costs several times what the next ones do.
      this.#costMs = previous ? (this.#costMs + costMs) / 2 : costMs / 4;
    } catch (error) {
      if (!this.#signal.aborted) throw error;
    } finally {
      this.#busy = false;
    }
    if (!this.#again) return;
    this.#again = false;
    this.#noticed();
  }

  #tell(page: PageText, previous: PageText | null): void {
    const difference = previous ? compare(previous, page) : { added: page.segments, removed: [], nowAt: (): null => null };
    if (previous && difference.added.length === 0 && difference.removed.length === 0) this.#idle++;
    else {
      this.#idle = 0;
      this.#onChange({ page, previous, ...difference });
    }
  }

  #stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }
}

/**
 * Reads a page, and reads it again when it changes, until the signal is aborted. `onChange` is called after the first reading and after each that found
 * another text than before.
 */
export function watchPage(
  root: Document | ShadowRoot | Element,
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
  options: ReadOptions,
): PageWatch {
  return new Watch(root, onChange, signal, options);
}
