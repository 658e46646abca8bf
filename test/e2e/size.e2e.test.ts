/** What every page in every frame must load, as it is built. The reader comes only to pages that are read. */
import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sizeOf = (build: string, script: string): number => statSync(new URL(`../../.output/${build}/${script}`, import.meta.url)).size;

describe.each(['chrome-mv3', 'firefox-mv3'])('%s', (build) => {
  it('has a content script of at most 20 kB, and a reader of at most 80 kB', () => {
    expect(sizeOf(build, 'content-scripts/content.js')).toBeLessThan(20_000);
    expect(sizeOf(build, 'reader.js')).toBeLessThan(80_000);
  });
});
