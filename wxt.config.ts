import { defineConfig } from 'wxt';

/** Host access stands in the manifest, so that it is asked for once, at installation: see docs/adr/0007-permissions.md. */
const newsPages = ['http://*/*', 'https://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  imports: false,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: newsPages,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'on-record@on-record.example', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : { minimum_chrome_version: '105' }),
  }),
  vite: () => ({ build: { target: ['chrome105', 'firefox140'] } }),
});
