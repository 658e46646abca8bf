/** A selection that the reader wants to put on record: kept for the browser's session, until the editor has taken it. */
import { browser } from 'wxt/browser';
import { orElse, orNull, record, text } from './door.ts';

const KEY = 'draft';
const MENU = 'put-on-record';
const LONGEST = 1000;

const draft = record({ text: text(LONGEST), url: text(8192), title: text(4096) });
export type Draft = ReturnType<typeof draft>;
const stored = orElse(orNull(draft), null);

export async function takeDraft(): Promise<Draft | null> {
  const { [KEY]: value } = await browser.storage.session.get(KEY);
  await browser.storage.session.remove(KEY);
  return stored(value ?? null, KEY);
}

/** Menus are kept by the browser; made twice they would be an error. Called at installation. */
export async function addMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, contexts: ['selection'], title: browser.i18n.getMessage('menu_own_claim') });
}

/** Must be called while the worker starts. */
export function onMenu(report: (error: unknown) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== MENU) return;
    const selected = (info.selectionText ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    const value = { text: selected, url: (info.pageUrl ?? '').slice(0, 8192), title: (tab?.title ?? '').slice(0, 4096) };
    void browser.storage.session
      .set({ [KEY]: value })
      .then(() => browser.tabs.create({ url: browser.runtime.getURL('/options.html#own-claims' as '/options.html') }))
      .catch(report);
  });
}
