/** A passage is found again by its place, then word for word, then by what is most like it. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { locate } from '../../lib/page/anchor.ts';
import { describe as selectorFor } from '../../lib/page/anchoring/describe.ts';
import { readPage } from '../../lib/page/read.ts';
import { optionsFor } from '../../lib/page/at-hand.ts';
import type { PageText } from '../../lib/page/types.ts';

const page = (...paragraphs: readonly string[]): PageText => {
  const html = `<main><article><h1>A full hall</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article></main>`;
  const { document } = new JSDOM(html).window;
  return readPage(document, optionsFor(document));
};

const before = page(
  'The bridge opened in May.',
  'Forty boats were counted at the quay on that morning, said the harbour master.',
  'The bridge closed in June.',
);
const quote = 'Forty boats were counted at the quay on that morning';
const selector = selectorFor(before, before.text.indexOf(quote), before.text.indexOf(quote) + quote.length);

describe('a passage is found', () => {
  it.each([
    ['by its position', before, 'position', quote],
    ['word for word where it has moved', page('New on top, and a good deal longer.', `${quote}, said the harbour master.`), 'exact', quote],
    [
      'by what is most like it where it was edited',
      page('New.', 'Forty-two boats were counted at the quay on that morning, said the harbour master.'),
      'approximate',
      'Forty-two boats were counted at the quay on that morning',
    ],
  ])('%s', (_name, now, how, words) => {
    const found = locate(now, selector);
    expect(found?.how).toBe(how);
    expect(now.text.slice(found?.start, found?.end)).toBe(words);
  });

  it('not where the page says something else', () => {
    expect(locate(page('The ferry was sold to an island in the north, and nobody counted it.'), selector)).toBeNull();
  });

  it('beside the words that it stood beside, where it occurs twice', () => {
    const now = page('Nobody came. It rained. Many left.', 'The mayor spoke. It rained. The band played on.');
    const second = now.text.lastIndexOf('It rained.');
    const moved = page('Something new.', 'Nobody came. It rained. Many left.', 'The mayor spoke. It rained. The band played on.');
    const found = locate(moved, selectorFor(now, second, second + 10));
    expect(found?.start).toBe(moved.text.lastIndexOf('It rained.'));
  });
});
