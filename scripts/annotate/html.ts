/** A saved page, read by the page reader under jsdom. No script of the page runs and nothing is fetched. */
import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../lib/page/read.ts';
import { optionsFor, readFacts } from '../../lib/page/at-hand.ts';
import { withLanguage } from '../../lib/packs/page-language.ts';
import type { Document } from './document.ts';
import { FileError } from './file-error.ts';

function parse(file: string): JSDOM {
  try {
    // jsdom reads the encoding from the bytes and the page's own declaration, as a browser does.
    return new JSDOM(readFileSync(file), { virtualConsole: new VirtualConsole() });
  } catch (error) {
    throw new FileError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws FileError where the file cannot be read */
export function readHtml(file: string, date: string | null): Document {
  const { window } = parse(file);
  const canonical = window.document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  const facts = readFacts(window.document, canonical);
  const { text, segments } = readPage(window.document, optionsFor(window.document, facts.language));
  const page = withLanguage({ ...facts, date: facts.date ?? date }, segments);
  window.close();
  return { text, segments, page };
}
