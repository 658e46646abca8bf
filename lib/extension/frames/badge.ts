/** The number on the toolbar button: painted findings of the whole tab. No number at all where nothing is painted: a zero would look like a verdict. */
import { browser } from 'wxt/browser';

/** Slate and white: the badge counts, it does not warn. */
const GROUND = '#4B5563';
const INK = '#FFFFFF';

export function badgeText(painted: number): string {
  if (painted === 0) return '';
  return painted > 999 ? '999+' : String(painted);
}

/** A tab that has been closed meanwhile needs none. */
export async function showBadge(tabId: number, painted: number): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeText({ tabId, text: badgeText(painted) }),
    action.setBadgeBackgroundColor({ tabId, color: GROUND }),
    action.setBadgeTextColor?.({ tabId, color: INK }), // Chrome 110
  ]).catch(() => undefined);
}
