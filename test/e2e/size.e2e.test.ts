/** What pages must load, as it is built: every frame the gate, pages that are read the reader too, pages with a finding what paints it. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sizeOf = (build: string, script: string): number => statSync(new URL(`../../.output/${build}/${script}`, import.meta.url)).size;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  it('loads at most 17 kB into every frame, 60 kB where a page is read, and 12 kB more where something is found', () => {
    const gate = sizeOf(build, 'content-scripts/content.js');
    expect(gate).toBeLessThan(17_000);
    expect(gate + sizeOf(build, 'reader.js')).toBeLessThan(60_000);
    expect(sizeOf(build, 'painting.js')).toBeLessThan(12_000);
  });
});
