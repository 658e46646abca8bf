import { afterEach, expect, test } from 'vitest';
import { createPainter } from '../../lib/page/painting/painter.ts';

const ending = new AbortController();
afterEach(() => {
  document.body.replaceChildren();
});

test('paints a passage without changing the page, and takes it away again', async () => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'Ships are at sea, and jets are on alert.';
  document.body.append(paragraph);
  const before = document.documentElement.outerHTML;
  const painter = createPainter(document, ending.signal);
  const range = document.createRange();
  range.setStart(paragraph.firstChild ?? paragraph, 0);
  range.setEnd(paragraph.firstChild ?? paragraph, 16);

  await painter.paint([{ id: 'a', underline: 'repeats', range }]);
  expect(CSS.highlights.get('on-record-repeats')?.size).toBe(1);
  expect(painter.rectsOf('a')).not.toHaveLength(0);
  CSS.highlights.clear();
  painter.restore();
  expect(CSS.highlights.get('on-record-repeats')?.size).toBe(1);

  painter.unpaint(['a']);
  expect(CSS.highlights.get('on-record-repeats')?.size ?? 0).toBe(0);
  expect(document.documentElement.outerHTML).toBe(before);
});
