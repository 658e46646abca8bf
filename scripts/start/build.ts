/** Builds the extension where a browser can load it. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Family } from '../browsers/find.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const wxt = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));

/** @returns the folder of the built extension @throws Error with the build's own words */
export function build(family: Family): string {
  const browser = family === 'firefox' ? 'firefox' : 'chrome';
  const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser, '--mv3'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The extension did not build:\n${stdout}\n${stderr}`);
  return `${root}.output/${browser}-mv3`;
}
