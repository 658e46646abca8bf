/** What the extension found on a page, read from its own popup as a reader would read it. */
import type { Page } from 'playwright-core';

export interface PopupText {
  /** One for each row: the words on the page, what they do with the claim, who rated it. */
  readonly rows: readonly string[];
  /** The lines around the list: counts, how much was compared, or why the page was not read. */
  readonly around: readonly string[];
}

const SETTLE_MS = 30_000;

/** Waits until the whole page has been compared, or the popup says why it was not. */
export async function readPopup(popup: Page): Promise<PopupText> {
  await popup
    .waitForFunction(() => /compared with .* of \d+ packs?\.|is not read|did not answer/.test(document.body.innerText), undefined, {
      timeout: SETTLE_MS,
    })
    .catch(() => undefined);
  const tidy = (text: string): string => text.replace(/\s*\n\s*/g, ' · ').trim();
  const rows = await popup.getByRole('main').locator('ol > li').allInnerTexts();
  const around = await popup.getByRole('main').locator('p, h2').allInnerTexts();
  return { rows: rows.map(tidy), around: around.map(tidy).filter((text) => text !== '') };
}
