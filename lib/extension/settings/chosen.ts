/** Reading and changing the settings. Changes are made one after the other, so that two at once do not undo each other. */
import { settingsItem, sitesItem } from './items.ts';
import { siteSwitched, type SwitchChange, switched } from './change.ts';
import { DEFAULTS, type Settings, settings, sites } from './settings.ts';

export async function readSettings(): Promise<Settings> {
  return settings(await settingsItem.getValue(), 'settings');
}

export async function readSitesOff(): Promise<readonly string[]> {
  return sites(await sitesItem.getValue(), 'sites');
}

let last: Promise<unknown> = Promise.resolve();

/** A change that fails does not hold up the next. */
function inTurn<T>(change: () => Promise<T>): Promise<T> {
  const turn = last.then(change, change);
  last = turn;
  return turn;
}

export function changeSettings(change: (current: Settings) => Settings): Promise<void> {
  return inTurn(async () => settingsItem.setValue(change(await readSettings())));
}

export function changeSwitch(change: SwitchChange): Promise<void> {
  return changeSettings((current) => switched(current, change));
}

export function changeSite(site: string, on: boolean): Promise<void> {
  return inTurn(async () => sitesItem.setValue([...siteSwitched(await readSitesOff(), site, on)]));
}

export function replaceSites(all: readonly string[]): Promise<void> {
  return inTurn(async () => sitesItem.setValue([...all]));
}

export function resetSettings(): Promise<void> {
  return inTurn(async () => {
    await settingsItem.setValue(DEFAULTS);
    await sitesItem.setValue([]);
  });
}

/** Calls back on each change, from here or from another of the reader's browsers. Must be called while the worker starts. */
export function onSettingsChange(changed: () => void): void {
  settingsItem.watch(changed);
  sitesItem.watch(changed);
}
