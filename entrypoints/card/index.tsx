import { render } from 'preact';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import css from '../../components/card/card.css?inline';
import { Card } from '../../components/card/card.tsx';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { CardController, type CardState } from '../../lib/extension/card/controller.ts';
import { background } from '../../lib/extension/messages/channels.ts';
import { anchor } from '../../lib/page/anchor.ts';
import { bringIntoView } from '../../lib/page/card/bring-into-view.ts';
import { copyText } from '../../lib/page/card/copy.ts';
import { type CardRequest, cardDoor } from '../../lib/page/card/door.ts';
import { type CardWindow, openWindow } from '../../lib/page/card/window.ts';

/** Time to read what was done and to take it back. */
const DONE_STAYS_MS = 6000;

const text = createText((key, substitutions) => browser.i18n.getMessage(key as 'extensionName', substitutions));

function open(request: CardRequest): CardWindow {
  const window = openWindow(document, request, css);
  const { box } = window.host;
  const show = (state: CardState): void => {
    if (window.signal.aborted) return;
    if (state.kind === 'done') window.hold(DONE_STAYS_MS);
    const card = {
      state,
      host: location.hostname,
      takeFocus: request.takeFocus,
      onEvent: controller.act,
      copy: (line: string) => copyText(line, box),
    };
    render(
      <TextProvider text={text}>
        <Card {...card} />
      </TextProvider>,
      box,
    );
  };
  const controller = new CardController({ ...request, background: background(request.document), show, close: window.close });
  window.signal.addEventListener('abort', () => render(null, box));
  void controller.load();
  return window;
}

export default defineUnlistedScript(() => {
  if (cardDoor.get()) return;
  let current: CardWindow | null = null;
  cardDoor.set({
    anchor,
    bringIntoView,
    open(request) {
      current?.close();
      current = open(request);
    },
    leave: () => current?.leave(),
    close: () => current?.close(),
  });
});
