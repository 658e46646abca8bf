/** Puts one reading together: its session, the card that its findings open, and the pointer that asks for it. */
import { isCardHost } from '../card/door.ts';
import { wordsOf } from '../reading/words.ts';
import type { Reading, ReadingRequest } from '../reader-door.ts';
import { CardOpener } from './card-opener.ts';
import { Hover } from './hover.ts';
import { reportOf } from './report.ts';
import { PageSession } from './session.ts';

export function beginReading(request: ReadingRequest): Reading {
  const { document, words: table, id, background, limits, signal, isOrphaned } = request;
  const session = new PageSession({ document, words: wordsOf(table), background, limits, signal, ignore: isCardHost });
  const needCard = (): Promise<void> => background.needCard();
  const opener = new CardOpener(session, id, needCard, (shown) => hover.shows(shown));
  const onPointer = (inside: boolean): void => hover.inCard(inside);
  const hover = new Hover(document, session.painter, signal, {
    open: (finding) => void (isOrphaned() || opener.open(finding, false, onPointer)),
    close: () => opener.leave(),
  });
  return {
    report: () => reportOf(session),
    segments: () => ({ page: session.status.facts, segments: session.page?.segments ?? [] }),
    again: () => session.again(),
    reveal: (finding, takeFocus) => opener.reveal(finding, takeFocus, onPointer),
    restored: () => session.restored(),
  };
}
