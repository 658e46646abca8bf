import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'wxt';
import opposites from './data/matching/opposites.json' with { type: 'json' };
import synonyms from './data/matching/synonyms.json' with { type: 'json' };
import { tableStem } from './lib/matching/text/table-stem.ts';

/** Host access stands in the manifest, so that it is asked for once, at installation: see docs/adr/0007-permissions.md. */
const newsPages = ['http://*/*', 'https://*/*'];

/** The packs of data/packs with what tells a new version from an old one; the background compares it with what it has installed. */
const packsFolder = new URL('data/packs/', import.meta.url);
const bundledPacks = readdirSync(packsFolder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const bytes = readFileSync(new URL(file, packsFolder));
    const { id } = JSON.parse(bytes.toString('utf8')) as { id: string };
    return { id, path: `packs/${file}`, digest: createHash('sha256').update(bytes).digest('hex') };
  });

/** See lib/matching/text/table-stem.ts. */
const tableWords = [...synonyms.groups, ...opposites.antonyms, ...Object.values(opposites.exclusive)].flatMap((words) =>
  words.split(/[ /]/),
);
const tableStems = [...new Set(tableWords)].filter((word) => tableStem(word) !== word).map((word) => `${word} ${tableStem(word)}`);

/**
 * No page of the extension can load anything but what is in its own package. Connections are for the download of packs alone: https, and http on
 * this very machine; a redirect to anything else is stopped by the browser before it is asked.
 */
const contentSecurity = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://localhost:* http://127.0.0.1:*",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const firefox = {
  browser_specific_settings: {
    gecko: { id: 'on-record@on-record.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
  },
};

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  hooks: {
    // See lib/extension/messages/native.ts. A content script answers a handful of messages; the polyfill works everywhere else.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ type }) => type === 'content-script')) return;
      const alias = config.resolve?.alias;
      if (alias && !Array.isArray(alias)) Object.assign(alias, { 'wxt/browser': '@wxt-dev/browser' });
    },
    'build:publicAssets': (_wxt, files) => {
      for (const { path } of bundledPacks)
        files.push({ absoluteSrc: new URL(`data/${path}`, import.meta.url).pathname, relativeDest: path });
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
    host_permissions: newsPages,
    action: { default_title: '__MSG_extensionName__' },
    // The keyboard's way to the popup, and from there into a card; the reader can choose other keys in the browser.
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+O' } } },
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurity } }),
    ...(browser === 'firefox' ? firefox : { minimum_chrome_version: '105' }),
  }),
  vite: () => ({
    build: { target: ['chrome105', 'firefox140'] },
    define: { __BUNDLED_PACKS__: JSON.stringify(bundledPacks), __TABLE_STEMS__: JSON.stringify(tableStems.join(',')) },
  }),
});
