/** Whether the reader lets us read news pages. The access stands in the manifest; in both browsers it can be taken back at any time. */
import { browser } from 'wxt/browser';

/** As in the manifest: whichever site carries news. */
export const NEWS_PAGES = ['http://*/*', 'https://*/*'];

/** Whether news pages may be read without being asked each time. */
export async function hasAccess(): Promise<boolean> {
  return browser.permissions.contains({ origins: NEWS_PAGES });
}

/** Must be called from a click. */
export async function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: NEWS_PAGES });
}
