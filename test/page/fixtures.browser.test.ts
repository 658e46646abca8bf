/** The same pages in a real browser, where style and shadow trees count; each segment's range must hold the segment's own words. */
import { afterEach, describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read.ts';
import { optionsFor, readFacts } from '../../lib/page/at-hand.ts';
import { rangeOf } from '../../lib/page/text/range.ts';
import { addressOf, linesOf } from './lines.ts';

const load = <T>(files: Record<string, T>): [string, T][] =>
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.\w+$/g, ''), file]);
const pages = load(import.meta.glob<string>('../fixtures/pages/*.html', { query: '?raw', import: 'default', eager: true }));
const expected = new Map(load(import.meta.glob<string>('../fixtures/pages/*.txt', { query: '?raw', import: 'default', eager: true })));

/** What a frame's own address tells cannot be had in a frame without one; what a charset is, not from a string. */
const here = pages.filter(([name, html]) => addressOf(html) === null && name !== 'text-charset');

/** Words without what the reader leaves out or writes anew: white space, marks without width, reading aids. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f]+/g, '');
const skipped = 'rt,rp,script,style,template,noscript,svg,button,select,textarea';

function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const element of copy.querySelectorAll(skipped)) element.remove();
  return bare(copy.textContent ?? '');
}

async function open(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument ?? document;
}

afterEach(() => document.body.replaceChildren());

describe('pages in the markup of the wild, in a browser', () => {
  it.each(here)('%s', async (name, html) => {
    const page = await open(html);
    const before = page.documentElement.outerHTML;
    const facts = readFacts(page, 'https://paper.example/a');
    const text = readPage(page, optionsFor(page, facts.language));
    expect(linesOf(text, facts)).toEqual(expected.get(name)?.trimEnd().split('\n'));
    for (const segment of text.segments) {
      const range = rangeOf(text, segment.start, segment.end);
      expect(range && wordsOf(range)).toBe(bare(segment.text));
    }
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
