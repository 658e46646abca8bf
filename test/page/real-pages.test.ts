/** Regions of real saved pages, where they are at hand. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateRegions } from '../../scripts/eval/regions.ts';

const data = process.env['ON_RECORD_DATA'] ?? '';
const folder = join(data, 'pages');
const truth = join(folder, 'truth.json');
const isThere = data !== '' && existsSync(truth);
if (!isThere) console.warn('SKIPPED: regions of real pages, since ON_RECORD_DATA names no folder with pages.');

describe.skipIf(!isThere)('real pages', () => {
  it('have at most one comment that is not read as comment, and one body string that is', { timeout: 60_000 }, () => {
    const { result, misses } = evaluateRegions(folder, truth);
    expect(misses.filter(({ what }) => what === 'comment').length).toBeLessThanOrEqual(1);
    expect(Math.round((result.bodyAsComment ?? 0) * result.n.body)).toBeLessThanOrEqual(1);
    expect(result.bodyRecall).toBeGreaterThanOrEqual(0.95);
    expect(result.boilerplateAsBody).toBeLessThanOrEqual(0.2);
    expect(Math.min(result.title ?? 0, result.date ?? 0)).toBeGreaterThanOrEqual(0.9);
  });
});
