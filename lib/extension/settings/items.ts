/** Where the settings stand: `browser.storage.sync`, each item with its version. A new version adds its step to `migrations` and its example to the tests. */
import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import { DEFAULTS } from './settings.ts';

type StorageKey = `sync:${string}`;
type Migrations = Record<number, (old: unknown) => unknown>;

/** An item whose value is whatever was stored: the reader at the door makes settings of it. */
export function storedItem(
  key: StorageKey,
  fallback: unknown,
  version: number,
  migrations: Migrations,
): WxtStorageItem<unknown, Record<string, unknown>> {
  return storage.defineItem<unknown>(key, { fallback, version, migrations });
}

export const settingsItem = storedItem('sync:settings', DEFAULTS, 1, {});
export const sitesItem = storedItem('sync:sitesOff', [], 1, {});
