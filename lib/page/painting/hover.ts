/** From the pointer over a passage to its card, and away again: with pauses, so that nothing flickers when the pointer only passes. */
import type { Painter } from './painter.ts';

/** A card appears after the pointer has rested so long, and goes so long after it has left passage and card, in ms. */
const OPEN_AFTER = 300;
const CLOSE_AFTER = 250;

export interface HoverEvents {
  /** The pointer rests on this finding's passage, at these client coordinates. */
  readonly open: (id: string, x: number, y: number) => void;
  readonly close: () => void;
}

export class Hover {
  readonly #document: Document;
  readonly #painter: Painter;
  readonly #events: HoverEvents;
  #over: string | null = null;
  #shown: string | null = null;
  #inCard = false;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: 'open' | 'close' | null = null;

  constructor(document: Document, painter: Painter, signal: AbortSignal, events: HoverEvents) {
    this.#document = document;
    this.#painter = painter;
    this.#events = events;
    const quiet = { signal, passive: true, capture: true };
    document.addEventListener('pointermove', (event) => this.#moved(event), quiet);
    document.addEventListener('pointerdown', (event) => this.#touched(event), quiet);
    document.documentElement.addEventListener('pointerleave', () => this.#settle(null, 0, 0), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** The card says that the pointer has come into it or has left it. */
  inCard(inside: boolean): void {
    this.#inCard = inside;
    if (inside) this.#later(null);
    else this.#settle(null, 0, 0);
  }

  /** Which finding's card stands open, by whatever way; null for none. */
  shows(id: string | null): void {
    this.#shown = id;
    if (id === null) {
      this.#inCard = false;
      this.#over = null;
      this.#painter.hover([]);
    }
  }

  #moved(event: PointerEvent): void {
    if (event.pointerType === 'touch' || this.#frame !== 0) return;
    const view = this.#document.defaultView;
    if (!view) return;
    this.#frame = view.requestAnimationFrame(() => {
      this.#frame = 0;
      if (!this.#inCard) this.#settle(this.#painter.findingsAt(event.clientX, event.clientY)[0] ?? null, event.clientX, event.clientY);
    });
  }

  /** A finger has no hover: a tap on a passage opens its card at once. */
  #touched(event: PointerEvent): void {
    if (event.pointerType !== 'touch') return;
    const [id] = this.#painter.findingsAt(event.clientX, event.clientY);
    if (id !== undefined) this.#events.open(id, event.clientX, event.clientY);
    else if (this.#shown !== null && !this.#inCard) this.#events.close();
  }

  #settle(id: string | null, x: number, y: number): void {
    if (id !== this.#over) {
      this.#over = id;
      this.#painter.hover(id === null ? [] : [id]);
      this.#later(null);
    }
    if (id === this.#shown) this.#later(null);
    else if (id === null) this.#later('close', () => this.#events.close());
    else this.#later('open', () => this.#events.open(id, x, y));
  }

  /** One thing is waited for at a time; what is waited for already goes on waiting. */
  #later(what: 'open' | 'close' | null, act?: () => void): void {
    if (what === this.#waiting) return;
    clearTimeout(this.#timer);
    this.#waiting = what;
    if (act)
      this.#timer = setTimeout(
        () => {
          this.#waiting = null;
          act();
        },
        what === 'open' ? OPEN_AFTER : CLOSE_AFTER,
      );
  }
}
