import { render } from 'preact';
import '../../components/popup/popup.css';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupEvent } from '../../components/popup/props.ts';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { listen } from '../../lib/extension/views/listen.ts';
import { popupAct, popupView, type PopupView, search } from '../../lib/extension/views/popup.ts';
import { lookUp, speak } from '../../lib/extension/views/text.ts';

const text = createText(lookUp);
let view: PopupView = { state: { kind: 'loading' }, site: null, showListed: false };

function show(): void {
  const props = { ...view, layout: 'popup', onEvent: (event: PopupEvent) => void act(event), search } as const;
  render(
    <TextProvider text={text}>
      <Popup {...props} />
    </TextProvider>,
    document.body,
  );
}

async function load(): Promise<void> {
  view = await popupView().catch(() => ({ ...view, state: { kind: 'error' } as const }));
  show();
}

async function act(event: PopupEvent): Promise<void> {
  await popupAct(event, () => window.close()).catch(() => undefined);
  await load();
}

speak(document, text);
show();
listen({ pageChanged: () => void load(), overviewChanged: () => void load() });
void load();
