/** What the first page shows, and what it does. */
import { browser } from 'wxt/browser';
import type { Strictness } from '../../matching/types.ts';
import { askForAccess, hasAccess } from '../access.ts';
import { background } from '../messages/channels.ts';

export interface WelcomeView {
  readonly strictness: Strictness;
  readonly access: boolean;
  readonly claims: number;
  readonly packs: number;
}

export type WelcomeAct =
  | { readonly type: 'strictness'; readonly strictness: Strictness }
  | { readonly type: 'allow' }
  | { readonly type: 'demonstration' }
  | { readonly type: 'options' }
  | { readonly type: 'feeds' };

export async function welcomeView(): Promise<WelcomeView> {
  const [{ settings, packs }, access] = await Promise.all([background().overview(), hasAccess()]);
  return { strictness: settings.strictness, access, claims: packs.reduce((sum, { claims }) => sum + claims, 0), packs: packs.length };
}

export async function welcomeAct(act: WelcomeAct): Promise<void> {
  switch (act.type) {
    case 'strictness':
      return background().setStrictness({ strictness: act.strictness });
    case 'allow':
      await askForAccess();
      return;
    case 'demonstration':
      await browser.tabs.create({ url: browser.runtime.getURL('/demonstration.html' as '/welcome.html') });
      return;
    case 'feeds':
      await browser.tabs.create({ url: browser.runtime.getURL('/options.html#packs' as '/options.html') });
      return;
    case 'options':
      return background().openOptions({});
  }
}
