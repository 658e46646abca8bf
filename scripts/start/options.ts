/** What `npm start` is asked to do. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Family } from '../browsers/find.ts';

export interface StartOptions {
  readonly family: Family;
  readonly headless: boolean;
  /** A URL, a file, or null for the demonstration page. */
  readonly target: string | null;
}

export const USAGE = 'npm start -- [URL | FILE] [--browser chromium|firefox] [--headless]';

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** @throws Error with a sentence for the terminal */
export function readOptions(args: readonly string[]): StartOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' }, headless: { type: 'boolean', default: false } },
  });
  const { browser, headless } = values;
  if (browser !== 'chromium' && browser !== 'firefox') throw new Error(`--browser is chromium or firefox, not "${browser}".`);
  if (positionals.length > 1) throw new Error(`One page at a time: ${USAGE}`);
  const target = positionals[0] ?? null;
  if (target !== null && !/^https?:\/\//.test(target) && !existsSync(target))
    throw new Error(`${target} is neither a http(s) address nor a file.`);
  return { family: browser, headless: headless || !hasDisplay(), target };
}
