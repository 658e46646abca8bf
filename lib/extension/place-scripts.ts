/** Scripts that are put into a page only when they are needed. */
import { browser } from 'wxt/browser';
import { page } from './messages/channels.ts';
import { NEWS_PAGES } from './access.ts';

interface Frame {
  readonly tab: number;
  readonly frame: number;
}

/** What paints passages, into one frame where something was found. */
export async function putPainting({ tab: tabId, frame }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ['/painting.js'] });
}

/** The card, into one frame. Put there twice, it stays as it is. */
export async function putCard({ tab: tabId, frame }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ['/card.js'] });
}

/** The reader, into one frame whose page is to be read. */
export async function putReader({ tab: tabId, frame }: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ['/reader.js'] });
}

/** The content script and its underlines, into a tab where the reader has not given access but has just opened our button. */
export async function putContent(tabId: number, allFrames = false): Promise<void> {
  const target = { tabId, allFrames };
  await browser.scripting.insertCSS({ target, files: ['content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
}

async function hasContent(tab: number): Promise<boolean> {
  return page({ tab, frame: 0 })
    .ping()
    .then(
      () => true,
      () => false,
    );
}

/** Into all pages that are open and have none. Pages that refuse stay as they are until they are loaded again. */
export async function putContentEverywhere(): Promise<void> {
  const tabs = await browser.tabs.query({ url: NEWS_PAGES, discarded: false });
  await Promise.allSettled(
    tabs.map(async ({ id }) => {
      if (id !== undefined && !(await hasContent(id))) await putContent(id, true);
    }),
  );
}

const BEGUN = 'begun';

/**
 * Once in each life of the extension: pages that were open before it was installed, updated or switched on again. No event tells of the last of these, but
 * the browser forgets what is stored for its session whenever an extension ends. A former copy's scripts can ask nobody any more.
 */
export async function putContentAtFirst(): Promise<void> {
  const { [BEGUN]: begun } = await browser.storage.session.get(BEGUN);
  if (begun === true) return;
  await browser.storage.session.set({ [BEGUN]: true });
  await putContentEverywhere();
}
