/** Scripts that are put into a page only when they are needed. */
import { browser } from 'wxt/browser';

/** The card, into one frame. Put there twice, it stays as it is. */
export async function putCard({ tab: tabId, frame }: { readonly tab: number; readonly frame: number }): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, files: ['/card.js'] });
}

/** The content script and its underlines, into a tab where the reader has not given access but has just opened our button. */
export async function putContent(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: ['content-scripts/content.css'] });
  await browser.scripting.executeScript({ target, files: ['/content-scripts/content.js'] });
}
