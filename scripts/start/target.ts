/** The page to open: an address as it is, a file or the demonstration page over the loopback server. */
import { basename, dirname, resolve } from 'node:path';
import { type Served, serve } from '../browsers/serve.ts';
import { root } from './build.ts';

export interface Target {
  readonly url: string;
  readonly served: Served | null;
}

export async function openTarget(target: string | null): Promise<Target> {
  if (target !== null && /^https?:\/\//.test(target)) return { url: target, served: null };
  const file = target === null ? `${root}test/fixtures/demo/index.html` : resolve(target);
  const served = await serve(dirname(file));
  return { url: served.base + encodeURIComponent(basename(file)), served };
}
