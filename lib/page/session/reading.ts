/** Puts one reading together: its session, and what paints it as soon as something was found. */
import { isCardHost } from '../card/door.ts';
import { type PaintedReading, paintingDoor } from '../painting/door.ts';
import type { Reading, ReadingRequest } from './door.ts';
import { wordsOf } from '../reading/words.ts';
import { reportOf } from './report.ts';
import { PageSession } from './session.ts';

export function beginReading(request: ReadingRequest): Reading {
  const { document, words, isComments, things, id, background, limits, signal, isOrphaned } = request;
  const needCard = (): Promise<void> => background.needCard();
  const session = new PageSession({
    document,
    read: { words: wordsOf(words), isComments, ignore: isCardHost },
    things,
    background,
    limits,
    signal,
    async beginPainting(reading: PaintedReading) {
      if (!paintingDoor.get()) await background.needPainting();
      return signal.aborted ? null : (paintingDoor.get()?.({ document, id, reading, signal, needCard, isOrphaned }) ?? null);
    },
  });
  return {
    report: () => reportOf(session),
    segments: () => ({ page: session.status.facts, segments: session.page?.segments ?? [] }),
    again: () => session.again(),
    reveal: async (finding, takeFocus) => (await (await session.painted())?.reveal(finding, takeFocus)) ?? false,
    restored: () => session.restored(),
  };
}
