import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/options/options.css';
import { Options } from '../../components/options/options.tsx';
import type { OptionsEvent, OptionsState } from '../../components/options/props.ts';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { listen } from '../../lib/extension/views/listen.ts';
import { optionsAct, optionsData, searchClaims } from '../../lib/extension/views/options.ts';
import { lookUp, speak } from '../../lib/extension/views/text.ts';

const text = createText(lookUp);
const { version } = browser.runtime.getManifest();

function show(state: OptionsState): void {
  const props = { state, searchClaims, onEvent: (event: OptionsEvent) => void act(event) };
  render(
    <TextProvider text={text}>
      <Options {...props} />
    </TextProvider>,
    document.body,
  );
}

async function load(): Promise<void> {
  show(
    await optionsData(version).then(
      (data) => ({ kind: 'ready', data }) as const,
      () => ({ kind: 'error' }) as const,
    ),
  );
}

async function act(event: OptionsEvent): Promise<void> {
  await optionsAct(event).then(load, () => show({ kind: 'error' }));
}

speak(document, text);
show({ kind: 'loading' });
listen({ pageChanged: () => undefined, overviewChanged: () => void load() });
void load();
