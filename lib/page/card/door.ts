/** The way to the card, whose script comes with the first card that is opened in a frame. */
import type { Finding } from '../../matching/types.ts';
import { door } from '../door.ts';
import type { PageText, Selector } from '../types.ts';

/** A finding with the sentence it stands in. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly segment: string;
}

export interface CardRequest {
  /** The document's id, for messages. */
  readonly document: string;
  /** Those of one passage: the painted one first. */
  readonly findings: readonly ShownFinding[];
  /** Id of the one to show first. */
  readonly focused: string;
  /** Opened by keyboard: the card takes the focus. */
  readonly takeFocus: boolean;
  /** Client rectangles of the passage as it now stands; empty where it is gone. */
  readonly rects: () => readonly DOMRect[];
  readonly onPointer: (inside: boolean) => void;
  readonly onClose: () => void;
}

export interface CardDoor {
  open(request: CardRequest): void;
  /** Finds a passage again though its words may have changed. */
  anchor(page: PageText, selector: Selector): Range | null;
  /** Until the signal is aborted. @returns false where the passage is not laid out */
  bringIntoView(range: Range, signal: AbortSignal): Promise<boolean>;
  /** The pointer has left: closes the card, but for one that somebody works in by keyboard or that has just something to say. */
  leave(): void;
  close(): void;
}

/** Name of the one element that is added to a page. */
export const HOST_NAME = 'on-record-card';

export const cardDoor = door<CardDoor>('card');

export function isCardHost(element: Element): boolean {
  return element.localName === HOST_NAME;
}

/** Takes away the card and its script's door: those of a former copy of the extension, or our own at the end. */
export function clearCard(document: Document): void {
  cardDoor.get()?.close();
  cardDoor.clear();
  for (const host of document.querySelectorAll(HOST_NAME)) host.remove();
}
