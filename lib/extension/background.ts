/** The background as a whole. Everything that listens is registered at once, before anything is awaited: a waking worker misses nothing. */
import { browser } from 'wxt/browser';
import { addMenu, onMenu } from './draft.ts';
import { bundledPacks } from './corpus/bundled.ts';
import { createCorpus } from './corpus/corpus.ts';
import { refreshAll, tabClosed } from './frames/tab.ts';
import { isHandingIn } from './handing-in.ts';
import { feedHandlers } from './handlers/feeds.ts';
import { ownHandlers } from './handlers/own.ts';
import { pageHandlers } from './handlers/page.ts';
import { sharedHandlers } from './handlers/shared.ts';
import { viewHandlers } from './handlers/view.ts';
import { answer } from './messages/answer.ts';
import { views } from './messages/channels.ts';
import { own } from './messages/own.ts';
import { toBackground } from './messages/to-background.ts';
import { putContentAtFirst, putContentEverywhere } from './place-scripts.ts';
import { createServices, type Services } from './services.ts';
import { onSettingsChange } from './settings/chosen.ts';
import { onAlarm, setAlarm, whileBuilding } from './subscriptions/alarms.ts';
import { connection } from './store/connection.ts';

/** What a worker does unasked waits for so long, so that the page which has woken it is answered first. */
const LATER_MS = 250;

function report(error: unknown): void {
  console.warn('On Record:', error);
}

async function fetchPackaged(path: string): Promise<ArrayBuffer> {
  // Paths of bundled packs are written by the build and are not among WXT's known public paths.
  const response = await fetch(browser.runtime.getURL(`/${path}` as '/card.js'));
  if (!response.ok) throw new Error(`${path} cannot be read`);
  return response.arrayBuffer();
}

async function free(): Promise<number> {
  const { usage = 0, quota } = await navigator.storage.estimate();
  return quota === undefined ? Infinity : quota - usage;
}

function setAlarmFor({ connect }: Pick<Services, 'connect'>): Promise<void> {
  return connect().then(setAlarm).catch(report);
}

/** An alarm that nothing is left to build for is put away by the way. */
async function resume({ feeds }: Services): Promise<void> {
  await whileBuilding(() => feeds.resume()).catch(report);
}

async function updateDue(all: Services): Promise<void> {
  await all.feeds.updateDue().catch(report);
  await setAlarmFor(all);
}

function services(): Services {
  const connect = connection();
  const more = (): void => void refreshAll();
  const corpus = createCorpus({ connect, bundled: bundledPacks, fetchPackaged, report, whileBuilding, more });
  const told = (): void => {
    void views.feedsChanged().catch(() => undefined);
    void setAlarmFor({ connect });
  };
  return createServices({
    corpus,
    connect,
    changed: () => void refreshAll(),
    now: () => new Date(),
    told,
    whileBuilding,
    report,
    free,
    isHandingIn,
  });
}

/** Reads the packs as soon as they are new, so that the first page need not wait. */
export function startBackground(): void {
  const all = services();
  const handlers = { ...pageHandlers(all), ...sharedHandlers(all), ...viewHandlers(all), ...feedHandlers(all), ...ownHandlers(all) };
  answer('background', toBackground, handlers, { own: own(), onMessage: browser.runtime.onMessage, report });
  onSettingsChange(() => void refreshAll());
  onMenu(report);
  onAlarm({ due: () => void updateDue(all), resume: () => void resume(all) });
  // Nothing else wakes it when the browser starts, and then all below is done.
  browser.runtime.onStartup.addListener(() => undefined);
  void all.connect().catch(() => undefined); // told to whoever needs it
  setTimeout(() => {
    void all.feeds.resume().catch(report);
    void setAlarmFor(all);
  }, LATER_MS);
  void putContentAtFirst().catch(report);
  browser.tabs.onRemoved.addListener((tab) => void tabClosed(tab));
  browser.permissions.onAdded.addListener(() => void putContentEverywhere().catch(report));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void all.corpus.packs().catch(report);
    void addMenu().catch(report);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
