/** Binds the gate of a page to the background and to the extension's own pages. */
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answer } from '../../lib/extension/messages/answer.ts';
import { fromPage } from '../../lib/extension/messages/from-page.ts';
import { LONGEST_SEGMENT, MOST_SEGMENTS } from '../../lib/extension/messages/limits.ts';
import { type NativeOnMessage, withPromises } from '../../lib/extension/messages/native.ts';
import { own as ownOrigin } from '../../lib/extension/messages/own.ts';
import { toPage } from '../../lib/extension/messages/to-page.ts';
import { randomToken } from '../../lib/extension/token.ts';
import { clearCard } from '../../lib/page/card/door.ts';
import { readJsonLd } from '../../lib/page/facts/json-ld.ts';
import { isCommentFrame } from '../../lib/page/gate/comment-frames.ts';
import { Gate } from '../../lib/page/gate/gate.ts';
import { watchNavigation } from '../../lib/page/gate/navigation.ts';
import { whenPainted } from '../../lib/page/gate/when-painted.ts';
import { whyNotRead } from '../../lib/page/gate/why-not-read.ts';
import { feedLinks } from '../../lib/page/gate/feed-links.ts';
import { paintingDoor } from '../../lib/page/painting/door.ts';
import { clearHighlights } from '../../lib/page/painting/registry.ts';
import { readerDoor } from '../../lib/page/session/door.ts';

const limits = { mostSegments: MOST_SEGMENTS, longestSegment: LONGEST_SEGMENT };

/** What a former copy of the extension has left, and what we leave ourselves. */
function clear(): void {
  clearCard(document);
  clearHighlights();
  readerDoor.clear();
  paintingDoor.clear();
}

export function runGate(ctx: ContentScriptContext): void {
  const { signal } = ctx;
  clear();
  signal.addEventListener('abort', clear, { once: true });
  const id = randomToken();
  const background = fromPage(id);
  /** A copy of the extension that is no more leaves the page as it found it. */
  const isOrphaned = (): boolean => {
    if (ctx.isInvalid) ctx.abort();
    return ctx.isInvalid;
  };
  const isComments = isCommentFrame(document);
  const own = { document, isComments, things: () => readJsonLd(document), id, background, limits, isOrphaned };
  const gate = new Gate({
    document,
    signal,
    whyNotRead,
    hello: () => background.hello(),
    begin: (words, reading) => readerDoor.get()?.({ ...own, words, signal: reading }) ?? null,
    nothingLeft: () => void background.counted({ painted: 0, listed: 0 }).catch(() => undefined),
  });
  answer(
    'page',
    toPage,
    {
      report: () => gate.report(),
      refresh: () => gate.refresh(),
      reveal: ({ finding, focus }) => gate.reveal(finding, focus),
      read: () => gate.read(),
      segments: () => gate.segments(),
      ping: () => undefined,
    },
    // Each browser's type of its own event is stricter than what both have in common.
    { own: ownOrigin(), onMessage: withPromises(browser.runtime.onMessage as unknown as NativeOnMessage), signal, document: id },
  );
  feedLinks(document, (address) => void background.offerFeed({ address }).catch(() => undefined), signal);
  watchNavigation(window, () => gate.navigated(), signal);
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => void (persisted && gate.restored()));
  ctx.addEventListener(document, 'visibilitychange', isOrphaned);
  whenPainted(document, window, () => gate.start(), signal);
}
