/** From a finding on the page to its card: the card's script is asked for when the first one is needed. */
import { type CardDoor, cardDoor, type CardRequest } from '../card/door.ts';
import type { PaintedReading } from './door.ts';
import { rectsOfRange } from './hit.ts';

type Pointer = CardRequest['onPointer'];

export class CardOpener {
  readonly #reading: PaintedReading;
  readonly #document: string;
  readonly #needCard: () => Promise<void>;
  readonly #shows: (finding: string | null) => void;
  /** The last asked for wins: the card's script may take a while to come. */
  #wanted = 0;
  /** Ends when another passage is to be seen. */
  #scrolling = new AbortController();

  constructor(reading: PaintedReading, document: string, needCard: () => Promise<void>, shows: (finding: string | null) => void) {
    this.#reading = reading;
    this.#document = document;
    this.#needCard = needCard;
    this.#shows = shows;
  }

  /** @returns false where the finding or its passage is no more, or the card could not be had */
  async open(id: string, takeFocus: boolean, onPointer: Pointer): Promise<boolean> {
    const turn = ++this.#wanted;
    const door = await this.#door();
    const request = this.#requestFor(id, takeFocus, onPointer);
    if (!door || !request || turn !== this.#wanted) return false;
    door.open(request);
    this.#shows(id);
    return true;
  }

  /** Brings the passage into view, then opens its card. */
  async reveal(id: string, takeFocus: boolean, onPointer: Pointer): Promise<boolean> {
    this.#scrolling.abort();
    const { signal } = (this.#scrolling = new AbortController());
    const door = await this.#door();
    const range = door && this.#placeOf(id, door);
    if (!range || !(await door.bringIntoView(range, signal)) || signal.aborted) return false;
    return this.open(id, takeFocus, onPointer);
  }

  async #door(): Promise<CardDoor | null> {
    if (!cardDoor.get()) await this.#needCard().catch(() => undefined);
    return cardDoor.get();
  }

  #placeOf(id: string, door: CardDoor): Range | null {
    const { book, page } = this.#reading;
    const finding = book.get(id);
    if (finding) return this.#reading.rangeOf(finding);
    const selector = this.#reading.lostPlace(id);
    return selector && page && door.anchor(page, selector);
  }

  /** The pointer has left passage and card. */
  leave(): void {
    this.#wanted++;
    cardDoor.get()?.leave();
  }

  #requestFor(id: string, takeFocus: boolean, onPointer: Pointer): CardRequest | null {
    const { book, page } = this.#reading;
    const findings = book.passageOf(id);
    const [first] = findings;
    const range = first && this.#reading.rangeOf(first);
    if (!range) return null;
    return {
      document: this.#document,
      findings: findings.map((finding) => ({ finding, segment: page?.segments[finding.segment]?.text ?? '' })),
      focused: id,
      takeFocus,
      rects: () => rectsOfRange(range),
      onPointer,
      onClose: () => this.#shows(null),
    };
  }
}
