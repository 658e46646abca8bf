/**
 * The extension with a pack that matches: a copy of the build whose bundled pack holds some sentences of each page as claims that a publisher has rated.
 * It lives in a folder of its own for as long as the bench runs; nothing of a page goes anywhere else.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../../lib/page/read.ts';
import { optionsFor } from '../../../lib/page/at-hand.ts';
import type { SavedPage } from './saved.ts';

const CLAIMS_A_PAGE = 24;
const WORDS = { least: 8, most: 30 };

function sentencesOf({ html }: SavedPage): string[] {
  const { window } = new JSDOM(html, { virtualConsole: new VirtualConsole() });
  const { segments } = readPage(window.document, optionsFor(window.document));
  window.close();
  const whole = segments
    .map(({ text }) => text)
    .filter((text) => {
      const words = text.split(' ').length;
      return words >= WORDS.least && words <= WORDS.most;
    });
  return whole.filter((_text, at) => at % Math.ceil(whole.length / CLAIMS_A_PAGE) === 0);
}

function packOf(pages: readonly SavedPage[]): string {
  const review = { category: 'false', label: 'False', publisher: 'Bench', url: 'https://bench.example/rated' };
  const claims = pages.flatMap((page, number) =>
    sentencesOf(page).map((text, at) => ({ id: `page-${String(number)}-${String(at)}`, text, reviews: [review] })),
  );
  const head = { format: 'on-record-pack', formatVersion: 1, id: 'bench', version: '1', title: 'Bench', language: 'en' };
  return JSON.stringify({ ...head, updated: '2026-01-01', claims });
}

/** @returns the folder of the copy */
export function withMatchingPack(build: string, pages: readonly SavedPage[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
  cpSync(build, copy, { recursive: true });
  const pack = packOf(pages);
  const [name = ''] = readdirSync(join(copy, 'packs'));
  const path = join(copy, 'packs', name);
  const digest = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
  const background = join(copy, 'background.js');
  const known = digest(readFileSync(path));
  writeFileSync(background, readFileSync(background, 'utf8').replaceAll(known, digest(pack)).replaceAll('nato-ukraine-2022', 'bench'));
  writeFileSync(path, pack);
  const manifest = join(copy, 'packs', 'bench.json');
  writeFileSync(manifest, pack);
  return copy;
}
