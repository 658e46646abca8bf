/** Reading and changing the settings. Changes are made one after the other, so that two at once do not undo each other. */
import { turns } from '../in-turn.ts';
import { Refusal } from '../refusal.ts';
import { settingsItem, sitesItem } from './items.ts';
import { siteSwitched, type SwitchChange, type SwitchesChange, switched } from './change.ts';
import { DEFAULTS, MOST_SITES, type Settings, settings, sites } from './settings.ts';

async function readStored(): Promise<Settings> {
  return settings(await settingsItem.getValue(), 'settings');
}

/** As they were read last. Kept only where each change is heard of: a page is compared in slices, and the browser takes milliseconds to answer. */
let kept: Promise<Settings> | null = null;
let isHearing = false;

function forget(): void {
  kept = null;
}

export function readSettings(): Promise<Settings> {
  if (!isHearing) return readStored();
  if (!kept) {
    const reading = readStored();
    kept = reading;
    reading.catch(forget);
  }
  return kept;
}

export async function readSitesOff(): Promise<readonly string[]> {
  return sites(await sitesItem.getValue(), 'sites');
}

const inTurn = turns();

/** A browser says so in its own words, whichever it is ("QUOTA_BYTES_PER_ITEM quota exceeded", "QuotaExceededError"). */
function tooLarge(error: unknown): never {
  throw /quota.?bytes|quota.?exceeded/i.test(String(error)) ? new Refusal('settings-full') : error;
}

export function changeSettings(change: (current: Settings) => Settings): Promise<void> {
  return inTurn(async () => {
    const stored = await settingsItem.getValue();
    // What a later version of the extension, in another of the reader's browsers, has chosen besides is its own.
    const besides = typeof stored === 'object' ? stored : null;
    await settingsItem.setValue({ ...besides, ...change(settings(stored, 'settings')) }).catch(tooLarge);
    forget();
  });
}

export function changeSwitches(change: SwitchesChange): Promise<void> {
  return changeSettings((current) => switched(current, change));
}

export function changeSwitch({ list, id, on }: SwitchChange): Promise<void> {
  return changeSwitches({ list, ids: [id], on });
}

export function changeSite(site: string, on: boolean): Promise<void> {
  return inTurn(async () => sitesItem.setValue([...siteSwitched(await readSitesOff(), site, on)]));
}

/** As many as there is room for. */
export function addSitesOff(added: readonly string[]): Promise<void> {
  return inTurn(async () => sitesItem.setValue([...new Set([...(await readSitesOff()), ...added])].slice(0, MOST_SITES)));
}

export function resetSettings(): Promise<void> {
  return inTurn(async () => {
    await settingsItem.setValue(DEFAULTS);
    forget();
    await sitesItem.setValue([]);
  });
}

/** Calls back on each change, from here or from another of the reader's browsers. Must be called while the worker starts. */
export function onSettingsChange(changed: () => void): void {
  isHearing = true;
  settingsItem.watch(() => {
    forget();
    changed();
  });
  sitesItem.watch(changed);
}
