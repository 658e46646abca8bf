import { render } from 'preact';
import '../../components/welcome/welcome.css';
import type { WelcomeEvent } from '../../components/welcome/props.ts';
import { Welcome } from '../../components/welcome/welcome.tsx';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { lookUp, speak } from '../../lib/extension/views/text.ts';
import { welcomeAct, welcomeView } from '../../lib/extension/views/welcome.ts';

const text = createText(lookUp);

async function show(): Promise<void> {
  const props = { ...(await welcomeView()), onEvent: (event: WelcomeEvent) => void welcomeAct(event).then(show) };
  render(
    <TextProvider text={text}>
      <Welcome {...props} />
    </TextProvider>,
    document.body,
  );
}

speak(document, text);
void show();
