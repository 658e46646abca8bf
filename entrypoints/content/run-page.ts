/** Binds a page's session to the background, to the card and to the extension's own pages. */
import { browser } from 'wxt/browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { answer } from '../../lib/extension/messages/answer.ts';
import { background, own } from '../../lib/extension/messages/channels.ts';
import { LONGEST_SEGMENT, MOST_SEGMENTS } from '../../lib/extension/messages/limits.ts';
import { toPage } from '../../lib/extension/messages/to-page.ts';
import { randomToken } from '../../lib/extension/token.ts';
import { clearCard, isCardHost } from '../../lib/page/card/door.ts';
import { CardOpener } from '../../lib/page/session/card-opener.ts';
import { Hover } from '../../lib/page/session/hover.ts';
import { reportOf } from '../../lib/page/session/report.ts';
import { PageSession } from '../../lib/page/session/session.ts';

/** Frames that are smaller hold adverts, counters and buttons, in CSS px. */
const LEAST_FRAME = { width: 200, height: 100 };

function isTooSmall(): boolean {
  return window !== window.top && (innerWidth < LEAST_FRAME.width || innerHeight < LEAST_FRAME.height);
}

export function runPage(ctx: ContentScriptContext): void {
  if (isTooSmall()) return;
  const { signal } = ctx;
  clearCard(document);
  const id = randomToken();
  const ask = background(id);
  /** A copy of the extension that is no more leaves the page as it found it. */
  const isOrphaned = (): boolean => {
    if (ctx.isInvalid) ctx.abort();
    return ctx.isInvalid;
  };
  const limits = { mostSegments: MOST_SEGMENTS, longestSegment: LONGEST_SEGMENT };
  const session = new PageSession({ document, background: ask, limits, signal, ignore: isCardHost });
  const opener = new CardOpener(
    session,
    id,
    () => ask.needCard(),
    (shown) => hover.shows(shown),
  );
  const hover = new Hover(document, session.painter, signal, {
    open: (finding) => void (isOrphaned() || opener.open(finding, false, (inside) => hover.inCard(inside))),
    close: () => opener.leave(),
  });
  signal.addEventListener('abort', () => clearCard(document), { once: true });
  answer(
    'page',
    toPage,
    {
      report: () => reportOf(session),
      refresh: () => session.refresh(),
      reveal: ({ finding, focus }) => opener.reveal(finding, focus, (inside) => hover.inCard(inside)),
      read: () => session.read(),
      ping: () => undefined,
    },
    { own: own(), onMessage: browser.runtime.onMessage, signal, document: id },
  );
  ctx.addEventListener(window, 'wxt:locationchange', ({ oldUrl, newUrl }) => {
    if (oldUrl.pathname + oldUrl.search !== newUrl.pathname + newUrl.search) session.navigated();
  });
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted) void session.restored();
  });
  ctx.addEventListener(document, 'visibilitychange', isOrphaned);
  session.start();
}
