/** Saved pages, served without a network: the page itself, and nothing that it asks for. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContext } from 'playwright-core';

export interface SavedPage {
  readonly file: string;
  readonly url: string;
  readonly html: Buffer;
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? htmlFiles(path) : /\.html?$/.test(path) ? [path] : []));
}

/** All pages of a folder and of the folders in it. */
export function savedPages(folder: string): SavedPage[] {
  return htmlFiles(folder).map((path, at) => ({
    file: relative(folder, path),
    url: `https://bench.example/articles/${String(at)}.html`,
    html: readFileSync(path),
  }));
}

const HEADERS = {
  // The charset is the page's own to tell.
  'content-type': 'text/html',
  // No script of a page runs: all script in the trace is ours. It does not touch what DevTools evaluate or an extension injects.
  'content-security-policy': "script-src 'none'; worker-src 'none'",
  // Clocks tick 5 µs instead of 100.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

export async function serveSaved(context: BrowserContext, pages: readonly SavedPage[]): Promise<void> {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  await context.route(/^https?:/, (route) => {
    const page = byUrl.get(route.request().url());
    return page ? route.fulfill({ body: page.html, headers: HEADERS }) : route.abort();
  });
}
