import { describe, expect, it } from 'vitest';
import { leastSure, sureFrom } from '../../lib/matching/sureness.ts';
import { listedFrom, paintedFrom } from '../../lib/matching/thresholds.ts';
import { STRICTNESSES } from '../../lib/matching/types.ts';

const sizes = [10, 87, 999, 1000, 14_000, 100_000, 250_000];

describe('bars', () => {
  it('of sureness rise with strictness, and are over what is told at all', () => {
    expect(sureFrom('strict')).toBeGreaterThan(sureFrom('balanced'));
    expect(sureFrom('balanced')).toBeGreaterThan(sureFrom('broad'));
    expect(sureFrom('broad')).toBeGreaterThanOrEqual(leastSure);
  });

  it.each([listedFrom, paintedFrom])('%o rises with the size of the corpus, on either way of scoring', (bar) => {
    for (const strictness of STRICTNESSES) {
      for (const part of [sizes.slice(0, 3), sizes.slice(3)]) {
        const bars = part.map((claims) => bar(strictness, claims));
        expect(bars).toEqual([...bars].sort((one, other) => one - other));
        expect(bars.every((one) => one > 0 && one < 1)).toBe(true);
      }
    }
  });

  it.each(sizes)('rise with strictness, and what is painted is listed, among %i claims', (claims) => {
    for (const bar of [listedFrom, paintedFrom]) {
      expect(bar('strict', claims)).toBeGreaterThan(bar('balanced', claims));
      expect(bar('balanced', claims)).toBeGreaterThan(bar('broad', claims));
    }
    for (const strictness of STRICTNESSES) expect(paintedFrom(strictness, claims)).toBeGreaterThanOrEqual(listedFrom(strictness, claims));
  });
});
