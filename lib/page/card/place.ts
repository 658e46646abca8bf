/** Where the card stands: beside its passage, never over it. All in CSS px of the viewport. */

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Placed {
  readonly left: number;
  readonly top: number;
  /** The card scrolls where its passage leaves it less room than it wants. */
  readonly maxHeight: number;
}

/** Between passage and card, and between card and the edge of the viewport. */
const GAP = 8;
/** A card that is lower than this cannot be read; beside the passage it may have more room. */
const LEAST_HEIGHT = 160;

/** The part of the passage that is in view; null where none is. */
export function visiblePart(rects: readonly Box[], view: Size): Box | null {
  const seen = rects.filter((rect) => rect.bottom > 0 && rect.top < view.height && rect.right > 0 && rect.left < view.width);
  if (seen.length === 0) return null;
  return {
    left: Math.min(...seen.map(({ left }) => left)),
    top: Math.max(0, Math.min(...seen.map(({ top }) => top))),
    right: Math.max(...seen.map(({ right }) => right)),
    bottom: Math.min(view.height, Math.max(...seen.map(({ bottom }) => bottom))),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Below the passage if the card fits, else above, else on the side with room for it, else where there is most height.
 * @param direction of the page's text: the card begins where the passage does
 */
export function placeCard(passage: Box, card: Size, view: Size, direction: 'ltr' | 'rtl'): Placed {
  const below = view.height - passage.bottom - 2 * GAP;
  const above = passage.top - 2 * GAP;
  const wanted = direction === 'rtl' ? passage.right - card.width : passage.left;
  const left = within(wanted, GAP, Math.max(GAP, view.width - card.width - GAP));
  const under = { left, top: passage.bottom + GAP, maxHeight: Math.max(0, below) };
  const over = (height: number): Placed => ({ left, top: passage.top - GAP - height, maxHeight: Math.max(0, above) });
  if (card.height <= below) return under;
  if (card.height <= above) return over(card.height);
  const beside = besidePassage(passage, card, view);
  if (beside && Math.max(below, above) < card.height) return beside;
  return below >= above || below >= LEAST_HEIGHT ? under : over(Math.min(card.height, above));
}

function besidePassage(passage: Box, card: Size, view: Size): Placed | null {
  const maxHeight = view.height - 2 * GAP;
  const top = within(passage.top, GAP, Math.max(GAP, view.height - GAP - Math.min(card.height, maxHeight)));
  if (view.width - passage.right >= card.width + 2 * GAP) return { left: passage.right + GAP, top, maxHeight };
  if (passage.left >= card.width + 2 * GAP) return { left: passage.left - GAP - card.width, top, maxHeight };
  return null;
}
