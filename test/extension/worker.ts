/** A background worker for tests: everything real but the browser. It can be killed between any two messages, and wakes with what is stored. */
import { createCorpus } from '../../lib/extension/corpus/corpus.ts';
import { digestOf } from '../../lib/extension/corpus/install.ts';
import { feedHandlers } from '../../lib/extension/handlers/feeds.ts';
import { ownHandlers } from '../../lib/extension/handlers/own.ts';
import { pageHandlers } from '../../lib/extension/handlers/page.ts';
import { sharedHandlers } from '../../lib/extension/handlers/shared.ts';
import { viewHandlers } from '../../lib/extension/handlers/view.ts';
import { answer } from '../../lib/extension/messages/answer.ts';
import { callers, type Callers } from '../../lib/extension/messages/call.ts';
import type { RawSender } from '../../lib/extension/messages/sender.ts';
import { type ToBackground, toBackground } from '../../lib/extension/messages/to-background.ts';
import { createServices, type Services } from '../../lib/extension/services.ts';
import { connection } from '../../lib/extension/store/connection.ts';

type Listener = (message: unknown, sender: RawSender) => Promise<unknown> | undefined;

export const own = { id: 'on-record', origin: 'chrome-extension://on-record/' };
export const pageSender: RawSender = {
  id: own.id,
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7, url: 'https://www.news.example/a' },
};
export const viewSender: RawSender = { id: own.id, url: `${own.origin}options.html` };

export interface Worker {
  readonly page: Callers<ToBackground>;
  readonly view: Callers<ToBackground>;
  /** How often a file of the package was read. */
  readonly fetched: () => number;
  readonly reports: unknown[];
  readonly services: Services;
  readonly kill: () => Promise<void>;
}

/** @param database a name of its own for each test */
export async function wake(database: string, bytes: ArrayBuffer, onChanged: () => void = () => undefined): Promise<Worker> {
  let listener: Listener | null = null;
  let fetched = 0;
  const reports: unknown[] = [];
  const report = (error: unknown): void => void reports.push(error);
  const connect = connection(database);
  const corpus = createCorpus({
    connect,
    bundled: [{ id: 'example', path: 'packs/example.json', digest: await digestOf(bytes) }],
    fetchPackaged() {
      fetched++;
      return Promise.resolve(bytes);
    },
    report,
    whileBuilding: (work) => work(),
    more: onChanged,
  });
  const services = createServices({
    corpus,
    connect,
    changed: onChanged,
    told: () => undefined,
    whileBuilding: (work) => work(),
    report,
    free: () => Promise.resolve(Infinity),
    isHandingIn: () => Promise.resolve(false),
    now: () => new Date('2026-11-24T10:00:00Z'),
  });
  const onMessage = { addListener: (added: Listener) => void (listener = added), removeListener: () => void (listener = null) };
  answer(
    'background',
    toBackground,
    {
      ...pageHandlers(services),
      ...sharedHandlers(services),
      ...viewHandlers(services),
      ...feedHandlers(services),
      ...ownHandlers(services),
    },
    { own, onMessage, report },
  );
  const from = (sender: RawSender, document?: string): Callers<ToBackground> =>
    callers('background', toBackground, (envelope) => listener?.(structuredClone(envelope), sender) ?? Promise.resolve(undefined), {
      ...(document !== undefined && { document }),
    });
  return {
    page: from(pageSender, 'document-1'),
    view: from(viewSender),
    fetched: () => fetched,
    reports,
    services,
    async kill() {
      listener = null;
      (await connect()).close();
    },
  };
}
