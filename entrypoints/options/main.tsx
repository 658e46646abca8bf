import { render } from 'preact';
import { browser } from 'wxt/browser';
import type { FeedsEvent, FeedsProps } from '../../components/feeds/props.ts';
import '../../components/options/options.css';
import { Options } from '../../components/options/options.tsx';
import type { OptionsEvent, OptionsState } from '../../components/options/props.ts';
import { TextProvider } from '../../components/text/context.tsx';
import { createText } from '../../components/text/text.ts';
import { draftOf, failureOf, feedsAct, feedsAsk, feedsData, offeredIn } from '../../lib/extension/views/feeds.ts';
import { latest } from '../../lib/extension/views/latest.ts';
import { listen } from '../../lib/extension/views/listen.ts';
import { optionsAct, optionsData, searchClaims } from '../../lib/extension/views/options.ts';
import { lookUp, speak } from '../../lib/extension/views/text.ts';

const text = createText(lookUp);
const { version } = browser.runtime.getManifest();

let state: OptionsState = { kind: 'loading' };
let failure: string | null = null;
let feeds: Pick<FeedsProps, 'state' | 'offered' | 'draft' | 'failure'> = {
  state: { kind: 'loading' },
  offered: offeredIn(location.hash),
  draft: null,
  failure: null,
};

function show(): void {
  const onFeeds = (event: FeedsEvent): void => void actOnFeeds(event);
  const props = {
    state,
    failure,
    searchClaims,
    onEvent: (event: OptionsEvent) => void act(event),
    feeds: { ...feeds, onEvent: onFeeds, ask },
  };
  render(
    <TextProvider text={text}>
      <Options {...props} />
    </TextProvider>,
    document.body,
  );
}

const answered = <T,>(asked: Promise<T>) =>
  asked.then(
    (data) => ({ kind: 'ready', data }) as const,
    (error: unknown) => ({ kind: 'error', why: failureOf(error) }) as const,
  );

const load = latest(
  () => answered(optionsData(version)),
  (loaded) => {
    state = loaded;
    show();
  },
);

const loadFeeds = latest(
  () => answered(feedsData()),
  (loaded) => {
    feeds = { ...feeds, state: loaded };
    show();
  },
);

async function act(event: OptionsEvent): Promise<void> {
  failure = await optionsAct(event).then(() => null, failureOf);
  await load();
}

async function actOnFeeds(event: FeedsEvent): Promise<void> {
  if (event.type === 'answered') {
    history.replaceState(null, '', '#packs');
    feeds = { ...feeds, offered: null };
  }
  const failure = await feedsAct(event).then(() => null, failureOf);
  feeds = { ...feeds, failure };
  await Promise.all([loadFeeds(), load()]);
}

const ask = { ...feedsAsk, putOwn: (claim: Parameters<typeof feedsAsk.putOwn>[0]) => feedsAsk.putOwn(claim).then(loadFeeds) };

/** What was offered or selected while this page was open already. */
async function arrived(): Promise<void> {
  feeds = { ...feeds, offered: offeredIn(location.hash), draft: await draftOf(location.hash) };
  show();
}

/** The place that the address names was not there yet when the browser looked for it. */
function goThere(): void {
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

speak(document, text);
show();
listen({ pageChanged: () => undefined, overviewChanged: () => void load(), feedsChanged: () => void loadFeeds() });
addEventListener('hashchange', () => void arrived());
void arrived();
void Promise.all([load(), loadFeeds()]).then(goThere);
