/** The side panel: Chrome and Edge call it so, Firefox its sidebar. Both open it only in answer to a click. */
import { browser } from 'wxt/browser';

interface PanelApi {
  readonly sidePanel?: { open?: (where: { readonly windowId: number }) => Promise<void> };
  readonly sidebarAction?: { open?: () => Promise<void> };
}

/** @returns what opens the panel when it is called within a click; null where the browser has none that can be opened so (Chrome before 116) */
export async function panelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApi;
  if (sidebarAction?.open) return () => sidebarAction.open?.() ?? Promise.resolve();
  if (!sidePanel?.open) return null;
  // Asked for now: after a click there is no time to wait for an answer.
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? null : () => sidePanel.open?.({ windowId: id }) ?? Promise.resolve();
}
