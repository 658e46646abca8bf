/** The tab that a popup belongs to, and whether its page may be read. */
import { browser } from 'wxt/browser';
import { siteOf } from '../site.ts';

export interface ViewedTab {
  readonly tab: number;
  readonly site: string | null;
  /** `none`: the reader has not given access to this site. `restricted`: nobody can give it. */
  readonly access: 'given' | 'none' | 'restricted';
  /** The document is still on its way: our script comes when it is there. */
  readonly loading: boolean;
}

/** Another tab, or another page in it: what a panel shows is of a page that the reader has left. */
export function onTabChange(changed: () => void): void {
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener((_id, { status }) => {
    if (status !== undefined) changed();
  });
  browser.windows.onFocusChanged.addListener(changed);
}

export async function activeTab(): Promise<ViewedTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const site = siteOf(tab.url ?? '');
  const loading = tab.status === 'loading';
  if (site === null) return { tab: tab.id, site, access: 'restricted', loading };
  const { origin } = new URL(tab.url ?? '');
  const given = await browser.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false);
  return { tab: tab.id, site, access: given ? 'given' : 'none', loading };
}
