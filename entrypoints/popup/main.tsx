/** The list of findings, in the popup and, from the same script, in the side panel. */
import { render } from 'preact';
import '../../components/popup/popup.css';
import { savedWords } from '../../components/findings/saved-words.ts';
import { Popup } from '../../components/popup/popup.tsx';
import type { PopupEvent } from '../../components/popup/props.ts';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { toldOf } from '../../lib/extension/told.ts';
import { latest } from '../../lib/extension/views/latest.ts';
import { listen } from '../../lib/extension/views/listen.ts';
import { panelOpener } from '../../lib/extension/views/panel.ts';
import { popupAct, popupView, type PopupView, search } from '../../lib/extension/views/popup.ts';
import { onTabChange } from '../../lib/extension/views/tab.ts';
import { lookUp, speak } from '../../lib/extension/views/text.ts';

const text = createText(lookUp);
const words = savedWords(text);
const isPanel = document.body.dataset['layout'] === 'panel';
let view: PopupView = { state: { kind: 'loading' }, site: null, showListed: false };
let openPanel: (() => Promise<void>) | null = null;

function show(): void {
  const layout = isPanel ? 'panel' : 'popup';
  const props = { ...view, layout, hasPanel: openPanel !== null, onEvent: (event: PopupEvent) => void act(event), search } as const;
  render(
    <TextProvider text={text}>
      <Popup {...props} />
    </TextProvider>,
    document.body,
  );
}

const load = latest(
  () => popupView().catch((error: unknown) => ({ ...view, state: { kind: 'error', why: toldOf(error) } as const })),
  (loaded) => {
    view = loaded;
    show();
  },
);

function close(): void {
  if (!isPanel) window.close();
}

async function act(event: PopupEvent): Promise<void> {
  if (event.type === 'panel') return openPanel?.().then(close, () => undefined);
  await popupAct(event, close, words).catch(() => undefined);
  await load();
}

async function start(): Promise<void> {
  if (!isPanel) openPanel = await panelOpener().catch(() => null);
  await load();
}

speak(document, text);
show();
listen({ pageChanged: () => void load(), overviewChanged: () => void load() });
if (isPanel) onTabChange(() => void load());
void start();
