/** Each oddity and each comment system as a small page in its real markup, with the segments that a reader would expect; as on the command line, under jsdom. */
import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read.ts';
import { optionsFor, readFacts } from '../../lib/page/at-hand.ts';
import { addressOf, linesOf } from './lines.ts';

const folder = new URL('../fixtures/pages/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => name.replace('.html', ''));

describe('pages in the markup of the wild', () => {
  it.each(names)('%s', (name) => {
    // Bytes: jsdom finds the charset as a browser does.
    const bytes = readFileSync(new URL(`${name}.html`, folder));
    const url = addressOf(bytes.toString('latin1')) ?? 'https://paper.example/a';
    const { document } = new JSDOM(bytes, { url }).window;
    const before = document.documentElement.outerHTML;
    const facts = readFacts(document, url);
    const lines = linesOf(readPage(document, optionsFor(document, facts.language)), facts);
    expect(lines).toEqual(
      readFileSync(new URL(`${name}.txt`, folder), 'utf8')
        .trimEnd()
        .split('\n'),
    );
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
