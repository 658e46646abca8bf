/** Puts together what is seen of one reading: its highlights, the pointer over them, and the card that they open. */
import { carryOver } from '../anchoring/carry-over.ts';
import { CardOpener } from './card-opener.ts';
import type { Painted, PaintingRequest } from './door.ts';
import { Hover } from './hover.ts';
import { createPainter } from './painter.ts';
import { underlineOf } from './underlines.ts';

/** A browser does not tell a script that its extension was switched off. What a reader does with the page next is when it is noticed. */
const NOTICED_AT = ['scroll', 'pointerover', 'focusin', 'visibilitychange'];

export function beginPainting(request: PaintingRequest): Painted {
  const { document, id, reading, signal, needCard, isOrphaned } = request;
  const painter = createPainter(document, signal);
  const opener = new CardOpener(reading, id, needCard, (shown) => hover.shows(shown));
  const onPointer = (inside: boolean): void => hover.inCard(inside);
  const hover = new Hover(document, painter, signal, {
    open: (finding) => void (isOrphaned() || opener.open(finding, false, onPointer)),
    close: () => opener.leave(),
  });
  for (const type of NOTICED_AT) document.addEventListener(type, isOrphaned, { signal, passive: true, capture: true });
  document.defaultView?.addEventListener('focus', isOrphaned, { signal });
  return {
    get count() {
      return painter.count;
    },
    paint(passages) {
      const paintings = passages.map(({ finding, range }) => ({ id: finding.id, underline: underlineOf(finding), range }));
      painter.paint(paintings).catch(() => undefined);
    },
    carryOver,
    unpaint: (ids) => painter.unpaint(ids),
    restore: () => painter.restore(),
    reveal: (finding, takeFocus) => opener.reveal(finding, takeFocus, onPointer),
  };
}
